import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * What is left of a store when its resource is deleted: a last snapshot, backups, the log group itself. The others are
 * listed since Pulumi's option `retainOnDelete` leaves the whole store. Property names are checked against the types of
 * @pulumi/aws 7.48.0. A bucket that is not empty is left out: deleting it fails, and everybody sees that.
 */

const lastSnapshot = (what: string) =>
  ({
    flag: "skipFinalSnapshot",
    is: false,
    unset: { on: true, source: pulumi(`${what} makes a last snapshot`) },
  }) as const;
const lastBackup = (what: string) =>
  ({ flag: "skipFinalBackup", is: false, unset: { on: true, source: pulumi(`${what} makes a last backup`) } }) as const;
const nothing = (what: string) => ({ always: false, source: aws(`${what} leaves nothing behind`) });
const unlessNamed = (what: string) => ({ on: false, source: pulumi(`${what} makes no last snapshot`) });
const skip = "skipFinalSnapshot: true";
const skipBackup = "skipFinalBackup: true";

export const aftermathRows: readonly SwitchRow[] = [
  switchRow<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    on: {
      anyOf: [
        lastSnapshot("RDS"),
        { flag: "deleteAutomatedBackups", is: false, unset: { on: false, source: pulumi("RDS deletes its backups") } },
      ],
    },
    stated: "skipFinalSnapshot: true, deleteAutomatedBackups: true",
  }),
  switchRow<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    on: {
      anyOf: [
        lastSnapshot("Aurora"),
        { flag: "deleteAutomatedBackups", is: false, unset: { on: false, source: pulumi("Aurora deletes its backups") } },
      ],
    },
    stated: "skipFinalSnapshot: true, deleteAutomatedBackups: true",
  }),
  switchRow<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    on: lastSnapshot("DocumentDB"),
    stated: skip,
  }),
  switchRow<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    on: lastSnapshot("Neptune"),
    stated: skip,
  }),
  switchRow<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    on: lastSnapshot("Redshift"),
    stated: skip,
  }),
  switchRow<sdk.lightsail.DatabaseArgs>({
    type: "aws:lightsail/database:Database",
    service: "Amazon Lightsail",
    on: lastSnapshot("Lightsail"),
    stated: skip,
  }),
  switchRow<sdk.redshiftserverless.NamespaceArgs>({
    type: "aws:redshiftserverless/namespace:Namespace",
    service: "Amazon Redshift Serverless",
    on: nothing("Redshift Serverless"),
    stated: "",
  }),
  switchRow<sdk.elasticache.ClusterArgs>({
    type: "aws:elasticache/cluster:Cluster",
    service: "Amazon ElastiCache",
    on: { present: "finalSnapshotIdentifier", is: true, unset: unlessNamed("ElastiCache") },
    stated: "finalSnapshotIdentifier",
  }),
  switchRow<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    on: { present: "finalSnapshotIdentifier", is: true, unset: unlessNamed("ElastiCache") },
    stated: "finalSnapshotIdentifier",
  }),
  switchRow<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    on: { present: "finalSnapshotName", is: true, unset: unlessNamed("MemoryDB") },
    stated: "finalSnapshotName",
  }),
  switchRow<sdk.ebs.VolumeArgs>({
    type: "aws:ebs/volume:Volume",
    service: "Amazon EBS",
    on: { flag: "finalSnapshot", unset: unlessNamed("EBS") },
    stated: "finalSnapshot: false",
  }),
  switchRow<sdk.fsx.WindowsFileSystemArgs>({
    type: "aws:fsx/windowsFileSystem:WindowsFileSystem",
    service: "Amazon FSx",
    on: lastBackup("FSx for Windows"),
    stated: skipBackup,
  }),
  switchRow<sdk.fsx.OpenZfsFileSystemArgs>({
    type: "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
    service: "Amazon FSx",
    on: lastBackup("FSx for OpenZFS"),
    stated: skipBackup,
  }),
  switchRow<sdk.fsx.OntapVolumeArgs>({
    type: "aws:fsx/ontapVolume:OntapVolume",
    service: "Amazon FSx",
    on: lastBackup("FSx for ONTAP"),
    stated: skipBackup,
  }),
  switchRow<sdk.fsx.LustreFileSystemArgs>({
    type: "aws:fsx/lustreFileSystem:LustreFileSystem",
    service: "Amazon FSx",
    on: { flag: "skipFinalBackup", is: false, unset: { on: false, source: pulumi("FSx for Lustre makes no last backup") } },
    stated: skipBackup,
  }),
  switchRow<sdk.cloudwatch.LogGroupArgs>({
    type: "aws:cloudwatch/logGroup:LogGroup",
    service: "Amazon CloudWatch Logs",
    on: { flag: "skipDestroy", unset: { on: false, source: pulumi("a log group goes with its resource") } },
    stated: "skipDestroy: false",
  }),
  ...([
    ["s3/bucket:Bucket", "Amazon S3"],
    ["s3/bucketV2:BucketV2", "Amazon S3"],
    ["dynamodb/table:Table", "Amazon DynamoDB"],
    ["efs/fileSystem:FileSystem", "Amazon EFS"],
    ["sqs/queue:Queue", "Amazon SQS"],
    ["kinesis/stream:Stream", "Amazon Kinesis Data Streams"],
    ["opensearch/domain:Domain", "Amazon OpenSearch Service"],
    ["ecr/repository:Repository", "Amazon ECR"],
  ] as const).map(([type, service]): SwitchRow => ({ type: `aws:${type}`, service, on: nothing(service), stated: "" })),
]; // prettier-ignore
