import type { CfnGlobalClusterProps } from "aws-cdk-lib/aws-docdb";
import type { CfnClusterProps as CfnElasticProps } from "aws-cdk-lib/aws-docdbelastic";
import type { CfnCluster as CfnDsql, CfnClusterProps as CfnDsqlProps } from "aws-cdk-lib/aws-dsql";
import type { CfnGlobalClusterProps as CfnNeptuneProps } from "aws-cdk-lib/aws-neptune";
import type { docdb, dsql, neptune, types } from "@pulumi/aws";
import { block, notRead, row, same, tags, without, type Row } from "./row";

/*
 * Databases over several machines or regions: elastic clusters of DocumentDB, Aurora DSQL, and the global clusters of
 * DocumentDB and Neptune, which hold nothing themselves.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_DocDBElastic.html, as of 2026-11
 */

const elasticArn = "arn:{partition}:docdb-elastic:{region}:{account}:cluster/{id}";
const dsqlArn = "arn:{partition}:dsql:{region}:{account}:cluster/{id}";
const globalNames = {
  name: "globalClusterIdentifier",
  ref: "{name}",
  own: { id: "{name}", globalClusterIdentifier: "{name}" },
};
const ofGlobal = same("deletionProtection", "engine", "engineVersion", "globalClusterIdentifier", "sourceDbClusterIdentifier", "storageEncrypted"); // prettier-ignore

export const distributedDatabaseRows: readonly Row[] = [
  row<CfnElasticProps, docdb.ElasticClusterArgs>({
    type: "AWS::DocDBElastic::Cluster",
    as: "aws:docdb/elasticCluster:ElasticCluster",
    names: {
      name: "clusterName",
      ref: elasticArn,
      attributes: { ClusterArn: elasticArn },
      own: { arn: elasticArn, id: elasticArn, name: "{name}" },
    },
    shape: {
      ...same("adminUserName", "adminUserPassword", "authType", "backupRetentionPeriod", "kmsKeyId", "shardCapacity"),
      ...same("shardCount", "shardInstanceCount", "subnetIds", "vpcSecurityGroupIds"),
      ...without("preferredBackupWindow", "preferredMaintenanceWindow"),
      clusterName: "name",
      tags,
    },
  }),
  row<CfnDsqlProps, dsql.ClusterArgs>({
    type: "AWS::DSQL::Cluster",
    as: "aws:dsql/cluster:Cluster",
    names: {
      ref: "{id}",
      attributes: { Identifier: "{id}", ResourceArn: dsqlArn },
      own: { arn: dsqlArn, id: "{id}", identifier: "{id}" },
    },
    shape: {
      ...same("deletionProtectionEnabled", "kmsEncryptionKey"),
      multiRegionProperties: block<
        CfnDsql.MultiRegionPropertiesProperty,
        types.input.dsql.ClusterMultiRegionProperties
      >("multiRegionProperties", same("clusters", "witnessRegion")),
      policyDocument: notRead("whom its own policy lets in is not read"),
      tags,
    },
  }),
  row<CfnGlobalClusterProps, docdb.GlobalClusterArgs>({
    type: "AWS::DocDB::GlobalCluster",
    as: "aws:docdb/globalCluster:GlobalCluster",
    names: globalNames,
    shape: { ...ofGlobal, ...without("tags") },
  }),
  row<CfnNeptuneProps, neptune.GlobalClusterArgs>({
    type: "AWS::Neptune::GlobalCluster",
    as: "aws:neptune/globalCluster:GlobalCluster",
    names: globalNames,
    shape: { ...ofGlobal, ...without("tags") },
  }),
];
