import type { CfnStreamProps } from "aws-cdk-lib/aws-kinesisvideo";
import type { CfnDatabaseProps, CfnTableProps } from "aws-cdk-lib/aws-timestream";
import type { kinesis, timestreamwrite } from "@pulumi/aws";
import { at, untold } from "../../pulumi/value";
import { irrelevant, row, same, tags, turned, without, type Row, type Turned } from "./row";

/*
 * Amazon Timestream, and Kinesis Video Streams.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Timestream.html, as of 2026-11
 */

const databaseArn = "arn:{partition}:timestream:{region}:{account}:database/{name}";
const videoArn = "arn:{partition}:kinesisvideo:{region}:{account}:stream/{name}/{id}";

/** A period that stands in a free-form document. */
function period(name: string, to: string): Turned {
  return turned(`retentionProperties.${to}`, (raw) => {
    const found = at(raw, name);
    return found.state === "known" ? found.value : found.state === "unknown" ? untold(found.why) : undefined;
  });
}

export const timeSeriesRows: readonly Row[] = [
  row<CfnDatabaseProps, timestreamwrite.DatabaseArgs>({
    type: "AWS::Timestream::Database",
    as: "aws:timestreamwrite/database:Database",
    names: {
      name: "databaseName",
      ref: "{name}",
      attributes: { Arn: databaseArn },
      own: { arn: databaseArn, id: "{name}", databaseName: "{name}" },
    },
    shape: { ...same("databaseName", "kmsKeyId"), tags },
  }),
  row<CfnTableProps, timestreamwrite.TableArgs>({
    type: "AWS::Timestream::Table",
    as: "aws:timestreamwrite/table:Table",
    names: { name: "tableName", attributes: { Name: "{name}" }, own: { tableName: "{name}" } },
    shape: {
      ...same("databaseName", "tableName"),
      ...without("magneticStoreWriteProperties", "schema"),
      retentionProperties: [
        period("MagneticStoreRetentionPeriodInDays", "magneticStoreRetentionPeriodInDays"),
        period("MemoryStoreRetentionPeriodInHours", "memoryStoreRetentionPeriodInHours"),
      ],
      tags,
    },
  }),
  row<CfnStreamProps, kinesis.VideoStreamArgs>({
    type: "AWS::KinesisVideo::Stream",
    as: "aws:kinesis/videoStream:VideoStream",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: videoArn },
      own: { arn: videoArn, id: videoArn, name: "{name}" },
    },
    shape: {
      ...same("dataRetentionInHours", "deviceName", "kmsKeyId", "mediaType", "name"),
      streamStorageConfiguration: irrelevant,
      tags,
    },
  }),
];
