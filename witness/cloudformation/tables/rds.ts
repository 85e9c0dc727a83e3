import type {
  CfnDBCluster,
  CfnDBClusterParameterGroupProps,
  CfnDBClusterProps,
  CfnDBParameterGroupProps,
  CfnDBProxyProps,
  CfnGlobalClusterProps,
  CfnOptionGroup,
  CfnOptionGroupProps,
} from "aws-cdk-lib/aws-rds";
import type { rds, types } from "@pulumi/aws";
import { parametersOf } from "./parameters";
import { databaseRows } from "./rds-instances";
import { block, inside, irrelevant, kept, list, notRead, row, same, tags, without, type Row } from "./row";
import { lastSnapshotOfRds } from "./snapshots";

/*
 * Amazon RDS and Aurora beside the databases themselves: clusters, groups of parameters, proxies.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_RDS.html, as of 2026-11
 */

const clusterArn = "arn:{partition}:rds:{region}:{account}:cluster:{name}";
const proxyArn = "arn:{partition}:rds:{region}:{account}:db-proxy:{id}";
const restoredCluster = kept("restoreToPointInTime.sourceClusterIdentifier");

export const rdsRows: readonly Row[] = [
  ...databaseRows,
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
      ...without("enableLocalWriteForwarding", "iops", "masterUserAuthenticationType"),
      ...without("monitoringInterval", "monitoringRoleArn", "networkType"),
      ...same("performanceInsightsEnabled", "performanceInsightsKmsKeyId"),
      ...without("performanceInsightsRetentionPeriod", "port", "preferredBackupWindow"),
      ...without("preferredMaintenanceWindow", "serverlessV2ScalingConfiguration", "storageType"),
      ...without("useLatestRestorableTime", "restoreType"),
      dbClusterIdentifier: "clusterIdentifier",
      enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
      masterUserPassword: "masterPassword",
      masterUserSecret: inside<CfnDBCluster.MasterUserSecretProperty, rds.ClusterArgs>({
        kmsKeyId: "masterUserSecretKmsKeyId",
        secretArn: irrelevant,
      }),
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
    deletion: lastSnapshotOfRds,
  }),
  row<CfnDBParameterGroupProps, rds.ParameterGroupArgs>({
    type: "AWS::RDS::DBParameterGroup",
    as: "aws:rds/parameterGroup:ParameterGroup",
    names: { name: "dbParameterGroupName", ref: "{name}", attributes: { DBParameterGroupName: "{name}" }, own: { id: "{name}", name: "{name}" } }, // prettier-ignore
    shape: { ...same("description", "family"), dbParameterGroupName: "name", parameters: parametersOf, tags },
  }),
  row<CfnDBClusterParameterGroupProps, rds.ClusterParameterGroupArgs>({
    type: "AWS::RDS::DBClusterParameterGroup",
    as: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    names: { name: "dbClusterParameterGroupName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: { ...same("description", "family"), dbClusterParameterGroupName: "name", parameters: parametersOf, tags }, // prettier-ignore
  }),
  row<CfnOptionGroupProps, rds.OptionGroupArgs>({
    type: "AWS::RDS::OptionGroup",
    as: "aws:rds/optionGroup:OptionGroup",
    names: { name: "optionGroupName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("engineName", "majorEngineVersion", "optionGroupDescription"),
      optionGroupName: "name",
      optionConfigurations: list<CfnOptionGroup.OptionConfigurationProperty, types.input.rds.OptionGroupOption>(
        "options",
        {
          ...same("optionName", "port"),
          ...without("dbSecurityGroupMemberships", "optionSettings", "optionVersion", "vpcSecurityGroupMemberships"),
        },
      ),
      tags,
    },
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
