import type { CfnFleetProps } from "aws-cdk-lib/aws-appstream";
import type { CfnWorkspace, CfnWorkspaceProps } from "aws-cdk-lib/aws-workspaces";
import type { appstream, types, workspaces } from "@pulumi/aws";
import { block, row, same, tags, without, type Row } from "./row";

/*
 * Amazon WorkSpaces, and AppStream 2.0.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_WorkSpaces.html, as of 2026-11
 */

const fleetArn = "arn:{partition}:appstream:{region}:{account}:fleet/{name}";

export const desktopRows: readonly Row[] = [
  row<CfnWorkspaceProps, workspaces.WorkspaceArgs>({
    type: "AWS::WorkSpaces::Workspace",
    as: "aws:workspaces/workspace:Workspace",
    names: { ref: "ws-{id}", own: { id: "ws-{id}" } },
    shape: {
      ...same("bundleId", "directoryId", "rootVolumeEncryptionEnabled", "userName", "userVolumeEncryptionEnabled"),
      ...same("volumeEncryptionKey"),
      tags,
      workspaceProperties: block<
        CfnWorkspace.WorkspacePropertiesProperty,
        types.input.workspaces.WorkspaceWorkspaceProperties
      >("workspaceProperties", {
        ...same("computeTypeName", "rootVolumeSizeGib", "runningMode", "runningModeAutoStopTimeoutInMinutes"),
        ...same("userVolumeSizeGib"),
      }),
    },
  }),
  row<CfnFleetProps, appstream.FleetArgs>({
    type: "AWS::AppStream::Fleet",
    as: "aws:appstream/fleet:Fleet",
    names: { name: "name", ref: "{name}", own: { arn: fleetArn, id: "{name}", name: "{name}" } },
    shape: {
      ...same("disconnectTimeoutInSeconds", "enableDefaultInternetAccess", "fleetType", "iamRoleArn"),
      ...same("idleDisconnectTimeoutInSeconds", "imageArn", "imageName", "instanceType", "maxUserDurationInSeconds"),
      ...same("name"),
      ...without("attributesToDelete", "computeCapacity", "description", "disableImdsv1", "displayName"),
      ...without("domainJoinInfo", "maxConcurrentSessions", "maxSessionsPerInstance", "platform"),
      ...without("rootVolumeConfig", "sessionScriptS3Location", "streamView", "usbDeviceFilterStrings", "vpcConfig"),
      tags,
    },
  }),
];
