import type { CfnCluster, CfnClusterProps } from "aws-cdk-lib/aws-dax";
import type { CfnClusterProps as CfnMemoryProps } from "aws-cdk-lib/aws-memorydb";
import type { dax, memorydb } from "@pulumi/aws";
import { inside, kept, row, same, tags, without, type Row } from "./row";

/*
 * Amazon MemoryDB, and the accelerator of DynamoDB.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-cluster.html, as of 2026-11
 */

const memoryArn = "arn:{partition}:memorydb:{region}:{account}:cluster/{name}";
const daxArn = "arn:{partition}:dax:{region}:{account}:cache/{name}";

export const memoryDatabaseRows: readonly Row[] = [
  row<CfnMemoryProps, memorydb.ClusterArgs>({
    type: "AWS::MemoryDB::Cluster",
    as: "aws:memorydb/cluster:Cluster",
    names: {
      name: "clusterName",
      ref: "{name}",
      attributes: { ARN: memoryArn },
      own: { arn: memoryArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("aclName", "autoMinorVersionUpgrade", "engine", "engineVersion", "finalSnapshotName"),
      ...same("multiRegionClusterName", "numReplicasPerShard", "numShards", "parameterGroupName", "securityGroupIds"),
      ...same("snapshotArns", "snapshotName", "snapshotRetentionLimit", "subnetGroupName", "tlsEnabled"),
      ...without("clusterEndpoint", "dataTiering", "description", "ipDiscovery", "maintenanceWindow", "networkType"),
      ...without("nodeType", "port", "snapshotWindow", "snsTopicArn", "snsTopicStatus"),
      clusterName: "name",
      kmsKeyId: "kmsKeyArn",
      tags,
    },
  }),
  row<CfnClusterProps, dax.ClusterArgs>({
    type: "AWS::DAX::Cluster",
    as: "aws:dax/cluster:Cluster",
    names: {
      name: "clusterName",
      ref: "{name}",
      attributes: { Arn: daxArn },
      own: { arn: daxArn, id: "{name}", clusterName: "{name}" },
    },
    shape: {
      ...same("availabilityZones", "clusterEndpointEncryptionType", "clusterName", "iamRoleArn", "parameterGroupName"),
      ...same("replicationFactor", "securityGroupIds", "subnetGroupName"),
      ...without("description", "networkType", "nodeType", "notificationTopicArn", "preferredMaintenanceWindow"),
      sseSpecification: inside<CfnCluster.SSESpecificationProperty, dax.ClusterArgs>({
        sseEnabled: "serverSideEncryption.enabled",
      }),
      tags: kept("tags"),
    },
  }),
];
