import * as aws from "@pulumi/aws";
import { partitionOf } from "../../catalogue/promise/partitions";
import * as pulumi from "@pulumi/pulumi";
import type { JobDropPlan } from "./plan";

/** Makes the queue that keeps the events whose deletion failed. EventBridge and the function's role write to it. */
export function makeDeadLetterQueue(
  name: string,
  { region, logTags, deadLetterSeconds }: JobDropPlan,
  { key, account }: { key: aws.kms.Key; account: pulumi.Output<string> },
  parent: pulumi.Resource,
): aws.sqs.Queue {
  const queue = new aws.sqs.Queue(
    `${name}-dead-letters`,
    {
      region,
      kmsMasterKeyId: key.arn,
      messageRetentionSeconds: deadLetterSeconds,
      tags: logTags,
    },
    { parent },
  );
  const policy = pulumi.jsonStringify(
    pulumi.all([queue.name, account]).apply(([queueName, owner]) => {
      const arn = `arn:${partitionOf(region).partition}:sqs:${region}:${owner}:${queueName}`;
      return {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AllowEvents",
            Effect: "Allow",
            Principal: { Service: "events.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: arn,
            Condition: { StringEquals: { "aws:SourceAccount": owner } },
          },
          {
            Sid: "DenyPlainHttp",
            Effect: "Deny",
            Principal: "*",
            Action: "sqs:*",
            Resource: arn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      };
    }),
  );
  new aws.sqs.QueuePolicy(`${name}-dead-letters-policy`, { region, queueUrl: queue.url, policy }, { parent });
  return queue;
}
