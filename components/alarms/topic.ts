import * as aws from "@pulumi/aws";
import { partitionOf } from "../../catalogue/promise/partitions";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { accountId } from "../account";
import { makeServiceKey } from "../service-key";
import type { SubscriberArgs } from "./arguments";

const events = "events.amazonaws.com";

/** Services that publish alarms, findings and reports of their own accord. */
export const topicServices = ["cloudwatch.amazonaws.com", events, "backup.amazonaws.com"] as const;

export interface TopicSettings {
  region: string;
  tags: Record<string, pulumi.Input<string>>;
  rotationDays: number;
  subscribers: readonly SubscriberArgs[];
  promise: Promised;
  /** Principals of the services that may publish. */
  services: readonly string[];
}

/** Makes a topic with key, policy and subscriptions; its ARN is known when services may publish. */
export function makeTopic(name: string, settings: TopicSettings, parent: pulumi.Resource): pulumi.Output<string> {
  const { region, tags, rotationDays, services, subscribers } = settings;
  const account = accountId(settings.promise, parent);
  const description = `Messages of the topic ${name}`;
  const key = makeServiceKey(
    name,
    {
      region,
      tags,
      rotationDays,
      description,
      account,
      services: services.filter((each) => each !== events),
      eventTopics: services.includes(events),
    },
    parent,
  );
  const topic = new aws.sns.Topic(`${name}-topic`, { region, kmsMasterKeyId: key.arn, tags }, { parent });
  const policy = new aws.sns.TopicPolicy(
    `${name}-topic-policy`,
    { region, arn: topic.arn, policy: topicPolicy(topic, { region, services, account }) },
    { parent },
  );
  subscribers.forEach(({ protocol, endpoint }, index) => {
    const to = { region, topic: topic.arn, protocol, endpoint };
    new aws.sns.TopicSubscription(`${name}-subscription-${index + 1}`, to, { parent });
  });
  return pulumi.all([topic.arn, policy.id]).apply(([arn]) => arn);
}

/** The ARN is made of its parts, so that a preview can show the policy. */
function topicPolicy(
  topic: aws.sns.Topic,
  { region, services, account }: { region: string; services: readonly string[]; account: pulumi.Output<string> },
): pulumi.Output<string> {
  return pulumi.jsonStringify(
    pulumi.all([topic.name, account]).apply(([name, owner]) => {
      const arn = `arn:${partitionOf(region).partition}:sns:${region}:${owner}:${name}`;
      return {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AllowServices",
            Effect: "Allow",
            Principal: { Service: [...services] },
            Action: "sns:Publish",
            Resource: arn,
            Condition: { StringEquals: { "aws:SourceAccount": owner } },
          },
          {
            Sid: "DenyPlainHttp",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            Resource: arn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      };
    }),
  );
}
