import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";
import { switchRow, type Otherwise, type SwitchRow } from "./switch";

/*
 * What is guarded against deletion by mistake. `ofService`: the service has a switch for it. The other stores have none:
 * AWS refuses to delete some of them while they hold something, and only Pulumi's `protect` keeps the rest.
 */

export interface DeletionGuardRow extends SwitchRow {
  ofService: boolean;
}

const unguarded = (what: string): Otherwise => ({ on: false, source: pulumi(what) });

/** A service with a flag for it. */
function flagged<Args>(
  type: string,
  service: string,
  flag: PathOf<Args>,
  unset = unguarded(service),
): DeletionGuardRow {
  return { type, service, on: { flag, unset }, stated: `${flag}: true`, ofService: true };
}

/** A service with a word for it. */
function worded<Args>(
  type: string,
  service: string,
  property: PathOf<Args>,
  on: string,
  off: string,
): DeletionGuardRow {
  const answer = { word: property, on: [on], off: [off], unset: unguarded(service) };
  return { type, service, on: answer, stated: `${property}: "${on}"`, ofService: true };
}

/** A store that AWS doesn't delete while it holds something, unless `forceDestroy` empties it first. */
function refusing<Args>(type: string, service: string, force: PathOf<Args>): DeletionGuardRow {
  const unset = { on: true, source: aws(`${service} deletes no store that holds something`) };
  return { type, service, on: { flag: force, is: false, unset }, stated: `${force}: false`, ofService: false };
}

/** A store without any protection. */
function bare(type: string, service: string): DeletionGuardRow {
  const on = { always: false, source: aws(`${service} has no protection of its own`) };
  return { type, service, on, stated: "", ofService: false };
}

const rds = "Amazon RDS";
const aurora = "Amazon Aurora";
const docdb = "Amazon DocumentDB";
const neptune = "Amazon Neptune";
const graphs = "Amazon Neptune Analytics";
const dynamodb = "Amazon DynamoDB";
const balancing = "Elastic Load Balancing";
const s3 = "Amazon S3";

export const deletionGuardRows: readonly DeletionGuardRow[] = [
  flagged<sdk.rds.InstanceArgs>("aws:rds/instance:Instance", rds, "deletionProtection"),
  flagged<sdk.rds.ClusterArgs>("aws:rds/cluster:Cluster", aurora, "deletionProtection"),
  flagged<sdk.rds.GlobalClusterArgs>("aws:rds/globalCluster:GlobalCluster", aurora, "deletionProtection"),
  flagged<sdk.docdb.ClusterArgs>("aws:docdb/cluster:Cluster", docdb, "deletionProtection"),
  flagged<sdk.docdb.GlobalClusterArgs>("aws:docdb/globalCluster:GlobalCluster", docdb, "deletionProtection"),
  flagged<sdk.neptune.ClusterArgs>("aws:neptune/cluster:Cluster", neptune, "deletionProtection"),
  flagged<sdk.neptune.GlobalClusterArgs>("aws:neptune/globalCluster:GlobalCluster", neptune, "deletionProtection"),
  flagged<sdk.neptunegraph.GraphArgs>("aws:neptunegraph/graph:Graph", graphs, "deletionProtection", {
    on: true,
    source: aws(graphs),
  }),
  flagged<sdk.dynamodb.TableArgs>("aws:dynamodb/table:Table", dynamodb, "deletionProtectionEnabled"),
  flagged<sdk.dynamodb.TableReplicaArgs>(
    "aws:dynamodb/tableReplica:TableReplica",
    dynamodb,
    "deletionProtectionEnabled",
  ),
  {
    ...switchRow<sdk.dsql.ClusterArgs>({
      type: "aws:dsql/cluster:Cluster",
      service: "Amazon Aurora DSQL",
      on: {
        allOf: [
          { flag: "deletionProtectionEnabled", unset: unguarded("DSQL") },
          { flag: "forceDestroy", is: false, unset: { on: true, source: pulumi("DSQL") } },
        ],
      },
      stated: "deletionProtectionEnabled: true",
    }),
    ofService: true,
  },
  flagged<sdk.qldb.LedgerArgs>("aws:qldb/ledger:Ledger", "Amazon QLDB", "deletionProtection", {
    on: true,
    source: pulumi("QLDB"),
  }),
  flagged<sdk.lb.LoadBalancerArgs>("aws:lb/loadBalancer:LoadBalancer", balancing, "enableDeletionProtection"),
  flagged<sdk.alb.LoadBalancerArgs>("aws:alb/loadBalancer:LoadBalancer", balancing, "enableDeletionProtection"),
  flagged<sdk.eks.ClusterArgs>("aws:eks/cluster:Cluster", "Amazon EKS", "deletionProtection"),
  flagged<sdk.networkfirewall.FirewallArgs>(
    "aws:networkfirewall/firewall:Firewall",
    "AWS Network Firewall",
    "deleteProtection",
  ),
  worded<sdk.cognito.UserPoolArgs>(
    "aws:cognito/userPool:UserPool",
    "Amazon Cognito",
    "deletionProtection",
    "ACTIVE",
    "INACTIVE",
  ),
  worded<sdk.verifiedpermissions.PolicyStoreArgs>(
    "aws:verifiedpermissions/policyStore:PolicyStore",
    "Amazon Verified Permissions",
    "deletionProtection",
    "ENABLED",
    "DISABLED",
  ),
  refusing<sdk.s3.BucketArgs>("aws:s3/bucket:Bucket", s3, "forceDestroy"),
  refusing<sdk.s3.BucketV2Args>("aws:s3/bucketV2:BucketV2", s3, "forceDestroy"),
  refusing<sdk.s3.DirectoryBucketArgs>("aws:s3/directoryBucket:DirectoryBucket", s3, "forceDestroy"),
  refusing<sdk.s3tables.TableBucketArgs>("aws:s3tables/tableBucket:TableBucket", "Amazon S3 Tables", "forceDestroy"),
  refusing<sdk.backup.VaultArgs>("aws:backup/vault:Vault", "AWS Backup", "forceDestroy"),
  bare("aws:efs/fileSystem:FileSystem", "Amazon EFS"),
  bare("aws:fsx/windowsFileSystem:WindowsFileSystem", "Amazon FSx"),
  bare("aws:fsx/ontapFileSystem:OntapFileSystem", "Amazon FSx"),
  bare("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "Amazon FSx"),
  bare("aws:fsx/lustreFileSystem:LustreFileSystem", "Amazon FSx"),
  bare("aws:redshift/cluster:Cluster", "Amazon Redshift"),
  bare("aws:opensearch/domain:Domain", "Amazon OpenSearch Service"),
  bare("aws:ebs/volume:Volume", "Amazon EBS"),
];
