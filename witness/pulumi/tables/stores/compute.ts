import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "../documented";
import { always, answered, byAccount, follows, off, on, row, type DataStoreRow } from "./row";

const copyOfSource = { depends: "a copy is encrypted where its source or the account's setting asks for it" } as const;
const ofSnapshot = { depends: "it has the encryption of the snapshot that it is made from" } as const;

/** Machines with their volumes and images, containers, functions, file systems. */
export const computeStores: readonly DataStoreRow[] = [
  row<sdk.ec2.InstanceArgs>({
    type: "aws:ec2/instance:Instance",
    service: "Amazon EC2",
    encrypted: {
      all: [
        { flag: "rootBlockDevice.encrypted", unset: byAccount },
        { each: "ebsBlockDevices", of: { flag: "ebsBlockDevices.encrypted", unset: byAccount } },
      ],
    },
    key: "rootBlockDevice.kmsKeyId",
    moreKeys: [{ path: "ebsBlockDevices.kmsKeyId", each: "ebsBlockDevices" }],
    keyAnswered: true,
  }),
  row<sdk.ec2.SpotInstanceRequestArgs>({
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    service: "Amazon EC2",
    encrypted: {
      all: [
        { flag: "rootBlockDevice.encrypted", unset: byAccount },
        { each: "ebsBlockDevices", of: { flag: "ebsBlockDevices.encrypted", unset: byAccount } },
      ],
    },
    key: "rootBlockDevice.kmsKeyId",
    moreKeys: [{ path: "ebsBlockDevices.kmsKeyId", each: "ebsBlockDevices" }],
    keyAnswered: true,
  }),
  row<sdk.ec2.LaunchTemplateArgs>({
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    service: "Amazon EC2",
    only: "blockDeviceMappings",
    encrypted: { each: "blockDeviceMappings", of: { flag: "blockDeviceMappings.ebs.encrypted", unset: byAccount } },
    key: "blockDeviceMappings.ebs.kmsKeyId",
    moreKeys: [{ path: "blockDeviceMappings.ebs.kmsKeyId", each: "blockDeviceMappings" }],
  }),
  row<sdk.ec2.LaunchConfigurationArgs>({
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    service: "Amazon EC2 Auto Scaling",
    encrypted: {
      all: [
        { flag: "rootBlockDevice.encrypted", unset: byAccount },
        { each: "ebsBlockDevices", of: { flag: "ebsBlockDevices.encrypted", unset: byAccount } },
      ],
    },
  }),
  row<sdk.ec2.AmiArgs>({
    type: "aws:ec2/ami:Ami",
    service: "Amazon EC2",
    only: "ebsBlockDevices",
    encrypted: { each: "ebsBlockDevices", of: { flag: "ebsBlockDevices.encrypted", unset: ofSnapshot } },
    keyElsewhere: "the snapshots that it is made from have the key",
  }),
  row<sdk.ebs.SnapshotImportArgs>({
    type: "aws:ebs/snapshotImport:SnapshotImport",
    service: "Amazon EBS",
    encrypted: { flag: "encrypted", unset: byAccount },
    key: "kmsKeyId",
  }),
  row<sdk.imagebuilder.ImageRecipeArgs>({
    type: "aws:imagebuilder/imageRecipe:ImageRecipe",
    service: "EC2 Image Builder",
    only: "blockDeviceMappings",
    encrypted: { each: "blockDeviceMappings", of: { flag: "blockDeviceMappings.ebs.encrypted", unset: byAccount } },
    key: "blockDeviceMappings.ebs.kmsKeyId",
    moreKeys: [{ path: "blockDeviceMappings.ebs.kmsKeyId", each: "blockDeviceMappings" }],
  }),
  row<sdk.drs.ReplicationConfigurationTemplateArgs>({
    type: "aws:drs/replicationConfigurationTemplate:ReplicationConfigurationTemplate",
    service: "AWS Elastic Disaster Recovery",
    encrypted: { word: "ebsEncryption", on: ["DEFAULT", "CUSTOM"], off: ["NONE"], unset: copyOfSource },
    key: "ebsEncryptionKeyArn",
  }),
  row<sdk.ecs.ServiceArgs>({
    type: "aws:ecs/service:Service",
    service: "Amazon ECS",
    only: "volumeConfiguration.managedEbsVolume",
    encrypted: {
      flag: "volumeConfiguration.managedEbsVolume.encrypted",
      unset: on(aws("ECS for the volumes that it makes")),
    },
    key: "volumeConfiguration.managedEbsVolume.kmsKeyId",
  }),
  always<sdk.eks.ClusterArgs>("aws:eks/cluster:Cluster", "Amazon EKS", "encryptionConfig.provider.keyArn"),
  always<sdk.lambda.FunctionArgs>("aws:lambda/function:Function", "AWS Lambda", "kmsKeyArn", {
    only: "environment.variables",
  }),
  always<sdk.apprunner.ServiceArgs>(
    "aws:apprunner/service:Service",
    "AWS App Runner",
    "encryptionConfiguration.kmsKey",
  ),
  row<sdk.workspaces.WorkspaceArgs>({
    type: "aws:workspaces/workspace:Workspace",
    service: "Amazon WorkSpaces",
    encrypted: {
      all: [
        { flag: "rootVolumeEncryptionEnabled", unset: off(pulumi("WorkSpaces")) },
        { flag: "userVolumeEncryptionEnabled", unset: off(pulumi("WorkSpaces")) },
      ],
    },
    key: "volumeEncryptionKey",
  }),
  always<sdk.fsx.FileCacheArgs>("aws:fsx/fileCache:FileCache", "Amazon FSx", "kmsKeyId", answered),
  always<sdk.s3.FilesFileSystemArgs>("aws:s3/filesFileSystem:FilesFileSystem", "Amazon S3 Files", "kmsKeyId", answered),
  ...(["nfs", "smb"] as const).map((kind) =>
    row<sdk.storagegateway.NfsFileShareArgs>({
      type: `aws:storagegateway/${kind}FileShare:${kind === "nfs" ? "NfsFileShare" : "SmbFileShare"}`,
      service: "AWS Storage Gateway",
      encrypted: { always: aws("S3 encrypts what a file gateway uploads since 2023-01-05") },
      key: "kmsKeyArn",
    }),
  ),
  row<sdk.storagegateway.CachesIscsiVolumeArgs>({
    type: "aws:storagegateway/cachesIscsiVolume:CachesIscsiVolume",
    service: "AWS Storage Gateway",
    encrypted: { always: aws("Storage Gateway encrypts what it uploads") },
    key: "kmsKey",
  }),
  row<sdk.storagegateway.StoredIscsiVolumeArgs>({
    type: "aws:storagegateway/storedIscsiVolume:StoredIscsiVolume",
    service: "AWS Storage Gateway",
    encrypted: { always: aws("Storage Gateway encrypts what it uploads") },
    key: "kmsKey",
  }),
  row<sdk.rds.SnapshotCopyArgs>({
    type: "aws:rds/snapshotCopy:SnapshotCopy",
    service: "Amazon RDS",
    encrypted: { keyed: "kmsKeyId", unset: { depends: "a copy has the encryption of its source" } },
    key: "kmsKeyId",
  }),
  row<sdk.rds.ClusterSnapshotCopyArgs>({
    type: "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    service: "Amazon Aurora",
    encrypted: { keyed: "kmsKeyId", unset: { depends: "a copy has the encryption of its source" } },
    key: "kmsKeyId",
  }),
  row<sdk.rds.GlobalClusterArgs>({
    type: "aws:rds/globalCluster:GlobalCluster",
    service: "Amazon Aurora",
    encrypted: {
      flag: "storageEncrypted",
      unset: { depends: "Aurora encrypts clusters made since 2026-02-18, and the provider doesn't by default" },
      when: follows("sourceDbClusterIdentifier"),
    },
    keyElsewhere: "the clusters that join it name the key",
  }),
  row<sdk.docdb.GlobalClusterArgs>({
    type: "aws:docdb/globalCluster:GlobalCluster",
    service: "Amazon DocumentDB",
    encrypted: {
      flag: "storageEncrypted",
      unset: off(pulumi("DocumentDB")),
      when: follows("sourceDbClusterIdentifier"),
    },
    keyElsewhere: "the clusters that join it name the key",
  }),
  row<sdk.neptune.GlobalClusterArgs>({
    type: "aws:neptune/globalCluster:GlobalCluster",
    service: "Amazon Neptune",
    encrypted: {
      flag: "storageEncrypted",
      unset: off(pulumi("Neptune")),
      when: follows("sourceDbClusterIdentifier"),
    },
    keyElsewhere: "the clusters that join it name the key",
  }),
  row<sdk.rds.InstanceAutomatedBackupsReplicationArgs>({
    type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    service: "Amazon RDS",
    encrypted: { keyed: "kmsKeyId", unset: { depends: "a copy has the encryption of its source" } },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  always<sdk.dsql.ClusterArgs>("aws:dsql/cluster:Cluster", "Amazon Aurora DSQL", "kmsEncryptionKey", answered),
  always<sdk.neptunegraph.GraphArgs>(
    "aws:neptunegraph/graph:Graph",
    "Amazon Neptune Analytics",
    "kmsKeyIdentifier",
    answered,
  ),
  always<sdk.qldb.LedgerArgs>("aws:qldb/ledger:Ledger", "Amazon QLDB", "kmsKey", answered),
  always<sdk.memorydb.SnapshotArgs>("aws:memorydb/snapshot:Snapshot", "Amazon MemoryDB", "kmsKeyArn"),
  always<sdk.backup.LogicallyAirGappedVaultArgs>(
    "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    "AWS Backup",
    "encryptionKeyArn",
    answered,
  ),
  always<sdk.efs.ReplicationConfigurationArgs>(
    "aws:efs/replicationConfiguration:ReplicationConfiguration",
    "Amazon EFS",
    "destination.kmsKeyId",
    { only: "destination.region" },
  ),
];
