import type { CfnDBClusterParameterGroupProps, CfnDBClusterProps, CfnDBInstanceProps } from "aws-cdk-lib/aws-docdb";
import type { CfnDBClusterParameterGroupProps as CfnGraphGroupProps, CfnDBClusterProps as CfnGraphClusterProps, CfnDBInstanceProps as CfnGraphInstanceProps } from "aws-cdk-lib/aws-neptune"; // prettier-ignore
import type { docdb, neptune } from "@pulumi/aws";
import { parametersOf } from "./parameters";
import { kept, row, same, tags, without, type Row } from "./row";

/*
 * Amazon DocumentDB and Neptune.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_DocDB.html, as of 2026-11
 */

const clusterArn = "arn:{partition}:rds:{region}:{account}:cluster:{name}";
const clusterNames = {
  name: "dbClusterIdentifier",
  ref: "{name}",
  own: { arn: clusterArn, id: "{name}", clusterIdentifier: "{name}" },
};
const instanceNames = { name: "dbInstanceIdentifier", ref: "{name}", own: { id: "{name}", identifier: "{name}" } };

/** Other than RDS, these make a last snapshot only where CloudFormation is told so. */
function lastSnapshot(policy: "Delete" | "Retain" | "Snapshot" | undefined) {
  return { skipFinalSnapshot: policy !== "Snapshot" };
}

const members = {
  dbClusterIdentifier: "clusterIdentifier",
  dbInstanceClass: "instanceClass",
  dbInstanceIdentifier: "identifier",
} as const;

export const documentDatabaseRows: readonly Row[] = [
  row<CfnDBClusterProps, docdb.ClusterArgs>({
    type: "AWS::DocDB::DBCluster",
    as: "aws:docdb/cluster:Cluster",
    names: clusterNames,
    shape: {
      ...same("availabilityZones", "backupRetentionPeriod", "dbClusterParameterGroupName", "dbSubnetGroupName"),
      ...same("deletionProtection", "engineVersion", "globalClusterIdentifier", "kmsKeyId", "manageMasterUserPassword"),
      ...same("masterUsername", "snapshotIdentifier", "storageEncrypted", "vpcSecurityGroupIds"),
      ...without("copyTagsToSnapshot", "masterUserSecretKmsKeyId", "networkType", "port", "preferredBackupWindow"),
      ...without("preferredMaintenanceWindow", "restoreType", "rotateMasterUserPassword", "storageType"),
      ...without("serverlessV2ScalingConfiguration", "useLatestRestorableTime"),
      dbClusterIdentifier: "clusterIdentifier",
      enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
      masterUserPassword: "masterPassword",
      restoreToTime: "restoreToPointInTime.restoreToTime",
      sourceDbClusterIdentifier: kept("restoreToPointInTime.sourceClusterIdentifier"),
      tags,
    },
    deletion: lastSnapshot,
  }),
  row<CfnDBInstanceProps, docdb.ClusterInstanceArgs>({
    type: "AWS::DocDB::DBInstance",
    as: "aws:docdb/clusterInstance:ClusterInstance",
    names: instanceNames,
    shape: {
      ...members,
      ...same("autoMinorVersionUpgrade", "availabilityZone"),
      ...without("caCertificateIdentifier", "certificateRotationRestart", "enablePerformanceInsights"),
      ...without("preferredMaintenanceWindow"),
      tags,
    },
  }),
  row<CfnDBClusterParameterGroupProps, docdb.ClusterParameterGroupArgs>({
    type: "AWS::DocDB::DBClusterParameterGroup",
    as: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: { ...same("description", "family", "name"), parameters: parametersOf, tags },
  }),
  row<CfnGraphClusterProps, neptune.ClusterArgs>({
    type: "AWS::Neptune::DBCluster",
    as: "aws:neptune/cluster:Cluster",
    names: clusterNames,
    shape: {
      ...same("availabilityZones", "backupRetentionPeriod", "deletionProtection", "enableCloudwatchLogsExports"),
      ...same("engineVersion", "globalClusterIdentifier", "snapshotIdentifier", "storageEncrypted"),
      ...same("vpcSecurityGroupIds"),
      ...without("associatedRoles", "copyTagsToSnapshot", "dbInstanceParameterGroupName", "dbPort", "iamAuthEnabled"),
      ...without("networkType", "preferredBackupWindow", "preferredMaintenanceWindow", "restoreToTime", "restoreType"),
      ...without("serverlessScalingConfiguration", "useLatestRestorableTime"),
      dbClusterIdentifier: "clusterIdentifier",
      dbClusterParameterGroupName: "neptuneClusterParameterGroupName",
      dbSubnetGroupName: "neptuneSubnetGroupName",
      kmsKeyId: "kmsKeyArn",
      sourceDbClusterIdentifier: "snapshotIdentifier", // restored from another cluster, with its encryption
      tags,
    },
    deletion: lastSnapshot,
  }),
  row<CfnGraphGroupProps, neptune.ClusterParameterGroupArgs>({
    type: "AWS::Neptune::DBClusterParameterGroup",
    as: "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: { ...same("description", "family", "name"), parameters: parametersOf, tags },
  }),
  row<CfnGraphInstanceProps, neptune.ClusterInstanceArgs>({
    type: "AWS::Neptune::DBInstance",
    as: "aws:neptune/clusterInstance:ClusterInstance",
    names: instanceNames,
    shape: {
      ...members,
      ...same("autoMinorVersionUpgrade", "availabilityZone", "publiclyAccessible"),
      ...without("allowMajorVersionUpgrade", "dbParameterGroupName", "dbSnapshotIdentifier", "dbSubnetGroupName"),
      ...without("preferredMaintenanceWindow"),
      tags,
    },
  }),
];
