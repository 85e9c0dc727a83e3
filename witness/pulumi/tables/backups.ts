import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";
import type { Reading } from "./switch";

/*
 * Stores that can be brought back: what their service keeps by itself, and by which ARN a selection of AWS Backup names
 * them. Property names are checked against the types of @pulumi/aws 7.48.0. S3 and EFS state theirs in resources beside
 * them, and are read by hand. Left out: queues, streams and logs, which nothing can back up, caches without snapshots,
 * and replicas: their data is backed up where it is written.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html
 *
 * How often, by the services' own guides: points in time reach to within five minutes; automatic snapshots are daily, those
 * of OpenSearch hourly and of Redshift Serverless every half hour. Redshift takes one every eight hours, or as a schedule of
 * one's own says, which has one a day at least.
 */

export interface BackupRow<Path extends string = string> {
  type: string;
  service: string;
  /** What the service keeps by itself; left out: nothing. */
  own?: Reading<Path>;
  /** The most days between two moments that one can go back to by `own`; 0: any moment. */
  ownEveryDays?: number;
  /** Properties that name another store's backup, of which it is made: then what is unset is as it was there. */
  restoredFrom?: readonly Path[];
  /** The property with the value that mends it; left out where none does. */
  stated?: string;
  /** The property that makes it a copy of a store, which is backed up where it is written. */
  copyBy?: Path;
  /** ARN after the account, before the name: `rds`, `db:`. Left out: AWS Backup does not take it. */
  arn?: { service: string; before: string; name: readonly Path[] | readonly "id"[] };
}

function row<Args>(line: BackupRow<PathOf<Args>>): BackupRow {
  return line;
}

const days = (what: string, value: number) => ({ on: value > 0, source: pulumi(what) });
const id = ["id"] as const;
const [anyMoment, daily] = [0, 1];

export const backupRows: readonly BackupRow[] = [
  row<sdk.dynamodb.TableArgs>({
    type: "aws:dynamodb/table:Table",
    service: "Amazon DynamoDB",
    ownEveryDays: anyMoment,
    own: { flag: "pointInTimeRecovery.enabled", unset: { on: false, source: aws("DynamoDB") } },
    stated: "pointInTimeRecovery: { enabled: true }",
    arn: { service: "dynamodb", before: "table/", name: ["name"] },
  }),
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    ownEveryDays: anyMoment,
    own: { number: "backupRetentionPeriod", atLeast: 1, unset: days("RDS instances", 0) },
    restoredFrom: ["snapshotIdentifier", "restoreToPointInTime"],
    stated: "backupRetentionPeriod",
    copyBy: "replicateSourceDb",
    arn: { service: "rds", before: "db:", name: ["identifier"] },
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    ownEveryDays: anyMoment,
    own: { number: "backupRetentionPeriod", atLeast: 1, unset: days("Aurora", 1) },
    stated: "backupRetentionPeriod",
    copyBy: "replicationSourceIdentifier",
    arn: { service: "rds", before: "cluster:", name: ["clusterIdentifier"] },
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    ownEveryDays: anyMoment,
    own: { number: "backupRetentionPeriod", atLeast: 1, unset: days("DocumentDB", 1) },
    stated: "backupRetentionPeriod",
    arn: { service: "rds", before: "cluster:", name: ["clusterIdentifier"] },
  }),
  row<sdk.docdb.ElasticClusterArgs>({
    type: "aws:docdb/elasticCluster:ElasticCluster",
    service: "Amazon DocumentDB",
    ownEveryDays: daily,
    own: { number: "backupRetentionPeriod", atLeast: 1, unset: days("DocumentDB elastic clusters", 1) },
    stated: "backupRetentionPeriod",
  }),
  row<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    ownEveryDays: anyMoment,
    own: { number: "backupRetentionPeriod", atLeast: 1, unset: days("Neptune", 1) },
    stated: "backupRetentionPeriod",
    copyBy: "replicationSourceIdentifier",
    arn: { service: "rds", before: "cluster:", name: ["clusterIdentifier"] },
  }),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    ownEveryDays: daily,
    own: { number: "automatedSnapshotRetentionPeriod", atLeast: 1, unset: days("Redshift", 1) },
    stated: "automatedSnapshotRetentionPeriod",
    arn: { service: "redshift", before: "cluster:", name: ["clusterIdentifier"] },
  }),
  row<sdk.redshiftserverless.NamespaceArgs>({
    type: "aws:redshiftserverless/namespace:Namespace",
    service: "Amazon Redshift Serverless",
    ownEveryDays: 1 / 48,
    own: { always: true, source: aws("Redshift Serverless keeps recovery points for 24 hours") },
  }),
  row<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    ownEveryDays: 1 / 24,
    own: { always: true, source: aws("OpenSearch takes a snapshot every hour and keeps it for 14 days") },
  }),
  row<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    ownEveryDays: daily,
    own: { number: "snapshotRetentionLimit", atLeast: 1, unset: { on: false, source: aws("ElastiCache") } },
    stated: "snapshotRetentionLimit",
  }),
  row<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    ownEveryDays: daily,
    own: { number: "snapshotRetentionLimit", atLeast: 1, unset: days("MemoryDB", 0) },
    stated: "snapshotRetentionLimit",
  }),
  row<sdk.keyspaces.TableArgs>({
    type: "aws:keyspaces/table:Table",
    service: "Amazon Keyspaces",
    ownEveryDays: anyMoment,
    own: {
      word: "pointInTimeRecovery.status",
      on: ["ENABLED"],
      off: ["DISABLED"],
      unset: { on: false, source: aws("Keyspaces") },
    },
    stated: 'pointInTimeRecovery: { status: "ENABLED" }',
  }),
  row<sdk.timestreamwrite.TableArgs>({
    type: "aws:timestreamwrite/table:Table",
    service: "Amazon Timestream",
    arn: { service: "timestream", before: "database/", name: [] },
  }),
  row<sdk.fsx.WindowsFileSystemArgs>({
    type: "aws:fsx/windowsFileSystem:WindowsFileSystem",
    service: "Amazon FSx for Windows File Server",
    ownEveryDays: daily,
    own: { number: "automaticBackupRetentionDays", atLeast: 1, unset: days("FSx for Windows", 7) },
    stated: "automaticBackupRetentionDays",
    arn: { service: "fsx", before: "file-system/", name: id },
  }),
  row<sdk.fsx.LustreFileSystemArgs>({
    type: "aws:fsx/lustreFileSystem:LustreFileSystem",
    service: "Amazon FSx for Lustre",
    ownEveryDays: daily,
    own: { number: "automaticBackupRetentionDays", atLeast: 1, unset: { on: false, source: aws("FSx for Lustre") } },
    stated: "automaticBackupRetentionDays",
    arn: { service: "fsx", before: "file-system/", name: id },
  }),
  row<sdk.fsx.OpenZfsFileSystemArgs>({
    type: "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
    service: "Amazon FSx for OpenZFS",
    ownEveryDays: daily,
    own: {
      number: "automaticBackupRetentionDays",
      atLeast: 1,
      unset: { depends: "nothing is stated, and AWS's guide and the provider don't agree on the default" },
    },
    stated: "automaticBackupRetentionDays",
    arn: { service: "fsx", before: "file-system/", name: id },
  }),
  row<sdk.fsx.OntapFileSystemArgs>({
    type: "aws:fsx/ontapFileSystem:OntapFileSystem",
    service: "Amazon FSx for NetApp ONTAP",
    ownEveryDays: daily,
    own: {
      number: "automaticBackupRetentionDays",
      atLeast: 1,
      unset: { depends: "nothing is stated, and AWS's guide and the provider don't agree on the default" },
    },
    stated: "automaticBackupRetentionDays",
  }),
  row<sdk.ebs.VolumeArgs>({
    type: "aws:ebs/volume:Volume",
    service: "Amazon EBS",
    arn: { service: "ec2", before: "volume/", name: id },
  }),
  row<sdk.ec2.InstanceArgs>({
    type: "aws:ec2/instance:Instance",
    service: "Amazon EC2",
    arn: { service: "ec2", before: "instance/", name: id },
  }),
];
