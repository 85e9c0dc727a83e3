import type { CfnTopicPolicyProps, CfnTopicProps } from "aws-cdk-lib/aws-sns";
import type { CfnQueuePolicyProps, CfnQueueProps } from "aws-cdk-lib/aws-sqs";
import type { sns, sqs } from "@pulumi/aws";
import { policyOf } from "../policy";
import { irrelevant, row, tags, turned, type Row } from "./row";

/*
 * Amazon SNS and SQS. A policy of CloudFormation can be for several topics or queues; @pulumi/aws has one for each, so that
 * the first is the owner.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SQS.html, as of 2026-11
 */
export const messagingRows: readonly Row[] = [];
