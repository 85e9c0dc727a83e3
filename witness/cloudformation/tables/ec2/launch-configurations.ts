import type { CfnLaunchConfiguration, CfnLaunchConfigurationProps } from "aws-cdk-lib/aws-autoscaling";
import type { ec2, types } from "@pulumi/aws";
import { block, inside, list, row, same, turned, without, type Row } from "../row";
import { rootVolume } from "./compute";

/*
 * What scaling groups made machines from before there were launch templates.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-launchconfiguration.html, as of 2026-11
 */

type Volume = types.input.ec2.LaunchConfigurationEbsBlockDevice;

export const launchConfigurationRows: readonly Row[] = [
  row<CfnLaunchConfigurationProps, ec2.LaunchConfigurationArgs>({
    type: "AWS::AutoScaling::LaunchConfiguration",
    as: "aws:ec2/launchConfiguration:LaunchConfiguration",
    names: { name: "launchConfigurationName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("associatePublicIpAddress", "iamInstanceProfile", "imageId", "instanceType", "keyName", "securityGroups"),
      ...same("userData"),
      ...without("classicLinkVpcId", "classicLinkVpcSecurityGroups", "ebsOptimized", "instanceId"),
      ...without("instanceMonitoring", "kernelId", "placementTenancy", "ramDiskId", "spotPrice"),
      blockDeviceMappings: [
        list<CfnLaunchConfiguration.BlockDeviceMappingProperty, Volume>("ebsBlockDevices", {
          deviceName: "deviceName",
          ebs: inside<CfnLaunchConfiguration.BlockDeviceProperty, Volume>(
            same("deleteOnTermination", "encrypted", "iops", "snapshotId", "throughput", "volumeSize", "volumeType"),
          ),
          ...without("noDevice", "virtualName"),
        }),
        turned("rootBlockDevice", () => rootVolume),
      ],
      launchConfigurationName: "name",
      metadataOptions: block<
        CfnLaunchConfiguration.MetadataOptionsProperty,
        types.input.ec2.LaunchConfigurationMetadataOptions
      >("metadataOptions", same("httpEndpoint", "httpPutResponseHopLimit", "httpTokens")),
    },
  }),
];
