import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * What makes copies of data in other regions, besides S3 replication. Property names are checked against the types of
 * @pulumi/aws 7.48.0. Left out: GlobalCluster (it holds nothing; the clusters that join it are listed), MSK Replicator
 * (source and target are clusters of their own), Multi-Region Access Points (they route requests, and copy nothing).
 */

/** How the places of the copies are told. */
export type Copies<Path> =
  /** A list: every element names a region at the end of the path. */
  | { named: Path }
  /** The resource is itself the copy; `when` names the property that makes it one. */
  | { itself: true; when?: Path; destination?: Path }
  /** ARNs at the end of the path, whose region is meant; unknown ones are looked up among resources of the type. */
  | { arns: Path; of: string };

export interface ReplicationRow<Path extends string = string> {
  type: string;
  service: string;
  copies: Copies<Path>;
  /** A resource that takes no tags: the property that names what it copies, which does. */
  source?: Path;
}

function row<Args>(line: ReplicationRow<PathOf<Args>>): ReplicationRow {
  return line;
}

export const replicationRows: readonly ReplicationRow[] = [
  row<sdk.dynamodb.TableArgs>({
    type: "aws:dynamodb/table:Table",
    service: "Amazon DynamoDB",
    copies: { named: "replicas.regionName" },
  }),
  row<sdk.dynamodb.TableReplicaArgs>({
    type: "aws:dynamodb/tableReplica:TableReplica",
    service: "Amazon DynamoDB",
    copies: { itself: true },
  }),
  row<sdk.dynamodb.GlobalTableArgs>({
    type: "aws:dynamodb/globalTable:GlobalTable",
    service: "Amazon DynamoDB",
    copies: { named: "replicas.regionName" },
  }),
  row<sdk.keyspaces.KeyspaceArgs>({
    type: "aws:keyspaces/keyspace:Keyspace",
    service: "Amazon Keyspaces",
    copies: { named: "replicationSpecification.regionLists" },
  }),
  row<sdk.kms.ReplicaKeyArgs>({
    type: "aws:kms/replicaKey:ReplicaKey",
    service: "AWS KMS",
    copies: { itself: true },
  }),
  row<sdk.kms.ReplicaExternalKeyArgs>({
    type: "aws:kms/replicaExternalKey:ReplicaExternalKey",
    service: "AWS KMS",
    copies: { itself: true },
  }),
  row<sdk.secretsmanager.SecretArgs>({
    type: "aws:secretsmanager/secret:Secret",
    service: "AWS Secrets Manager",
    copies: { named: "replicas.region" },
  }),
  row<sdk.ecr.ReplicationConfigurationArgs>({
    type: "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    service: "Amazon ECR",
    copies: { named: "replicationConfiguration.rules.destinations.region" },
  }),
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    copies: { itself: true, when: "replicateSourceDb" },
  }),
  row<sdk.rds.InstanceAutomatedBackupsReplicationArgs>({
    type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    service: "Amazon RDS",
    source: "sourceDbInstanceArn",
    copies: { itself: true },
  }),
  row<sdk.rds.SnapshotCopyArgs>({
    type: "aws:rds/snapshotCopy:SnapshotCopy",
    service: "Amazon RDS",
    copies: { itself: true, destination: "destinationRegion" },
  }),
  row<sdk.rds.ClusterSnapshotCopyArgs>({
    type: "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    service: "Amazon Aurora",
    copies: { itself: true, destination: "destinationRegion" },
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    copies: { itself: true, when: "replicationSourceIdentifier" },
  }),
  row<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    copies: { itself: true, when: "replicationSourceIdentifier" },
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    copies: { itself: true, when: "globalClusterIdentifier" },
  }),
  row<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    copies: { itself: true, when: "globalReplicationGroupId" },
  }),
  row<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    copies: { itself: true, when: "multiRegionClusterName" },
  }),
  row<sdk.redshift.SnapshotCopyArgs>({
    type: "aws:redshift/snapshotCopy:SnapshotCopy",
    service: "Amazon Redshift",
    source: "clusterIdentifier",
    copies: { itself: true, destination: "destinationRegion" },
  }),
  row<sdk.ebs.SnapshotCopyArgs>({
    type: "aws:ebs/snapshotCopy:SnapshotCopy",
    service: "Amazon EBS",
    copies: { itself: true },
  }),
  row<sdk.ec2.AmiCopyArgs>({
    type: "aws:ec2/amiCopy:AmiCopy",
    service: "Amazon EC2",
    copies: { itself: true },
  }),
  row<sdk.efs.ReplicationConfigurationArgs>({
    type: "aws:efs/replicationConfiguration:ReplicationConfiguration",
    service: "Amazon EFS",
    source: "sourceFileSystemId",
    copies: { itself: true, destination: "destination.region" },
  }),
  row<sdk.backup.PlanArgs>({
    type: "aws:backup/plan:Plan",
    service: "AWS Backup",
    copies: { arns: "rules.copyActions.destinationVaultArn", of: "aws:backup/vault:Vault" },
  }),
  row<sdk.imagebuilder.DistributionConfigurationArgs>({
    type: "aws:imagebuilder/distributionConfiguration:DistributionConfiguration",
    service: "EC2 Image Builder",
    copies: { named: "distributions.region" },
  }),
  row<sdk.ssmincidents.ReplicationSetArgs>({
    type: "aws:ssmincidents/replicationSet:ReplicationSet",
    service: "AWS Systems Manager Incident Manager",
    copies: { named: "regions.name" },
  }),
];
