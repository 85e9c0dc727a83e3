import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accountId } from "../account";
import { alarmTopic } from "../alarms/alarm";
import type { AuditTrailArgs } from "../audit-trail";
import { makeLogGroup } from "../log-group";
import { StatementEffect, type BucketStatement } from "../s3/policy";
import { makeStore, type Store } from "../s3/store";
import { makeServiceKey, trailArn } from "../service-key";
import { makeEventAlarms } from "./alarms";
import type { TrailPlan } from "./plan";

/** What a trail became. */
export interface MadeTrail {
  trail: aws.cloudtrail.Trail;
  bucket: aws.s3.Bucket;
  logs: aws.cloudwatch.LogGroup;
  key: aws.kms.Key;
}

/** Makes key, bucket, log group, trail and alarms, as children of a component. */
export function makeTrail(name: string, plan: TrailPlan, args: AuditTrailArgs, parent: pulumi.Resource): MadeTrail {
  const { region, tags, rotationDays, trailName } = plan;
  const account = accountId(plan.promise, parent);
  const description = `The record of the trail ${trailName}`;
  const key = makeServiceKey(
    name,
    { region, tags, rotationDays, description, account, services: [], logGroups: true, trail: trailName },
    parent,
  );
  const arn = account.apply((known) => trailArn(trailName, region, known));
  const store = makeStore(name, plan.bucket({ keyArn: key.arn, statements: delivery(arn) }), parent);
  const logs = makeLogGroup(
    `${name}-events`,
    { region, tags, keyArn: key.arn, days: plan.logDays, logGroupName: `/aws/cloudtrail/${trailName}` },
    parent,
  );
  const role = makeRole(name, plan, logs, parent);
  const trail = recorded(name, plan, { store, key, logs, role }, parent);
  const topicArn = alarmTopic(name, args.alarms, { region, tags, rotationDays, promise: plan.promise }, parent);
  makeEventAlarms(name, { region, tags, topicArn, logs }, parent);
  return { trail, bucket: store.bucket, logs, key };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
function delivery(arn: pulumi.Output<string>): BucketStatement[] {
  const principals = { Service: ["cloudtrail.amazonaws.com"] };
  const ofTrail = { "aws:SourceArn": [arn] };
  return [
    {
      sid: "AllowTrailCheck",
      effect: StatementEffect.Allow,
      principals,
      actions: ["s3:GetBucketAcl"],
      conditions: { StringEquals: ofTrail },
    },
    {
      sid: "AllowTrailDelivery",
      effect: StatementEffect.Allow,
      principals,
      actions: ["s3:PutObject"],
      keys: ["AWSLogs/*"],
      conditions: { StringEquals: { ...ofTrail, "s3:x-amz-acl": ["bucket-owner-full-control"] } },
    },
  ];
}

/** CloudTrail writes into the log group by a role, and into no other. */
function makeRole(
  name: string,
  { tags }: TrailPlan,
  logs: aws.cloudwatch.LogGroup,
  parent: pulumi.Resource,
): { arn: pulumi.Output<string>; policy: pulumi.Resource } {
  const role = new aws.iam.Role(
    `${name}-role`,
    {
      description: `CloudTrail writes events of ${name} into their log group`,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
      tags,
    },
    { parent },
  );
  const policy = new aws.iam.RolePolicy(
    `${name}-role-policy`,
    {
      role: role.id,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: pulumi.interpolate`${logs.arn}:*`,
          },
        ],
      }),
    },
    { parent },
  );
  return { arn: role.arn, policy };
}

function recorded(
  name: string,
  { region, tags, trailName }: TrailPlan,
  of: {
    store: Store;
    key: aws.kms.Key;
    logs: aws.cloudwatch.LogGroup;
    role: { arn: pulumi.Output<string>; policy: pulumi.Resource };
  },
  parent: pulumi.Resource,
): aws.cloudtrail.Trail {
  return new aws.cloudtrail.Trail(
    `${name}-trail`,
    {
      region,
      name: trailName,
      s3BucketName: of.store.bucket.id,
      kmsKeyId: of.key.arn,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      cloudWatchLogsGroupArn: pulumi.interpolate`${of.logs.arn}:*`,
      cloudWatchLogsRoleArn: of.role.arn,
      advancedEventSelectors: selectors,
      tags,
    },
    // AWS looks at both when the trail is made.
    { parent, dependsOn: [of.store.policy, of.role.policy] },
  );
}

/** Administration, and who reads or writes personal data. */
const selectors = [
  { name: "Administration", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
  ...["AWS::S3::Object", "AWS::DynamoDB::Table"].map((type) => ({
    name: type,
    fieldSelectors: [
      { field: "eventCategory", equals: ["Data"] },
      { field: "resources.type", equals: [type] },
    ],
  })),
];
