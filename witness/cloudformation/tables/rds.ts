import type {
  CfnDBCluster,
  CfnDBClusterParameterGroupProps,
  CfnDBClusterProps,
  CfnDBInstanceProps,
  CfnDBParameterGroupProps,
  CfnDBProxyProps,
  CfnGlobalClusterProps,
} from "aws-cdk-lib/aws-rds";
import type { rds, types } from "@pulumi/aws";
import { untold } from "../../pulumi/value";
import { isObject } from "../template";
import { block, irrelevant, kept, notRead, row, same, tags, turned, without, type Row } from "./row";

/*
 * Amazon RDS and Aurora. An instance of a cluster is a type of its own in @pulumi/aws.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html, as of 2026-11
 */

const databaseArn = "arn:{partition}:rds:{region}:{account}:db:{name}";
const clusterArn = "arn:{partition}:rds:{region}:{account}:cluster:{name}";
const proxyArn = "arn:{partition}:rds:{region}:{account}:db-proxy:{id}";

/** Without the property it hangs on the gateways of the VPC, also where that one is not part of the template. */
const byVpc = untold("nothing is stated, and RDS then decides by whether the VPC has a way to the Internet");

/** What makes a database a copy of a moment that has passed: @pulumi/aws has one block for it. */
const restored = kept("restoreToPointInTime.sourceDbInstanceIdentifier");
const restoredCluster = kept("restoreToPointInTime.sourceClusterIdentifier");

/** A map by name here, a list there. */
const parameters = turned("parameters", (raw) =>
  isObject(raw) ? Object.entries(raw).map(([name, value]) => ({ name, value })) : raw,
);

const instanceNames = {
  name: "dbInstanceIdentifier",
  ref: "{name}",
  attributes: { DBInstanceArn: databaseArn },
  own: { arn: databaseArn, id: "{name}", identifier: "{name}" },
};

/** Properties of an instance that no verdict rests on. */
const beside = without(
  "additionalStorageVolumes", "allowMajorVersionUpgrade", "applyImmediately", "associatedRoles", "backupTarget",
  "caCertificateIdentifier", "certificateRotationRestart", "characterSetName", "copyTagsToSnapshot",
  "customIamInstanceProfile", "databaseInsightsMode", "dbName", "dbSecurityGroups", "dbSystemId",
  "dedicatedLogVolume", "domain", "domainAuthSecretArn", "domainDnsIps", "domainFqdn", "domainIamRoleName", "domainOu",
  "enableIamDatabaseAuthentication", "enablePerformanceInsights", "iops", "licenseModel", "masterUserAuthenticationType",
  "masterUserSecret", "monitoringInterval", "monitoringRoleArn", "ncharCharacterSetName", "networkType", "optionGroupName",
  "performanceInsightsKmsKeyId", "performanceInsightsRetentionPeriod", "port", "preferredBackupWindow",
  "preferredMaintenanceWindow", "processorFeatures", "promotionTier", "replicaMode", "sourceRegion", "storageThroughput",
  "storageType", "tdeCredentialArn", "tdeCredentialPassword", "timezone", "useDefaultProcessorFeatures",
  "useLatestRestorableTime",
); // prettier-ignore

/** Properties that the cluster states for its instances: AWS takes the cluster's. */
const ofCluster = without(
  "allocatedStorage", "automaticBackupReplicationKmsKeyId", "automaticBackupReplicationRegion",
  "automaticBackupReplicationRetentionPeriod", "backupRetentionPeriod", "dbClusterSnapshotIdentifier",
  "dbParameterGroupName", "dbSnapshotIdentifier", "deleteAutomatedBackups", "deletionProtection",
  "enableCloudwatchLogsExports", "engineLifecycleSupport", "kmsKeyId", "manageMasterUserPassword", "masterUsername",
  "masterUserPassword", "maxAllocatedStorage", "multiAz", "restoreTime", "sourceDbClusterIdentifier",
  "sourceDbInstanceAutomatedBackupsArn", "sourceDbInstanceIdentifier", "sourceDbiResourceId", "storageEncrypted",
  "vpcSecurityGroups",
); // prettier-ignore

const replicatedElsewhere = "whether its backups are copied into another region, and for how long, is not read";

/** A last snapshot is made where CloudFormation is told so, and by default; `Retain` leaves the database itself. */
function lastSnapshot(policy: "Delete" | "Retain" | "Snapshot" | undefined) {
  return { skipFinalSnapshot: policy === "Delete" };
}

export const rdsRows: readonly Row[] = [
  row<CfnDBInstanceProps, rds.ClusterInstanceArgs>({
    type: "AWS::RDS::DBInstance",
    when: "dbClusterIdentifier",
    as: "aws:rds/clusterInstance:ClusterInstance",
    names: instanceNames,
    shape: {
      ...beside,
      ...ofCluster,
      ...same("autoMinorVersionUpgrade", "availabilityZone", "dbSubnetGroupName", "engine", "engineVersion"),
      ...same("publiclyAccessible"),
      dbClusterIdentifier: "clusterIdentifier",
      dbInstanceClass: "instanceClass",
      dbInstanceIdentifier: "identifier",
      tags,
    },
    unset: () => ({ publiclyAccessible: byVpc }),
  }),
  row<CfnDBInstanceProps, rds.InstanceArgs>({
    type: "AWS::RDS::DBInstance",
    as: "aws:rds/instance:Instance",
    names: instanceNames,
    shape: {
      ...beside,
      ...same("allocatedStorage", "autoMinorVersionUpgrade", "availabilityZone", "backupRetentionPeriod"),
      ...same("dbSubnetGroupName", "deleteAutomatedBackups", "deletionProtection", "engine", "engineLifecycleSupport"),
      ...same("engineVersion", "kmsKeyId", "manageMasterUserPassword", "maxAllocatedStorage", "multiAz"),
      ...same("publiclyAccessible", "storageEncrypted"),
      automaticBackupReplicationKmsKeyId: irrelevant,
      automaticBackupReplicationRegion: notRead(replicatedElsewhere),
      automaticBackupReplicationRetentionPeriod: irrelevant,
      dbClusterIdentifier: irrelevant, // the row before this one
      dbClusterSnapshotIdentifier: "snapshotIdentifier",
      dbInstanceClass: "instanceClass",
      dbInstanceIdentifier: "identifier",
      dbParameterGroupName: "parameterGroupName",
      dbSnapshotIdentifier: "snapshotIdentifier",
      enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
      masterUsername: "username",
      masterUserPassword: "password",
      restoreTime: "restoreToPointInTime.restoreTime",
      sourceDbClusterIdentifier: "replicateSourceDb",
      sourceDbInstanceAutomatedBackupsArn: restored,
      sourceDbInstanceIdentifier: "replicateSourceDb",
      sourceDbiResourceId: restored,
      tags,
      vpcSecurityGroups: "vpcSecurityGroupIds",
    },
    // A read replica has backups only where it is told so.
    unset: ({ SourceDBInstanceIdentifier: source }) => ({
      publiclyAccessible: byVpc,
      ...(source === undefined && { backupRetentionPeriod: 1 }),
    }),
    deletion: lastSnapshot,
  }),
  row<CfnDBClusterProps, rds.ClusterArgs>({
    type: "AWS::RDS::DBCluster",
    as: "aws:rds/cluster:Cluster",
    names: {
      name: "dbClusterIdentifier",
      ref: "{name}",
      attributes: { DBClusterArn: clusterArn },
      own: { arn: clusterArn, id: "{name}", clusterIdentifier: "{name}" },
    },
    shape: {
      ...same("allocatedStorage", "autoMinorVersionUpgrade", "availabilityZones", "backtrackWindow"),
      ...same("backupRetentionPeriod", "dbClusterInstanceClass", "dbClusterParameterGroupName", "dbSubnetGroupName"),
      ...same("deleteAutomatedBackups", "deletionProtection", "engine", "engineLifecycleSupport", "engineMode"),
      ...same("engineVersion", "globalClusterIdentifier", "kmsKeyId", "manageMasterUserPassword", "masterUsername"),
      ...same("replicationSourceIdentifier", "snapshotIdentifier", "sourceRegion", "storageEncrypted"),
      ...same("vpcSecurityGroupIds"),
      ...without("associatedRoles", "clusterScalabilityType", "copyTagsToSnapshot", "databaseInsightsMode"),
      ...without("databaseName", "dbInstanceParameterGroupName", "dbSystemId", "domain", "domainIamRoleName"),
      ...without("enableGlobalWriteForwarding", "enableHttpEndpoint", "enableIamDatabaseAuthentication"),
      ...without("enableLocalWriteForwarding", "iops", "masterUserAuthenticationType", "masterUserSecret"),
      ...without("monitoringInterval", "monitoringRoleArn", "networkType", "performanceInsightsEnabled"),
      ...without("performanceInsightsKmsKeyId", "performanceInsightsRetentionPeriod", "port", "preferredBackupWindow"),
      ...without("preferredMaintenanceWindow", "serverlessV2ScalingConfiguration", "storageType"),
      ...without("useLatestRestorableTime", "restoreType"),
      dbClusterIdentifier: "clusterIdentifier",
      enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
      masterUserPassword: "masterPassword",
      publiclyAccessible: notRead("whether a Multi-AZ cluster is open to the Internet is not read"),
      restoreToTime: "restoreToPointInTime.restoreToTime",
      scalingConfiguration: block<
        CfnDBCluster.ScalingConfigurationProperty,
        types.input.rds.ClusterScalingConfiguration
      >(
        "scalingConfiguration",
        same(
          "autoPause",
          "maxCapacity",
          "minCapacity",
          "secondsBeforeTimeout",
          "secondsUntilAutoPause",
          "timeoutAction",
        ),
      ),
      sourceDbClusterIdentifier: restoredCluster,
      sourceDbClusterResourceId: restoredCluster,
      tags,
      withExpressConfiguration: notRead("what AWS chooses for a cluster that it configures by itself is not read"),
    },
    deletion: lastSnapshot,
  }),
  row<CfnDBParameterGroupProps, rds.ParameterGroupArgs>({
    type: "AWS::RDS::DBParameterGroup",
    as: "aws:rds/parameterGroup:ParameterGroup",
    names: { name: "dbParameterGroupName", ref: "{name}", attributes: { DBParameterGroupName: "{name}" }, own: { id: "{name}", name: "{name}" } }, // prettier-ignore
    shape: { ...same("description", "family"), dbParameterGroupName: "name", parameters, tags },
  }),
  row<CfnDBClusterParameterGroupProps, rds.ClusterParameterGroupArgs>({
    type: "AWS::RDS::DBClusterParameterGroup",
    as: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    names: { name: "dbClusterParameterGroupName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: { ...same("description", "family"), dbClusterParameterGroupName: "name", parameters, tags }, // prettier-ignore
  }),
  row<CfnDBProxyProps, rds.ProxyArgs>({
    type: "AWS::RDS::DBProxy",
    as: "aws:rds/proxy:Proxy",
    names: { name: "dbProxyName", ref: "{name}", attributes: { DBProxyArn: proxyArn }, own: { id: "{name}", name: "{name}", arn: proxyArn } }, // prettier-ignore
    shape: {
      ...same("debugLogging", "engineFamily", "requireTls", "roleArn", "vpcSecurityGroupIds", "vpcSubnetIds"),
      ...without(
        "auth",
        "defaultAuthScheme",
        "endpointNetworkType",
        "idleClientTimeout",
        "targetConnectionNetworkType",
      ),
      dbProxyName: "name",
      tags,
    },
  }),
  row<CfnGlobalClusterProps, rds.GlobalClusterArgs>({
    type: "AWS::RDS::GlobalCluster",
    as: "aws:rds/globalCluster:GlobalCluster",
    names: { name: "globalClusterIdentifier", ref: "{name}", own: { id: "{name}", globalClusterIdentifier: "{name}" } },
    shape: {
      ...same("deletionProtection", "engine", "engineLifecycleSupport", "engineVersion", "globalClusterIdentifier"),
      ...same("sourceDbClusterIdentifier", "storageEncrypted"),
      tags,
    },
  }),
];
