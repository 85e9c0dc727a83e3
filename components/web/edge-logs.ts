import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { makeLogKey, deliveryWriter } from "../logs/log-key";
import { makeBaseBucket, type BaseBucket } from "../s3/base-bucket";
import { makeLogBucket } from "../s3/log-bucket";
import type { LogBucketPlan } from "../s3/log-plan";
import { transportStatements, type PolicyStatement } from "../s3/policy";
import { accessSuffix } from "./log-store";

/** Beginning of the name of a bucket that WAF delivers to: it takes no other. */
export const wafPrefix = "aws-waf-logs-";

/**
 * Makes the bucket for the logs of an edge: in the promised region, wherever the edge is. It is under a key of its own, and
 * who reads the logs is logged in turn.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function makeEdgeLogs(
  name: string,
  plan: LogBucketPlan,
  { account, rotationDays }: { account: pulumi.Output<string>; rotationDays: number },
  parent: pulumi.Resource,
): BaseBucket {
  const { region, bucketName, tags } = plan;
  const writer = deliveryWriter(account);
  const key = makeLogKey(name, { region, account, writer, rotationDays, tags }, parent);
  const made = makeBaseBucket(
    `${name}-logs`,
    {
      region,
      bucketName,
      tags,
      versioning: "Enabled",
      forceDestroy: plan.forceDestroy,
      keyArn: key.arn,
      lifecycle: plan.lifecycle,
      statements: (arn) => [...deliveryStatements(arn, account), ...transportStatements(arn, plan.minimumTls)],
    },
    parent,
  );
  const accessPlan = { ...plan, bucketName: bucketName === undefined ? undefined : `${bucketName}${accessSuffix}` };
  const access = makeLogBucket(`${name}-logs-access`, accessPlan, [made.arn], parent);
  new aws.s3.BucketLogging(
    `${name}-logs-logging`,
    { bucket: made.bucket.id, region, targetBucket: access.bucket.id, targetPrefix: `${name}-logs/` },
    { parent, dependsOn: [access.policy] },
  );
  return made;
}

/** The service looks at the bucket before it writes; both for this account only. */
function deliveryStatements(arn: string, account: pulumi.Output<string>): PolicyStatement[] {
  const by = { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" } };
  const own = { "aws:SourceAccount": account };
  return [
    {
      Sid: "AllowLogDelivery",
      ...by,
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${arn}/AWSLogs/${account}/*`,
      Condition: { StringEquals: { ...own, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
    { Sid: "AllowLogDeliveryCheck", ...by, Action: "s3:GetBucketAcl", Resource: arn, Condition: { StringEquals: own } },
  ];
}

/** Region in which AWS runs the control plane of CloudFront. */
export const edgeRegion = "us-east-1";

/** Has the access logs of a distribution delivered to the bucket. */
export function deliverAccessLogs(
  name: string,
  distribution: aws.cloudfront.Distribution,
  logs: BaseBucket,
  tags: Record<string, pulumi.Input<string>>,
  parent: pulumi.Resource,
): void {
  const region = edgeRegion;
  const of = `${pulumi.getProject()}-${pulumi.getStack()}-${name}`.slice(0, longestName);
  const source = new aws.cloudwatch.LogDeliverySource(
    `${name}-delivery-source`,
    { region, name: of, logType: "ACCESS_LOGS", resourceArn: distribution.arn, tags },
    { parent },
  );
  const destination = new aws.cloudwatch.LogDeliveryDestination(
    `${name}-delivery-destination`,
    {
      region,
      name: of,
      outputFormat: "json",
      deliveryDestinationConfiguration: { destinationResourceArn: logs.arn },
      tags,
    },
    { parent, dependsOn: [logs.policy] },
  );
  new aws.cloudwatch.LogDelivery(
    `${name}-delivery`,
    {
      region,
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      recordFields: loggedFields,
      tags,
    },
    { parent },
  );
}

/** Letters that the name of a delivery can have. */
const longestName = 60;

/**
 * What is written of each request: no cookies, and no query, which often is a way in.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
 */
const loggedFields = [
  "date",
  "time",
  "x-edge-location",
  "c-ip",
  "cs-method",
  "cs(Host)",
  "cs-uri-stem",
  "sc-status",
  "sc-bytes",
  "x-edge-result-type",
  "x-edge-request-id",
  "cs-protocol",
  "ssl-protocol",
  "ssl-cipher",
];
