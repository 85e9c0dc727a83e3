import type { CfnFileSystem, CfnFileSystemProps } from "aws-cdk-lib/aws-fsx";
import type { fsx, types } from "@pulumi/aws";
import { block, inside, irrelevant, kept, row, same, tags, without, type Row, type Shape } from "./row";

/*
 * Amazon FSx: one type of CloudFormation, and four of @pulumi/aws.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-filesystem.html, as of 2026-11
 */

const fileSystemArn = "arn:{partition}:fsx:{region}:{account}:file-system/fs-{id}";
const names = {
  ref: "fs-{id}",
  attributes: { ResourceARN: fileSystemArn },
  own: { arn: fileSystemArn, id: "fs-{id}" },
};

/** What all of them have. */
const common = {
  ...same("backupId", "kmsKeyId", "securityGroupIds", "storageCapacity", "storageType"),
  ...without("fileSystemType", "fileSystemTypeVersion", "networkType"),
};
/** Each has one of these, which is its kind. */
const others = without("lustreConfiguration", "ontapConfiguration", "openZfsConfiguration", "windowsConfiguration");

type All = fsx.LustreFileSystemArgs & fsx.WindowsFileSystemArgs;
const shape = { ...common, ...others, subnetIds: kept("subnetIds"), tags } satisfies Partial<Shape<CfnFileSystemProps, All>>; // prettier-ignore

export const fsxRows: readonly Row[] = [
  row<CfnFileSystemProps, fsx.WindowsFileSystemArgs>({
    type: "AWS::FSx::FileSystem",
    when: "windowsConfiguration",
    as: "aws:fsx/windowsFileSystem:WindowsFileSystem",
    names,
    shape: {
      ...shape,
      windowsConfiguration: inside<CfnFileSystem.WindowsConfigurationProperty, fsx.WindowsFileSystemArgs>({
        ...same("activeDirectoryId", "automaticBackupRetentionDays", "deploymentType", "preferredSubnetId"),
        ...without("aliases", "copyTagsToBackups", "dailyAutomaticBackupStartTime", "diskIopsConfiguration"),
        ...without("fsrmConfiguration", "throughputCapacity", "weeklyMaintenanceStartTime"),
        auditLogConfiguration: block<
          CfnFileSystem.AuditLogConfigurationProperty,
          types.input.fsx.WindowsFileSystemAuditLogConfiguration
        >("auditLogConfiguration", same("auditLogDestination", "fileAccessAuditLogLevel", "fileShareAccessAuditLogLevel")), // prettier-ignore
        selfManagedActiveDirectoryConfiguration: irrelevant,
      }),
    },
  }),
  row<CfnFileSystemProps, fsx.OntapFileSystemArgs>({
    type: "AWS::FSx::FileSystem",
    when: "ontapConfiguration",
    as: "aws:fsx/ontapFileSystem:OntapFileSystem",
    names,
    shape: {
      ...shape,
      backupId: irrelevant,
      ontapConfiguration: inside<CfnFileSystem.OntapConfigurationProperty, fsx.OntapFileSystemArgs>({
        ...same("automaticBackupRetentionDays", "deploymentType", "fsxAdminPassword", "preferredSubnetId"),
        ...without("dailyAutomaticBackupStartTime", "diskIopsConfiguration", "endpointIpAddressRange"),
        ...without("endpointIpv6AddressRange", "haPairs", "routeTableIds", "throughputCapacity"),
        ...without("throughputCapacityPerHaPair", "weeklyMaintenanceStartTime"),
      }),
    },
  }),
  row<CfnFileSystemProps, fsx.OpenZfsFileSystemArgs>({
    type: "AWS::FSx::FileSystem",
    when: "openZfsConfiguration",
    as: "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
    names,
    shape: {
      ...shape,
      openZfsConfiguration: inside<CfnFileSystem.OpenZFSConfigurationProperty, fsx.OpenZfsFileSystemArgs>({
        ...same("automaticBackupRetentionDays", "deploymentType", "preferredSubnetId"),
        ...without("copyTagsToBackups", "copyTagsToVolumes", "dailyAutomaticBackupStartTime", "diskIopsConfiguration"),
        ...without("endpointIpAddressRange", "endpointIpv6AddressRange", "readCacheConfiguration"),
        ...without("rootVolumeConfiguration", "routeTableIds", "throughputCapacity", "weeklyMaintenanceStartTime"),
        options: irrelevant,
      }),
    },
  }),
  row<CfnFileSystemProps, fsx.LustreFileSystemArgs>({
    type: "AWS::FSx::FileSystem",
    as: "aws:fsx/lustreFileSystem:LustreFileSystem",
    names,
    shape: {
      ...shape,
      lustreConfiguration: inside<CfnFileSystem.LustreConfigurationProperty, fsx.LustreFileSystemArgs>({
        ...same("automaticBackupRetentionDays", "deploymentType", "exportPath", "importPath"),
        ...without("autoImportPolicy", "copyTagsToBackups", "dailyAutomaticBackupStartTime", "dataCompressionType"),
        ...without("dataReadCacheConfiguration", "driveCacheType", "efaEnabled", "importedFileChunkSize"),
        ...without("logConfiguration", "metadataConfiguration", "perUnitStorageThroughput", "throughputCapacity"),
        ...without("weeklyMaintenanceStartTime"),
      }),
    },
  }),
];
