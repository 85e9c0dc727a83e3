import type {
  CfnBackupPlan,
  CfnBackupPlanProps,
  CfnBackupSelection,
  CfnBackupSelectionProps,
  CfnBackupVault,
  CfnBackupVaultProps,
  CfnLogicallyAirGappedBackupVaultProps,
  CfnRestoreTestingPlan,
  CfnRestoreTestingPlanProps,
  CfnRestoreTestingSelectionProps,
} from "aws-cdk-lib/aws-backup";
import type { backup, types } from "@pulumi/aws";
import { at, untold } from "../../pulumi/value";
import { isObject } from "../template";
import { block, inside, irrelevant, kept, list, notRead, part, partOf, row, same, tags, turned, without, type Row } from "./row"; // prettier-ignore

/* AWS Backup. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Backup.html, as of 2026-11 */

const vaultArn = "arn:{partition}:backup:{region}:{account}:backup-vault:{name}";
const planArn = "arn:{partition}:backup:{region}:{account}:backup-plan:{id}";
const ofVault = { link: "backupVaultName", by: "name" };
const vaultNames = {
  name: "backupVaultName",
  ref: "{name}",
  attributes: { BackupVaultArn: vaultArn, BackupVaultName: "{name}" },
  own: { arn: vaultArn, id: "{name}", name: "{name}" },
};

type CfnLifecycle = CfnBackupPlan.LifecycleResourceTypeProperty;
const lifecycle = { deleteAfterDays: "deleteAfter", moveToColdStorageAfterDays: "coldStorageAfter" } as const;

const rule = list<CfnBackupPlan.BackupRuleResourceTypeProperty, types.input.backup.PlanRule>("rules", {
  ...same("enableContinuousBackup", "ruleName", "scheduleExpressionTimezone"),
  ...without("completionWindowMinutes", "indexActions", "recoveryPointTags", "scanActions", "startWindowMinutes"),
  copyActions: list<CfnBackupPlan.CopyActionResourceTypeProperty, types.input.backup.PlanRuleCopyAction>(
    "copyActions",
    {
      destinationBackupVaultArn: "destinationVaultArn",
      lifecycle: block<CfnLifecycle, types.input.backup.PlanRuleCopyActionLifecycle>("lifecycle", {
        ...lifecycle,
        optInToArchiveForSupportedResources: irrelevant,
      }),
    },
  ),
  lifecycle: block<CfnLifecycle, types.input.backup.PlanRuleLifecycle>("lifecycle", {
    ...lifecycle,
    optInToArchiveForSupportedResources: irrelevant,
  }),
  scheduleExpression: "schedule",
  targetBackupVault: "targetVaultName",
  targetLogicallyAirGappedBackupVaultArn: notRead("backups that go straight into an air-gapped vault are not read"),
});

const operators = { StringEquals: "stringEquals", StringLike: "stringLikes", StringNotEquals: "stringNotEquals", StringNotLike: "stringNotLikes" }; // prettier-ignore

/** `{ StringEquals: [{ ConditionKey, ConditionValue }] }` */
const conditions = turned("conditions", (raw) => {
  if (!isObject(raw)) return raw;
  const named = Object.entries(operators).map(([operator, to]) => [to, testsAt(raw, operator)] as const);
  return [Object.fromEntries(named.filter(([, tests]) => tests !== undefined))];
});

function testsAt(raw: unknown, operator: string): unknown {
  const tests = at(raw, operator);
  if (tests.state !== "known") return tests.state === "unknown" ? untold(tests.why) : undefined;
  const all = Array.isArray(tests.value) ? (tests.value as unknown[]) : [tests.value];
  return all.map((test) => ({ key: rawAt(test, "ConditionKey"), value: rawAt(test, "ConditionValue") }));
}

function rawAt(block: unknown, name: string): unknown {
  const found = at(block, name);
  return found.state === "known" ? found.value : found.state === "unknown" ? untold(found.why) : undefined;
}

export const backupRows: readonly Row[] = [
  row<CfnBackupVaultProps, backup.VaultArgs>({
    type: "AWS::Backup::BackupVault",
    as: "aws:backup/vault:Vault",
    names: vaultNames,
    shape: {
      accessPolicy: partOf("aws:backup/vaultPolicy:VaultPolicy", ofVault, kept("policy")),
      backupVaultName: "name",
      backupVaultTags: kept("tags"),
      encryptionKeyArn: "kmsKeyArn",
      lockConfiguration: part<CfnBackupVault.LockConfigurationTypeProperty, backup.VaultLockConfigurationArgs>(
        "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
        ofVault,
        same("changeableForDays", "maxRetentionDays", "minRetentionDays"),
      ),
      notifications: irrelevant,
    },
  }),
  row<CfnLogicallyAirGappedBackupVaultProps, backup.LogicallyAirGappedVaultArgs>({
    type: "AWS::Backup::LogicallyAirGappedBackupVault",
    as: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    names: vaultNames,
    shape: {
      ...same("encryptionKeyArn", "maxRetentionDays", "minRetentionDays"),
      ...without("mpaApprovalTeamArn", "notifications"),
      accessPolicy: partOf("aws:backup/vaultPolicy:VaultPolicy", ofVault, kept("policy")),
      backupVaultName: "name",
      backupVaultTags: kept("tags"),
    },
  }),
  row<CfnBackupPlanProps, backup.PlanArgs>({
    type: "AWS::Backup::BackupPlan",
    as: "aws:backup/plan:Plan",
    names: {
      ref: "{id}",
      attributes: { BackupPlanArn: planArn, BackupPlanId: "{id}" },
      own: { arn: planArn, id: "{id}" },
    },
    shape: {
      backupPlan: inside<CfnBackupPlan.BackupPlanResourceTypeProperty, backup.PlanArgs>({
        ...without("advancedBackupSettings", "scanSettings"),
        backupPlanName: "name",
        backupPlanRule: rule,
      }),
      backupPlanTags: kept("tags"),
    },
  }),
  row<CfnBackupSelectionProps, backup.SelectionArgs>({
    type: "AWS::Backup::BackupSelection",
    as: "aws:backup/selection:Selection",
    names: {},
    shape: {
      backupPlanId: "planId",
      backupSelection: inside<CfnBackupSelection.BackupSelectionResourceTypeProperty, backup.SelectionArgs>({
        ...same("iamRoleArn", "notResources", "resources"),
        conditions,
        listOfTags: list<CfnBackupSelection.ConditionResourceTypeProperty, types.input.backup.SelectionSelectionTag>(
          "selectionTags",
          { conditionKey: "key", conditionType: "type", conditionValue: "value" },
        ),
        selectionName: "name",
      }),
    },
  }),
  row<CfnRestoreTestingPlanProps, backup.RestoreTestingPlanArgs>({
    type: "AWS::Backup::RestoreTestingPlan",
    as: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    names: { name: "restoreTestingPlanName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("scheduleExpression", "scheduleExpressionTimezone", "startWindowHours"),
      recoveryPointSelection: block<
        CfnRestoreTestingPlan.RestoreTestingRecoveryPointSelectionProperty,
        types.input.backup.RestoreTestingPlanRecoveryPointSelection
      >(
        "recoveryPointSelection",
        same("algorithm", "excludeVaults", "includeVaults", "recoveryPointTypes", "selectionWindowDays"),
      ),
      restoreTestingPlanName: "name",
      tags,
    },
  }),
  row<CfnRestoreTestingSelectionProps, backup.RestoreTestingSelectionArgs>({
    type: "AWS::Backup::RestoreTestingSelection",
    as: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    names: {},
    shape: {
      ...same("iamRoleArn", "protectedResourceArns", "protectedResourceType", "restoreTestingPlanName"),
      ...without("protectedResourceConditions", "restoreMetadataOverrides", "validationWindowHours"),
      restoreTestingSelectionName: "name",
    },
  }),
];
