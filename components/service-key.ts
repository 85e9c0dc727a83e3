import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../catalogue/promise/partitions";
import { makeOwnKey, type OwnKeySettings } from "./own-key";

/** What a service of AWS does with a key for its user. */
const use = ["kms:Decrypt", "kms:GenerateDataKey*", "kms:DescribeKey"];
const useByLogs = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

export interface ServiceKeySettings extends Omit<OwnKeySettings, "policy"> {
  account: pulumi.Input<string>;
  /** Services that use the key themselves and not by a role, such as `cloudwatch.amazonaws.com`. */
  services: readonly string[];
  /** Whether log groups of the account in the key's region are under it. */
  logGroups?: boolean;
  /** Name of a trail of CloudTrail in the key's region whose files are under it. */
  trail?: string;
  /** Whether topics are under it that EventBridge publishes to. */
  eventTopics?: boolean;
}

/**
 * A key that services of AWS use by themselves, for this account only: an alarm that publishes to a topic, say, has no role
 * whose policies could allow it. The account keeps its hold on the key.
 */
export function makeServiceKey(name: string, settings: ServiceKeySettings, parent: pulumi.Resource): aws.kms.Key {
  const policy = pulumi.jsonStringify(
    pulumi.output(settings.account).apply((account) => ({
      Version: "2012-10-17",
      Statement: statementsFor(account, settings),
    })),
  );
  return makeOwnKey(name, { ...settings, policy }, parent);
}

function statementsFor(account: string, settings: ServiceKeySettings): object[] {
  const { region, services } = settings;
  const { partition, suffix } = partitionOf(region);
  const arns = (service: string): string => `arn:${partition}:${service}:${region}:${account}`;
  return [
    allow("AllowAccount", { AWS: `arn:${partition}:iam::${account}:root` }, ["kms:*"]),
    ...(services.length === 0
      ? []
      : [allow("AllowServices", { Service: services }, use, { StringEquals: { "aws:SourceAccount": account } })]),
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    ...(settings.logGroups === true
      ? [
          allow("AllowLogGroups", { Service: [`logs.${region}.${suffix}`] }, useByLogs, {
            ArnLike: { "kms:EncryptionContext:aws:logs:arn": `${arns("logs")}:log-group:*` },
          }),
        ]
      : []),
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
    ...(settings.trail !== undefined
      ? [
          allow("AllowTrail", { Service: ["cloudtrail.amazonaws.com"] }, use, {
            StringEquals: { "aws:SourceArn": trailArn(settings.trail, region, account) },
          }),
        ]
      : []),
    // EventBridge tells no source account here, and would deliver nothing under a condition on it.
    // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
    ...(settings.eventTopics === true
      ? [
          allow("AllowEventsToTopics", { Service: ["events.amazonaws.com"] }, ["kms:Decrypt", "kms:GenerateDataKey*"], {
            ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `${arns("sns")}:*` },
          }),
        ]
      : []),
  ];
}

function allow(sid: string, principal: object, actions: readonly string[], condition?: object): object {
  const statement = { Sid: sid, Effect: "Allow", Principal: principal, Action: actions, Resource: "*" };
  return condition === undefined ? statement : { ...statement, Condition: condition };
}

/** ARN of a trail, which is known before it exists where its name is. */
export function trailArn(trail: string, region: string, account: string): string {
  return `arn:${partitionOf(region).partition}:cloudtrail:${region}:${account}:trail/${trail}`;
}
