import type {
  CfnCacheClusterProps,
  CfnReplicationGroupProps,
  CfnServerlessCacheProps,
} from "aws-cdk-lib/aws-elasticache";
import type { elasticache } from "@pulumi/aws";
import { row, same, tags, without, type Row } from "./row";

/*
 * Amazon ElastiCache.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElastiCache.html, as of 2026-11
 */

/** A last snapshot is made only where CloudFormation is told so. */
function lastSnapshot(policy: "Delete" | "Retain" | "Snapshot" | undefined) {
  return policy === "Snapshot" ? { finalSnapshotIdentifier: "of CloudFormation" } : {};
}

const arnOf = (sort: string) => `arn:{partition}:elasticache:{region}:{account}:${sort}:{name}`;

export const cacheRows: readonly Row[] = [
  row<CfnReplicationGroupProps, elasticache.ReplicationGroupArgs>({
    type: "AWS::ElastiCache::ReplicationGroup",
    as: "aws:elasticache/replicationGroup:ReplicationGroup",
    names: {
      name: "replicationGroupId",
      ref: "{name}",
      own: { arn: arnOf("replicationgroup"), id: "{name}", replicationGroupId: "{name}" },
    },
    shape: {
      ...same("atRestEncryptionEnabled", "authToken", "automaticFailoverEnabled", "autoMinorVersionUpgrade", "engine"),
      ...same("engineVersion", "globalReplicationGroupId", "kmsKeyId", "multiAzEnabled", "numCacheClusters"),
      ...same("numNodeGroups", "replicasPerNodeGroup", "replicationGroupId", "securityGroupIds", "snapshotName"),
      ...same("snapshotRetentionLimit", "transitEncryptionEnabled", "transitEncryptionMode", "userGroupIds"),
      ...without("cacheNodeType", "cacheParameterGroupName", "cacheSecurityGroupNames", "clusterMode", "durability"),
      ...without(
        "dataTieringEnabled",
        "ipDiscovery",
        "logDeliveryConfigurations",
        "networkType",
        "nodeGroupConfiguration",
      ),
      ...without("notificationTopicArn", "port", "preferredCacheClusterAZs", "preferredMaintenanceWindow"),
      ...without("primaryClusterId", "snapshotArns", "snapshottingClusterId", "snapshotWindow"),
      cacheSubnetGroupName: "subnetGroupName",
      replicationGroupDescription: "description",
      tags,
    },
    deletion: lastSnapshot,
  }),
  row<CfnCacheClusterProps, elasticache.ClusterArgs>({
    type: "AWS::ElastiCache::CacheCluster",
    as: "aws:elasticache/cluster:Cluster",
    names: { name: "clusterName", ref: "{name}", own: { arn: arnOf("cluster"), id: "{name}", clusterId: "{name}" } },
    shape: {
      ...same(
        "autoMinorVersionUpgrade",
        "azMode",
        "engine",
        "engineVersion",
        "numCacheNodes",
        "snapshotRetentionLimit",
      ),
      ...same("transitEncryptionEnabled"),
      ...without("cacheNodeType", "cacheParameterGroupName", "cacheSecurityGroupNames", "ipDiscovery"),
      ...without(
        "logDeliveryConfigurations",
        "networkType",
        "notificationTopicArn",
        "port",
        "preferredAvailabilityZone",
      ),
      ...without("preferredAvailabilityZones", "preferredMaintenanceWindow", "snapshotArns", "snapshotName"),
      ...without("snapshotWindow"),
      cacheSubnetGroupName: "subnetGroupName",
      clusterName: "clusterId",
      tags,
      vpcSecurityGroupIds: "securityGroupIds",
    },
    deletion: lastSnapshot,
  }),
  row<CfnServerlessCacheProps, elasticache.ServerlessCacheArgs>({
    type: "AWS::ElastiCache::ServerlessCache",
    as: "aws:elasticache/serverlessCache:ServerlessCache",
    names: { name: "serverlessCacheName", ref: "{name}", attributes: { ARN: arnOf("serverlesscache") }, own: { arn: arnOf("serverlesscache"), id: "{name}", name: "{name}" } }, // prettier-ignore
    shape: {
      ...same("description", "engine", "kmsKeyId", "majorEngineVersion", "securityGroupIds", "snapshotRetentionLimit"),
      ...same("subnetIds", "userGroupId"),
      ...without("cacheUsageLimits", "connectionType", "dailySnapshotTime", "endpoint", "finalSnapshotName"),
      ...without("networkType", "readerEndpoint", "snapshotArnsToRestore"),
      serverlessCacheName: "name",
      tags,
    },
  }),
];
