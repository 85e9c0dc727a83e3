import type { CfnDBInstance, CfnDBInstanceProps } from "aws-cdk-lib/aws-rds";
import type { rds } from "@pulumi/aws";
import { asItsSource } from "../../pulumi/readers/restored";
import { untold } from "../../pulumi/value";
import { inside, irrelevant, kept, partOf, row, same, tags, turned, without, type Row } from "./row";
import { lastSnapshotOfRds } from "./snapshots";

/*
 * Databases of Amazon RDS, and the instances of Aurora clusters, which are a type of their own in @pulumi/aws.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html, as of 2026-11
 */

const databaseArn = "arn:{partition}:rds:{region}:{account}:db:{name}";

/** Without the property it hangs on the gateways of the VPC, also where that one is not part of the template. */
const byVpc = untold("nothing is stated, and RDS then decides by whether the VPC has a way to the Internet");

/** What makes a database a copy of a moment that has passed: @pulumi/aws has one block for it. */
const restored = kept("restoreToPointInTime.sourceDbInstanceIdentifier");

/** A source is replicated, unless a moment is named that it is restored to: then it is a database of its own. */
const replicated = turned("replicateSourceDb", (raw, props) => (isRestored(props) ? undefined : raw));

function isRestored({
  RestoreTime: time,
  UseLatestRestorableTime: latest,
}: Readonly<Record<string, unknown>>): boolean {
  return time !== undefined || latest !== undefined;
}

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
  "enableIamDatabaseAuthentication", "iops", "licenseModel", "masterUserAuthenticationType",
  "monitoringInterval", "monitoringRoleArn", "ncharCharacterSetName", "networkType", "optionGroupName",
  "performanceInsightsRetentionPeriod", "port", "preferredBackupWindow",
  "preferredMaintenanceWindow", "processorFeatures", "promotionTier", "replicaMode", "sourceRegion", "storageThroughput",
  "storageType", "tdeCredentialArn", "tdeCredentialPassword", "timezone", "useDefaultProcessorFeatures",
); // prettier-ignore

/** Of a member of a cluster: its store is the cluster. */
const besideMember = without("enablePerformanceInsights", "masterUserSecret", "performanceInsightsKmsKeyId");

/** Properties that the cluster states for its instances: AWS takes the cluster's. */
const ofCluster = without(
  "allocatedStorage", "automaticBackupReplicationKmsKeyId", "automaticBackupReplicationRegion",
  "automaticBackupReplicationRetentionPeriod", "backupRetentionPeriod", "dbClusterSnapshotIdentifier",
  "dbParameterGroupName", "dbSnapshotIdentifier", "deleteAutomatedBackups", "deletionProtection",
  "enableCloudwatchLogsExports", "engineLifecycleSupport", "kmsKeyId", "manageMasterUserPassword", "masterUsername",
  "masterUserPassword", "maxAllocatedStorage", "multiAz", "restoreTime", "sourceDbClusterIdentifier",
  "sourceDbInstanceAutomatedBackupsArn", "sourceDbInstanceIdentifier", "sourceDbiResourceId", "storageEncrypted",
  "useLatestRestorableTime", "vpcSecurityGroups",
); // prettier-ignore

/** How long its own backups stay. A read replica has some only where it is told so; what is restored, as its source has. */
function backupsOf(written: Readonly<Record<string, unknown>>): unknown {
  if (written["BackupRetentionPeriod"] !== undefined) return written["BackupRetentionPeriod"];
  if (isRestored(written) || written["DBSnapshotIdentifier"] !== undefined || written["DBClusterSnapshotIdentifier"] !== undefined) return sinceRestored; // prettier-ignore
  return written["SourceDBInstanceIdentifier"] === undefined ? 1 : undefined;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html */
const sinceRestored = untold(asItsSource);

const copiesOfBackups = partOf(
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
  { link: "sourceDbInstanceArn", by: "arn" },
  kept("region"),
  {
    beside: (written) => ({
      kmsKeyId: written["AutomaticBackupReplicationKmsKeyId"],
      retentionPeriod: written["AutomaticBackupReplicationRetentionPeriod"] ?? backupsOf(written),
    }),
  },
);

export const databaseRows: readonly Row[] = [
  row<CfnDBInstanceProps, rds.ClusterInstanceArgs>({
    type: "AWS::RDS::DBInstance",
    when: "dbClusterIdentifier",
    as: "aws:rds/clusterInstance:ClusterInstance",
    names: instanceNames,
    shape: {
      ...beside,
      ...besideMember,
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
      ...same("performanceInsightsKmsKeyId", "publiclyAccessible", "storageEncrypted"),
      ...without("automaticBackupReplicationKmsKeyId", "automaticBackupReplicationRetentionPeriod"), // with the region
      automaticBackupReplicationRegion: copiesOfBackups,
      dbClusterIdentifier: irrelevant, // the row before this one
      dbClusterSnapshotIdentifier: "snapshotIdentifier",
      dbInstanceClass: "instanceClass",
      dbInstanceIdentifier: "identifier",
      dbParameterGroupName: "parameterGroupName",
      dbSnapshotIdentifier: "snapshotIdentifier",
      enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
      masterUsername: "username",
      enablePerformanceInsights: "performanceInsightsEnabled",
      masterUserPassword: "password",
      masterUserSecret: inside<CfnDBInstance.MasterUserSecretProperty, rds.InstanceArgs>({
        kmsKeyId: "masterUserSecretKmsKeyId",
        secretArn: irrelevant,
      }),
      optionGroupName: "optionGroupName",
      restoreTime: "restoreToPointInTime.restoreTime",
      sourceDbClusterIdentifier: "replicateSourceDb",
      sourceDbInstanceAutomatedBackupsArn: restored,
      sourceDbInstanceIdentifier: replicated,
      sourceDbiResourceId: restored,
      tags,
      useLatestRestorableTime: "restoreToPointInTime.useLatestRestorableTime",
      vpcSecurityGroups: "vpcSecurityGroupIds",
    },
    unset: (written) => ({ publiclyAccessible: byVpc, backupRetentionPeriod: backupsOf(written) }),
    deletion: lastSnapshotOfRds,
  }),
];
