import { Duration, type Stack } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, CfnRestoreTestingPlan, CfnRestoreTestingSelection, type IBackupVault } from "aws-cdk-lib/aws-backup"; // prettier-ignore
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { Effect, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnDBInstance, CfnDBParameterGroup, CfnDBSubnetGroup } from "aws-cdk-lib/aws-rds";
import { mark, plainKey, removalPolicy, type Tagged } from "./plain";

/*
 * What keeps the promise and is no bucket: `tomguard/cdk` has no constructs for it, so that it is written with the library's
 * own, like the Pulumi components of `components/`.
 */

export const rotatedKey = (stack: Stack, name: string, tags: Tagged): Key =>
  plainKey(stack, name, tags, { rotationPeriod: Duration.days(365) });

/** A table that is emptied by a time to live. */
export function rightTable(
  stack: Stack,
  name: string,
  { tags, key, days }: { tags: Tagged; key: string; days: number },
): void {
  // prettier-ignore
  const table = new Table(stack, name, {
    partitionKey: { name: key, type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: rotatedKey(stack, name, tags),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: days },
    timeToLiveAttribute: "expires-at",
    deletionProtection: true,
    removalPolicy,
  });
  mark(table, tags);
}

/** A log group that ends, under a key which CloudWatch Logs may use for it. */
export function rightLogGroup(
  stack: Stack,
  name: string,
  logGroupName: string,
  but: { tags: Tagged; retention: RetentionDays; encryptionKey: Key },
): void {
  // prettier-ignore
  const { tags, ...how } = but;
  mark(new LogGroup(stack, name, { logGroupName, removalPolicy, ...how }), tags);
}

/** A key for log groups of the stack's account and region. */
export function logKey(stack: Stack, name: string, tags: Tagged): Key {
  const key = rotatedKey(stack, name, tags);
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      resources: ["*"],
      conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": stack.formatArn({ service: "logs", resource: "log-group:*" }) } }, // prettier-ignore
    }),
  );
  return key;
}

/** PostgreSQL in two zones, by TLS alone, with logs that end. */
export function rightDatabase(
  stack: Stack,
  name: string,
  but: { tags: Tagged; logTags: Tagged; logsFor: RetentionDays; backupDays: number },
): void {
  // prettier-ignore
  const { tags, logTags, logsFor, backupDays } = but;
  const encryptionKey = logKey(stack, `${name}-logs`, logTags);
  const dbInstanceIdentifier = `muster-${name}`;
  for (const log of ["postgresql", "upgrade"]) {
    const path = `/aws/rds/instance/${dbInstanceIdentifier}/${log}`;
    rightLogGroup(stack, `${name}-logs-${log}`, path, { tags: logTags, retention: logsFor, encryptionKey });
  }
  const subnetIds = ["subnet-0a1b2c3d4e5f60718", "subnet-1b2c3d4e5f6071829"];
  const subnets = new CfnDBSubnetGroup(stack, `${name}-subnets`, { dbSubnetGroupDescription: "Both zones", subnetIds });
  const parameters = new CfnDBParameterGroup(stack, `${name}-parameters`, {
    description: "TLS alone",
    family: "postgres17",
    parameters: { "rds.force_ssl": "1", ssl_min_protocol_version: "TLSv1.2", log_connections: "1", log_disconnections: "1" },
  }); // prettier-ignore
  const key = rotatedKey(stack, name, tags);
  const database = new CfnDBInstance(stack, name, {
    dbInstanceIdentifier,
    engine: "postgres",
    engineVersion: "17",
    dbInstanceClass: "db.m7g.large",
    storageType: "gp3",
    allocatedStorage: "50",
    maxAllocatedStorage: 200,
    storageEncrypted: true,
    kmsKeyId: key.keyArn,
    dbSubnetGroupName: subnets.ref,
    dbParameterGroupName: parameters.ref,
    vpcSecurityGroups: ["sg-0a1b2c3d4e5f60718"],
    publiclyAccessible: false,
    masterUsername: "administrator",
    manageMasterUserPassword: true,
    masterUserSecret: { kmsKeyId: key.keyArn },
    enableIamDatabaseAuthentication: true,
    multiAz: true,
    backupRetentionPeriod: backupDays,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: true,
    deletionProtection: true,
    enableCloudwatchLogsExports: ["postgresql", "upgrade"],
    autoMinorVersionUpgrade: true,
  });
  database.applyRemovalPolicy(removalPolicy);
  mark(database, tags);
}

/** A vault under its own key that nobody empties before the time. */
export function rightVault(stack: Stack, name: string, { tags, days }: { tags: Tagged; days: number }): BackupVault {
  const vault = new BackupVault(stack, `${name}-vault`, {
    encryptionKey: rotatedKey(stack, name, tags),
    // The library wants the longest period to be longer than the shortest.
    lockConfiguration: { minRetention: Duration.days(days - 1), maxRetention: Duration.days(days), changeableFor: Duration.days(3) }, // prettier-ignore
    blockRecoveryPointDeletion: true,
    removalPolicy,
  });
  return mark(vault, tags);
}

export interface RightBackup {
  vault: BackupVault;
  copies: IBackupVault[];
  days: number;
  classes: readonly string[];
  /** Kinds of resources whose restore is tested. */
  restoreTests: readonly string[];
}

/** Daily backups of what carries one of the classes, with their copies, and restores of them for a test. */
export function rightBackup(
  stack: Stack,
  name: string,
  { vault, copies, days, classes, restoreTests }: RightBackup,
): void {
  // prettier-ignore
  const deleteAfter = Duration.days(days);
  const rule = new BackupPlanRule({
    ruleName: "promised",
    backupVault: vault,
    scheduleExpression: Schedule.cron({ hour: "3", minute: "0" }),
    deleteAfter,
    copyActions: copies.map((destinationBackupVault) => ({ destinationBackupVault, deleteAfter })),
  });
  const role = new Role(stack, `${name}-role`, {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: ["ForBackup", "ForRestores"].map((what) => ManagedPolicy.fromAwsManagedPolicyName(`service-role/AWSBackupServiceRolePolicy${what}`)), // prettier-ignore
  });
  const keysOfClasses = { StringEquals: { "aws:ResourceTag/tom:data-class": classes } };
  const use = { effect: Effect.ALLOW, actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"] };
  role.addToPolicy(new PolicyStatement({ ...use, resources: [stack.formatArn({ service: "kms", resource: "key/*" })], conditions: keysOfClasses })); // prettier-ignore
  const plan = new BackupPlan(stack, `${name}-plan`, { backupPlanRules: [rule] });
  const resources = classes.map((each) => BackupResource.fromTag("tom:data-class", each));
  plan.addSelection(`${name}-selection`, { role, resources, disableDefaultBackupPolicy: true });

  const letters = (text: string) => text.replace(/\W/g, "_");
  const tests = new CfnRestoreTestingPlan(stack, `${name}-restore-tests`, {
    restoreTestingPlanName: letters(name),
    scheduleExpression: "cron(0 5 1 * ? *)",
    startWindowHours: 24,
    recoveryPointSelection: {
      algorithm: "LATEST_WITHIN_WINDOW",
      includeVaults: [vault.backupVaultArn],
      recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
      selectionWindowDays: days,
    },
  });
  for (const type of restoreTests) {
    new CfnRestoreTestingSelection(stack, `${name}-restore-${type}`, {
      restoreTestingPlanName: tests.ref,
      restoreTestingSelectionName: letters(`${name}_${type}`),
      protectedResourceType: type,
      protectedResourceArns: ["*"],
      ...(classes.length === 1 && {
        protectedResourceConditions: {
          stringEquals: classes.map((value) => ({ key: "aws:ResourceTag/tom:data-class", value })),
        },
      }),
      iamRoleArn: role.roleArn,
      validationWindowHours: 4,
    });
  }
}

/** A vault of another stack or account, by where it lies. */
export function vaultAt(stack: Stack, id: string, arn: string): IBackupVault {
  return BackupVault.fromBackupVaultArn(stack, id, arn);
}
