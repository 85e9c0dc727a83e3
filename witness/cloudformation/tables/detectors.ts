import type { CfnAnalyzerProps } from "aws-cdk-lib/aws-accessanalyzer";
import type {
  CfnConfigurationRecorder,
  CfnConfigurationRecorderProps,
  CfnDeliveryChannelProps,
} from "aws-cdk-lib/aws-config";
import type { CfnSessionProps } from "aws-cdk-lib/aws-macie";
import type { CfnFindingAggregatorProps, CfnHubProps, CfnHubV2Props } from "aws-cdk-lib/aws-securityhub";
import type { accessanalyzer, cfg, macie2, securityhub, types } from "@pulumi/aws";
import { untold } from "../../pulumi/value";
import { isObject } from "../template";
import { block, irrelevant, kept, list, partOf, row, same, tags, turned, without, type Row } from "./row";

/*
 * What watches over the account: AWS Config, Security Hub, Macie, IAM Access Analyzer. GuardDuty has a file of its own; no
 * type switches Inspector on.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Config.html, as of 2026-11
 */

const hubArn = "arn:{partition}:securityhub:{region}:{account}:hub/default";
const hubV2Arn = "arn:{partition}:securityhub:{region}:{account}:hubv2/{id}";
const aggregatorArn = "arn:{partition}:securityhub:{region}:{account}:finding-aggregator/{id}";
const analyzerArn = "arn:{partition}:access-analyzer:{region}:{account}:analyzer/{name}";

/** CloudFormation starts the recorder that it makes, unless it is told not to. */
const started = partOf(
  "aws:cfg/recorderStatus:RecorderStatus",
  { link: "name", by: "name" },
  turned("isEnabled", (written) => (isObject(written) ? (written["StartedOnCreate"] ?? true) : undefined)),
);

/** A session alone searches nothing; no type makes the jobs, so that another program has to, or a person. */
const someJob = partOf(
  "aws:macie2/classificationJob:ClassificationJob",
  { link: "session", by: "id" },
  turned("jobStatus", () =>
    untold("CloudFormation has no type for Macie's jobs: AWS's own answer shows whether one runs"),
  ),
);

export const detectorRows: readonly Row[] = [
  row<CfnConfigurationRecorderProps, cfg.RecorderArgs>({
    type: "AWS::Config::ConfigurationRecorder",
    as: "aws:cfg/recorder:Recorder",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("name", "roleArn"),
      ...without("recordingMode", "startedOnCreate"),
      recordingGroup: block<CfnConfigurationRecorder.RecordingGroupProperty, types.input.cfg.RecorderRecordingGroup>(
        "recordingGroup",
        {
          ...same("allSupported", "includeGlobalResourceTypes", "resourceTypes"),
          exclusionByResourceTypes: list<
            CfnConfigurationRecorder.ExclusionByResourceTypesProperty,
            types.input.cfg.RecorderRecordingGroupExclusionByResourceType
          >("exclusionByResourceTypes", same("resourceTypes")),
          recordingStrategy: list<
            CfnConfigurationRecorder.RecordingStrategyProperty,
            types.input.cfg.RecorderRecordingGroupRecordingStrategy
          >("recordingStrategies", same("useOnly")),
        },
      ),
    },
    always: [started],
  }),
  row<CfnDeliveryChannelProps, cfg.DeliveryChannelArgs>({
    type: "AWS::Config::DeliveryChannel",
    as: "aws:cfg/deliveryChannel:DeliveryChannel",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("name", "s3BucketName", "s3KeyPrefix", "s3KmsKeyArn", "snsTopicArn"),
      ...without("configSnapshotDeliveryProperties"),
    },
  }),
  row<CfnHubProps, securityhub.AccountArgs>({
    type: "AWS::SecurityHub::Hub",
    as: "aws:securityhub/account:Account",
    names: { ref: hubArn, attributes: { ARN: hubArn }, own: { arn: hubArn } },
    shape: {
      ...same("autoEnableControls", "controlFindingGenerator", "enableDefaultStandards"),
      ...without("tags"),
    },
  }),
  row<CfnHubV2Props, securityhub.AccountV2Args>({
    type: "AWS::SecurityHub::HubV2",
    as: "aws:securityhub/accountV2:AccountV2",
    names: { ref: hubV2Arn, attributes: { HubV2Arn: hubV2Arn }, own: { arn: hubV2Arn, id: hubV2Arn } },
    shape: { networkScanning: irrelevant, tags: kept("tags") },
  }),
  row<CfnFindingAggregatorProps, securityhub.FindingAggregatorArgs>({
    type: "AWS::SecurityHub::FindingAggregator",
    as: "aws:securityhub/findingAggregator:FindingAggregator",
    names: { ref: aggregatorArn, own: { id: aggregatorArn } },
    shape: { regionLinkingMode: "linkingMode", regions: "specifiedRegions" },
  }),
  row<CfnSessionProps, macie2.AccountArgs>({
    type: "AWS::Macie::Session",
    as: "aws:macie2/account:Account",
    names: { ref: "{account}" },
    shape: same("findingPublishingFrequency", "status"),
    always: [someJob],
  }),
  row<CfnAnalyzerProps, accessanalyzer.AnalyzerArgs>({
    type: "AWS::AccessAnalyzer::Analyzer",
    as: "aws:accessanalyzer/analyzer:Analyzer",
    names: {
      name: "analyzerName",
      ref: analyzerArn,
      attributes: { Arn: analyzerArn },
      own: { arn: analyzerArn, id: "{name}" },
    },
    shape: { ...same("analyzerName", "type"), ...without("analyzerConfiguration", "archiveRules"), tags },
  }),
];
