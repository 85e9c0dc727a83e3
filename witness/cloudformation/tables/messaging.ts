import type { CfnSubscriptionProps, CfnTopic, CfnTopicPolicyProps, CfnTopicProps } from "aws-cdk-lib/aws-sns";
import type { CfnQueuePolicyProps, CfnQueueProps } from "aws-cdk-lib/aws-sqs";
import type { sns, sqs } from "@pulumi/aws";
import { untold } from "../../pulumi/value";
import { policyOf } from "../policy";
import { irrelevant, part, row, tags, turned, type Row, type Turned } from "./row";

/*
 * Amazon SNS and SQS.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SNS.html, as of 2026-11
 */

/** A policy of CloudFormation can be for several; @pulumi/aws has one for each, so that of several none is certain. */
function onlyOwner(to: string): Turned {
  const several = untold("the policy is for several resources at once");
  return turned(to, (raw) => (Array.isArray(raw) ? (raw.length === 1 ? (raw[0] as unknown) : several) : raw));
}

const topicArn = "arn:{partition}:sns:{region}:{account}:{name}";
const subscription = "aws:sns/topicSubscription:TopicSubscription";

const topic = row<CfnTopicProps, sns.TopicArgs>({
  type: "AWS::SNS::Topic",
  as: "aws:sns/topic:Topic",
  names: {
    name: "topicName",
    ref: topicArn,
    attributes: { TopicArn: topicArn, TopicName: "{name}" },
    own: { arn: topicArn, id: topicArn, name: "{name}" },
  },
  shape: {
    archivePolicy: turned("archivePolicy", (raw) => raw),
    contentBasedDeduplication: irrelevant,
    dataProtectionPolicy: irrelevant,
    deliveryStatusLogging: irrelevant,
    displayName: irrelevant,
    fifoThroughputScope: irrelevant,
    fifoTopic: "fifoTopic",
    kmsMasterKeyId: "kmsMasterKeyId",
    maximumMessageSize: irrelevant,
    signatureVersion: irrelevant,
    subscription: {
      ...part<CfnTopic.SubscriptionProperty, sns.TopicSubscriptionArgs>(
        subscription,
        { link: "topic", by: "arn" },
        { endpoint: "endpoint", protocol: "protocol" },
      ),
      list: true,
    },
    tags,
    topicName: "name",
    tracingConfig: irrelevant,
  },
});

const queue = row<CfnQueueProps, sqs.QueueArgs>({
  type: "AWS::SQS::Queue",
  as: "aws:sqs/queue:Queue",
  names: {
    name: "queueName",
    ref: "https://sqs.{region}.{suffix}/{account}/{name}",
    attributes: {
      Arn: "arn:{partition}:sqs:{region}:{account}:{name}",
      QueueName: "{name}",
      QueueUrl: "https://sqs.{region}.{suffix}/{account}/{name}",
    },
    own: {
      arn: "arn:{partition}:sqs:{region}:{account}:{name}",
      id: "https://sqs.{region}.{suffix}/{account}/{name}",
      name: "{name}",
    },
  },
  shape: {
    contentBasedDeduplication: irrelevant,
    deduplicationScope: irrelevant,
    delaySeconds: "delaySeconds",
    fifoQueue: "fifoQueue",
    fifoThroughputLimit: irrelevant,
    kmsDataKeyReusePeriodSeconds: irrelevant,
    kmsMasterKeyId: "kmsMasterKeyId",
    maximumMessageSize: irrelevant,
    messageRetentionPeriod: "messageRetentionSeconds",
    queueName: "name",
    receiveMessageWaitTimeSeconds: irrelevant,
    redriveAllowPolicy: irrelevant,
    redrivePolicy: turned("redrivePolicy", (raw) => raw),
    sqsManagedSseEnabled: "sqsManagedSseEnabled",
    tags,
    visibilityTimeout: "visibilityTimeoutSeconds",
  },
});

export const messagingRows: readonly Row[] = [
  topic,
  row<CfnTopicPolicyProps, sns.TopicPolicyArgs>({
    type: "AWS::SNS::TopicPolicy",
    as: "aws:sns/topicPolicy:TopicPolicy",
    names: {},
    shape: { policyDocument: policyOf("Topics"), topics: onlyOwner("arn") },
  }),
  row<CfnSubscriptionProps, sns.TopicSubscriptionArgs>({
    type: "AWS::SNS::Subscription",
    as: subscription,
    names: {},
    shape: {
      deliveryPolicy: irrelevant,
      endpoint: "endpoint",
      filterPolicy: irrelevant,
      filterPolicyScope: irrelevant,
      protocol: "protocol",
      rawMessageDelivery: irrelevant,
      redrivePolicy: turned("redrivePolicy", (raw) => raw),
      region: irrelevant, // of the topic: a place that is named, and not the place of the subscription
      replayPolicy: irrelevant,
      subscriptionRoleArn: irrelevant,
      topicArn: "topic",
    },
  }),
  queue,
  row<CfnQueuePolicyProps, sqs.QueuePolicyArgs>({
    type: "AWS::SQS::QueuePolicy",
    as: "aws:sqs/queuePolicy:QueuePolicy",
    names: {},
    shape: { policyDocument: policyOf("Queues"), queues: onlyOwner("queueUrl") },
  }),
];
