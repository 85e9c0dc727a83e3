import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";

/*
 * Services that end what they hold by age, and the one number that says when. Property names are checked against the
 * types of @pulumi/aws 7.48.0; defaults were read there or in the service's own guide.
 * S3, DynamoDB, ECR, mail archives and AWS Backup have readers of their own. The backups of databases are in `copies.ts`.
 */

export interface RetentionRow<Path extends string = string> {
  type: string;
  service: string;
  /** The property, in units of which this many make a day. */
  path: Path;
  perDay: number;
  /** Days that hold where nothing is written; `never`: it never ends. */
  unset: { days: number; source: string } | "never";
  /** A second number that adds to the first: the time in a faster tier, before the one that `path` is about. */
  before?: { path: Path; perDay: number; unset: { days: number; source: string } };
  /** Days that AWS may take after the period before nothing can be read any more. */
  delay: number;
}

function row<Args>(line: RetentionRow<PathOf<Args>>): RetentionRow {
  return line;
}

export const retentionRows: readonly RetentionRow[] = [
  row<sdk.sqs.QueueArgs>({
    type: "aws:sqs/queue:Queue",
    service: "Amazon SQS",
    path: "messageRetentionSeconds",
    perDay: 86_400,
    unset: { days: 4, source: pulumi("SQS") },
    delay: 0,
  }),
  row<sdk.kinesis.StreamArgs>({
    type: "aws:kinesis/stream:Stream",
    service: "Amazon Kinesis Data Streams",
    path: "retentionPeriod",
    perDay: 24,
    unset: { days: 1, source: pulumi("Kinesis") },
    delay: 0,
  }),
  row<sdk.kinesis.VideoStreamArgs>({
    type: "aws:kinesis/videoStream:VideoStream",
    service: "Amazon Kinesis Video Streams",
    path: "dataRetentionInHours",
    perDay: 24,
    unset: { days: 0, source: pulumi("Kinesis Video keeps nothing") },
    delay: 0,
  }),
  row<sdk.cloudwatch.EventArchiveArgs>({
    type: "aws:cloudwatch/eventArchive:EventArchive",
    service: "Amazon EventBridge",
    path: "retentionDays",
    perDay: 1,
    unset: "never",
    delay: 1, // EventBridge deletes expired events once a day
  }),
  row<sdk.timestreamwrite.TableArgs>({
    type: "aws:timestreamwrite/table:Table",
    service: "Amazon Timestream",
    path: "retentionProperties.magneticStoreRetentionPeriodInDays",
    perDay: 1,
    unset: { days: 73_000, source: aws("Timestream") },
    // The magnetic store's time is said to begin when data comes there: counted so, nothing ends later than told.
    before: {
      path: "retentionProperties.memoryStoreRetentionPeriodInHours",
      perDay: 24,
      unset: { days: 0.25, source: aws("Timestream") },
    },
    delay: 0,
  }),
  row<sdk.cloudtrail.EventDataStoreArgs>({
    type: "aws:cloudtrail/eventDataStore:EventDataStore",
    service: "AWS CloudTrail Lake",
    path: "retentionPeriod",
    perDay: 1,
    unset: { days: 2555, source: pulumi("CloudTrail Lake") },
    delay: 0,
  }),
  row<sdk.bedrock.AgentcoreMemoryArgs>({
    type: "aws:bedrock/agentcoreMemory:AgentcoreMemory",
    service: "Amazon Bedrock AgentCore",
    path: "eventExpiryDuration",
    perDay: 1,
    unset: "never",
    delay: 0,
  }),
  row<sdk.customerprofiles.DomainArgs>({
    type: "aws:customerprofiles/domain:Domain",
    service: "Amazon Connect Customer Profiles",
    path: "defaultExpirationDays",
    perDay: 1,
    unset: "never",
    delay: 0,
  }),
  row<sdk.swf.DomainArgs>({
    type: "aws:swf/domain:Domain",
    service: "Amazon SWF",
    path: "workflowExecutionRetentionPeriodInDays",
    perDay: 1,
    unset: "never",
    delay: 0,
  }),
  row<sdk.securitylake.DataLakeArgs>({
    type: "aws:securitylake/dataLake:DataLake",
    service: "Amazon Security Lake",
    path: "configuration.lifecycleConfiguration.expiration.days",
    perDay: 1,
    unset: "never",
    delay: 3, // it is S3 that expires them
  }),
];
