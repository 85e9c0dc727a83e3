import type * as sdk from "@pulumi/aws";
import type { Copy } from "../../../posture";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";

/*
 * Copies that services make of what they hold, and the number of days that says how long these stay. 0 days: no copies.
 * Property names are checked against the types of @pulumi/aws 7.48.0. DynamoDB, Keyspaces, SQS and AWS Backup have readers
 * of their own. Left out: S3 replicas and read replicas, which are stores with a class of their own.
 */

export interface CopyRow<Path extends string = string> {
  sort: Copy["sort"];
  days: Path;
  unset: { days: number; source: string } | { depends: string };
  /** Properties that name another store's backup, of which it is made: then what is unset is as it was there. */
  restoredFrom?: readonly Path[];
  /** The resource that states it, where it is not the store: it names the store by a property. */
  part?: { type: string; property: string };
}

export interface CopiesRow {
  type: string;
  service: string;
  copies: readonly CopyRow[];
}

function copy<Args>(line: CopyRow<PathOf<Args>>): CopyRow {
  return line;
}

const none = (what: string) => ({ days: 0, source: pulumi(what) });
const oneDay = (what: string) => ({ days: 1, source: pulumi(what) });

export const copiesRows: readonly CopiesRow[] = [
  {
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    copies: [
      copy<sdk.rds.InstanceArgs>({
        sort: "backup",
        days: "backupRetentionPeriod",
        unset: none("RDS"),
        restoredFrom: ["snapshotIdentifier", "restoreToPointInTime"],
      }),
      copy<sdk.rds.InstanceAutomatedBackupsReplicationArgs>({
        sort: "replicated-backup",
        days: "retentionPeriod",
        unset: { days: 7, source: pulumi("RDS") },
        part: {
          type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
          property: "sourceDbInstanceArn",
        },
      }),
    ],
  },
  {
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    copies: [copy<sdk.rds.ClusterArgs>({ sort: "backup", days: "backupRetentionPeriod", unset: oneDay("Aurora") })],
  },
  {
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    copies: [
      copy<sdk.docdb.ClusterArgs>({ sort: "backup", days: "backupRetentionPeriod", unset: oneDay("DocumentDB") }),
    ],
  },
  {
    type: "aws:docdb/elasticCluster:ElasticCluster",
    service: "Amazon DocumentDB",
    copies: [
      copy<sdk.docdb.ElasticClusterArgs>({
        sort: "backup",
        days: "backupRetentionPeriod",
        unset: oneDay("DocumentDB"),
      }),
    ],
  },
  {
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    copies: [
      copy<sdk.neptune.ClusterArgs>({ sort: "backup", days: "backupRetentionPeriod", unset: oneDay("Neptune") }),
    ],
  },
  {
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    copies: [
      copy<sdk.redshift.ClusterArgs>({
        sort: "snapshot",
        days: "automatedSnapshotRetentionPeriod",
        unset: oneDay("Redshift"),
      }),
      copy<sdk.redshift.SnapshotCopyArgs>({
        sort: "replicated-backup",
        days: "retentionPeriod",
        unset: { days: 7, source: aws("Redshift") },
        part: { type: "aws:redshift/snapshotCopy:SnapshotCopy", property: "clusterIdentifier" },
      }),
    ],
  },
  {
    type: "aws:elasticache/cluster:Cluster",
    service: "Amazon ElastiCache",
    copies: [
      copy<sdk.elasticache.ClusterArgs>({
        sort: "snapshot",
        days: "snapshotRetentionLimit",
        unset: none("ElastiCache"),
      }),
    ],
  },
  {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    copies: [
      copy<sdk.elasticache.ReplicationGroupArgs>({
        sort: "snapshot",
        days: "snapshotRetentionLimit",
        unset: none("ElastiCache"),
      }),
    ],
  },
  {
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    service: "Amazon ElastiCache",
    copies: [
      copy<sdk.elasticache.ServerlessCacheArgs>({
        sort: "snapshot",
        days: "snapshotRetentionLimit",
        unset: { days: 0, source: aws("ElastiCache") },
      }),
    ],
  },
  {
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    copies: [
      copy<sdk.memorydb.ClusterArgs>({ sort: "snapshot", days: "snapshotRetentionLimit", unset: none("MemoryDB") }),
    ],
  },
  {
    type: "aws:fsx/windowsFileSystem:WindowsFileSystem",
    service: "Amazon FSx",
    copies: [
      copy<sdk.fsx.WindowsFileSystemArgs>({
        sort: "backup",
        days: "automaticBackupRetentionDays",
        unset: { days: 7, source: pulumi("FSx for Windows") },
      }),
    ],
  },
  {
    type: "aws:fsx/lustreFileSystem:LustreFileSystem",
    service: "Amazon FSx",
    copies: [
      copy<sdk.fsx.LustreFileSystemArgs>({
        sort: "backup",
        days: "automaticBackupRetentionDays",
        unset: { days: 0, source: aws("FSx for Lustre") },
      }),
    ],
  },
  ...(["ontap:Ontap", "openZfs:OpenZfs"] as const).map((each) => ({
    type: `aws:fsx/${each.replace(":", "FileSystem:")}FileSystem`,
    service: "Amazon FSx",
    copies: [
      copy<sdk.fsx.OntapFileSystemArgs>({
        sort: "backup",
        days: "automaticBackupRetentionDays",
        unset: { depends: "FSx decides how long backups stay where nothing is written" },
      }),
    ],
  })),
  {
    type: "aws:redshift/clusterSnapshot:ClusterSnapshot",
    service: "Amazon Redshift",
    copies: [
      copy<sdk.redshift.ClusterSnapshotArgs>({
        sort: "snapshot",
        days: "manualSnapshotRetentionPeriod",
        unset: { days: -1, source: pulumi("Redshift") },
      }),
    ],
  },
  {
    type: "aws:redshiftserverless/snapshot:Snapshot",
    service: "Amazon Redshift Serverless",
    copies: [
      copy<sdk.redshiftserverless.SnapshotArgs>({
        sort: "snapshot",
        days: "retentionPeriod",
        unset: { days: -1, source: aws("Redshift Serverless") },
      }),
    ],
  },
  {
    type: "aws:rbin/rule:Rule",
    service: "AWS Recycle Bin",
    copies: [
      copy<sdk.rbin.RuleArgs>({
        sort: "recycle-bin",
        days: "retentionPeriod.retentionPeriodValue",
        unset: { depends: "the Recycle Bin wants a period" },
      }),
    ],
  },
];

/** Copies that stay until somebody deletes them: none of these has an end of its own. */
export const endlessCopies: Readonly<Record<string, string>> = {
  "aws:rds/snapshot:Snapshot": "Amazon RDS",
  "aws:rds/snapshotCopy:SnapshotCopy": "Amazon RDS",
  "aws:rds/clusterSnapshot:ClusterSnapshot": "Amazon Aurora",
  "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy": "Amazon Aurora",
  "aws:docdb/clusterSnapshot:ClusterSnapshot": "Amazon DocumentDB",
  "aws:neptune/clusterSnapshot:ClusterSnapshot": "Amazon Neptune",
  "aws:memorydb/snapshot:Snapshot": "Amazon MemoryDB",
  "aws:ebs/snapshot:Snapshot": "Amazon EBS",
  "aws:ebs/snapshotCopy:SnapshotCopy": "Amazon EBS",
  "aws:ebs/snapshotImport:SnapshotImport": "Amazon EBS",
  "aws:ec2/ami:Ami": "Amazon EC2",
  "aws:ec2/amiCopy:AmiCopy": "Amazon EC2",
  "aws:ec2/amiFromInstance:AmiFromInstance": "Amazon EC2",
  "aws:fsx/backup:Backup": "Amazon FSx",
  "aws:fsx/openZfsSnapshot:OpenZfsSnapshot": "Amazon FSx",
};
