import type { CfnDetector, CfnDetectorProps, CfnPublishingDestination, CfnPublishingDestinationProps } from "aws-cdk-lib/aws-guardduty"; // prettier-ignore
import type { guardduty, types } from "@pulumi/aws";
import { block, inside, kept, parts, row, same, tags, without, type Row } from "./row";

/*
 * Amazon GuardDuty. What it looks at stands in the detector itself; in @pulumi/aws each is a resource of its own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-detector.html, as of 2026-11
 */

const detectorArn = "arn:{partition}:guardduty:{region}:{account}:detector/{id}";
type Sources = types.input.guardduty.DetectorDatasources;

export const guardDutyRows: readonly Row[] = [
  row<CfnDetectorProps, guardduty.DetectorArgs>({
    type: "AWS::GuardDuty::Detector",
    as: "aws:guardduty/detector:Detector",
    names: { ref: "{id}", attributes: { Id: "{id}" }, own: { arn: detectorArn, id: "{id}" } },
    shape: {
      ...same("enable", "findingPublishingFrequency"),
      dataSources: block<CfnDetector.CFNDataSourceConfigurationsProperty, Sources>("datasources", {
        kubernetes: inside<CfnDetector.CFNKubernetesConfigurationProperty, Sources>({
          auditLogs: inside<CfnDetector.CFNKubernetesAuditLogsConfigurationProperty, Sources>({
            enable: "kubernetes.auditLogs.enable",
          }),
        }),
        malwareProtection: inside<CfnDetector.CFNMalwareProtectionConfigurationProperty, Sources>({
          scanEc2InstanceWithFindings: inside<CfnDetector.CFNScanEc2InstanceWithFindingsConfigurationProperty, Sources>(
            { ebsVolumes: kept("malwareProtection.scanEc2InstanceWithFindings.ebsVolumes.enable") },
          ),
        }),
        s3Logs: inside<CfnDetector.CFNS3LogsConfigurationProperty, Sources>({ enable: "s3Logs.enable" }),
      }),
      features: parts<CfnDetector.CFNFeatureConfigurationProperty, guardduty.DetectorFeatureArgs>(
        "aws:guardduty/detectorFeature:DetectorFeature",
        { link: "detectorId", by: "id" },
        { ...same("name", "status"), ...without("additionalConfiguration") },
      ),
      tags,
    },
  }),
  row<CfnPublishingDestinationProps, guardduty.PublishingDestinationArgs>({
    type: "AWS::GuardDuty::PublishingDestination",
    as: "aws:guardduty/publishingDestination:PublishingDestination",
    names: { ref: "{id}", own: { id: "{id}" } },
    shape: {
      ...same("destinationType", "detectorId"),
      destinationProperties: inside<
        CfnPublishingDestination.CFNDestinationPropertiesProperty,
        guardduty.PublishingDestinationArgs
      >(same("destinationArn", "kmsKeyArn")),
      tags,
    },
  }),
];
