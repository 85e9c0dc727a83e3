import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../../catalogue/promise/partitions";
import { makeOwnKey } from "../own-key";

/** What a key for logs is made from. */
export interface LogKeySettings {
  region: string;
  account: pulumi.Output<string>;
  /** What lets the service in that writes the logs, beside the account. */
  writer: object;
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
}

/** Makes a key for logs: it admits the account, and whoever writes them. */
export function makeLogKey(name: string, settings: LogKeySettings, parent: pulumi.Resource): aws.kms.Key {
  const { region, tags, rotationDays } = settings;
  const description = `Logs of ${name}`;
  return makeOwnKey(`${name}-log`, { region, tags, rotationDays, description, policy: keyPolicy(settings) }, parent);
}

/** ARN of a log group, known before it is made. */
export function logGroupArn(region: string, account: string, name: string): string {
  return `arn:${partitionOf(region).partition}:logs:${region}:${account}:log-group:${name}`;
}

/**
 * CloudWatch Logs, for this group only: without that no log group can be made with the key.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function logGroupWriter(region: string, account: pulumi.Output<string>, logGroupName: string): object {
  return {
    Sid: "CloudWatchLogsEncrypts",
    Effect: "Allow",
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
    Resource: "*",
    Condition: {
      ArnEquals: {
        "kms:EncryptionContext:aws:logs:arn": account.apply((id) => logGroupArn(region, id, logGroupName)),
      },
    },
  };
}

/**
 * The service that delivers logs to buckets, for this account only.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function deliveryWriter(account: pulumi.Output<string>): object {
  return {
    Sid: "LogDeliveryEncrypts",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  };
}

function keyPolicy({ region, account, writer }: LogKeySettings): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountDecides",
        Effect: "Allow",
        Principal: { AWS: pulumi.interpolate`arn:${partitionOf(region).partition}:iam::${account}:root` },
        Action: "kms:*",
        Resource: "*",
      },
      writer,
    ],
  });
}
