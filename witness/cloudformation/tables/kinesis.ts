import type { CfnResourcePolicyProps, CfnStream, CfnStreamProps } from "aws-cdk-lib/aws-kinesis";
import type { CfnDeliveryStream, CfnDeliveryStreamProps } from "aws-cdk-lib/aws-kinesisfirehose";
import type { kinesis, types } from "@pulumi/aws";
import { block, inside, kept, row, same, tags, turned, without, type Row } from "./row";

/*
 * Amazon Kinesis Data Streams and Data Firehose.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Kinesis.html, as of 2026-11
 */

const streamArn = "arn:{partition}:kinesis:{region}:{account}:stream/{name}";
const deliveryArn = "arn:{partition}:firehose:{region}:{account}:deliverystream/{name}";
type HttpEndpoint = types.input.kinesis.FirehoseDeliveryStreamHttpEndpointConfiguration;

export const kinesisRows: readonly Row[] = [
  row<CfnStreamProps, kinesis.StreamArgs>({
    type: "AWS::Kinesis::Stream",
    as: "aws:kinesis/stream:Stream",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: streamArn },
      own: { arn: streamArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("name", "shardCount"),
      ...without("desiredShardLevelMetrics", "maxRecordSizeInKiB", "recordDistributionStrategy", "warmThroughputMiBps"),
      retentionPeriodHours: "retentionPeriod",
      streamEncryption: inside<CfnStream.StreamEncryptionProperty, kinesis.StreamArgs>({
        encryptionType: "encryptionType",
        keyId: "kmsKeyId",
      }),
      streamModeDetails: block<CfnStream.StreamModeDetailsProperty, types.input.kinesis.StreamStreamModeDetails>(
        "streamModeDetails",
        same("streamMode"),
      ),
      tags,
    },
  }),
  row<CfnResourcePolicyProps, kinesis.ResourcePolicyArgs>({
    type: "AWS::Kinesis::ResourcePolicy",
    as: "aws:kinesis/resourcePolicy:ResourcePolicy",
    names: {},
    shape: { resourceArn: "resourceArn", resourcePolicy: kept("policy") },
  }),
  row<CfnDeliveryStreamProps, kinesis.FirehoseDeliveryStreamArgs>({
    type: "AWS::KinesisFirehose::DeliveryStream",
    as: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    names: {
      name: "deliveryStreamName",
      ref: "{name}",
      attributes: { Arn: deliveryArn },
      own: { arn: deliveryArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...without("amazonOpenSearchServerlessDestinationConfiguration", "databaseSourceConfiguration"),
      ...without(
        "amazonopensearchserviceDestinationConfiguration",
        "deliveryStreamType",
        "directPutSourceConfiguration",
      ),
      ...without("elasticsearchDestinationConfiguration", "extendedS3DestinationConfiguration"),
      ...without("icebergDestinationConfiguration", "mskSourceConfiguration", "redshiftDestinationConfiguration"),
      ...without("s3DestinationConfiguration", "snowflakeDestinationConfiguration", "splunkDestinationConfiguration"),
      // Naming a key is what switches the encryption on.
      deliveryStreamEncryptionConfigurationInput: [
        block<
          CfnDeliveryStream.DeliveryStreamEncryptionConfigurationInputProperty,
          types.input.kinesis.FirehoseDeliveryStreamServerSideEncryption
        >("serverSideEncryption", { keyArn: "keyArn", keyType: "keyType" }),
        turned("serverSideEncryption.enabled", () => true),
      ],
      deliveryStreamName: "name",
      httpEndpointDestinationConfiguration: block<
        CfnDeliveryStream.HttpEndpointDestinationConfigurationProperty,
        HttpEndpoint
      >("httpEndpointConfiguration", {
        ...without("bufferingHints", "cloudWatchLoggingOptions", "processingConfiguration", "requestConfiguration"),
        ...without("retryOptions", "roleArn", "s3BackupMode", "s3Configuration", "secretsManagerConfiguration"),
        endpointConfiguration: inside<CfnDeliveryStream.HttpEndpointConfigurationProperty, HttpEndpoint>(
          same("accessKey", "name", "url"),
        ),
      }),
      kinesisStreamSourceConfiguration: block<
        CfnDeliveryStream.KinesisStreamSourceConfigurationProperty,
        types.input.kinesis.FirehoseDeliveryStreamKinesisSourceConfiguration
      >("kinesisSourceConfiguration", { kinesisStreamArn: "kinesisStreamArn", roleArn: "roleArn" }),
      tags,
    },
  }),
];
