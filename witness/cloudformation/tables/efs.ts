import type { CfnFileSystem, CfnFileSystemProps } from "aws-cdk-lib/aws-efs";
import type { efs, types } from "@pulumi/aws";
import { kept, list, part, partOf, row, same, tags, without, type Row } from "./row";

/* Amazon EFS. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html, as of 2026-11 */

const fileSystemArn = "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/fs-{id}";
const ofFileSystem = { link: "fileSystemId", by: "id" };

export const efsRows: readonly Row[] = [
  row<CfnFileSystemProps, efs.FileSystemArgs>({
    type: "AWS::EFS::FileSystem",
    as: "aws:efs/fileSystem:FileSystem",
    names: {
      ref: "fs-{id}",
      attributes: { Arn: fileSystemArn, FileSystemId: "fs-{id}" },
      own: { arn: fileSystemArn, id: "fs-{id}" },
    },
    shape: {
      ...same("availabilityZoneName", "encrypted", "kmsKeyId", "performanceMode", "throughputMode"),
      ...without("bypassPolicyLockoutSafetyCheck", "fileSystemProtection", "lifecyclePolicies"),
      ...without("provisionedThroughputInMibps"),
      backupPolicy: part<CfnFileSystem.BackupPolicyProperty, efs.BackupPolicyArgs>(
        "aws:efs/backupPolicy:BackupPolicy",
        ofFileSystem,
        { status: "backupPolicy.status" },
      ),
      fileSystemPolicy: partOf("aws:efs/fileSystemPolicy:FileSystemPolicy", ofFileSystem, kept("policy")),
      fileSystemTags: tags,
      replicationConfiguration: part<CfnFileSystem.ReplicationConfigurationProperty, efs.ReplicationConfigurationArgs>(
        "aws:efs/replicationConfiguration:ReplicationConfiguration",
        { link: "sourceFileSystemId", by: "id" },
        {
          destinations: list<
            CfnFileSystem.ReplicationDestinationProperty,
            types.input.efs.ReplicationConfigurationDestination
          >("destination", {
            ...same("availabilityZoneName", "fileSystemId", "kmsKeyId", "region"),
            ...without("roleArn", "status", "statusMessage"),
          }),
        },
      ),
    },
  }),
];
