import type { Failure } from "../check";
import { list, object, type Properties } from "../values";
import { atLeast, between, matching, policyText, type Family } from "./limit";

const vaultName = /^[a-zA-Z0-9\-_.]{2,50}$/;

export const backups: Family = {
  limits: {
    "aws:backup/vault:Vault": [
      matching("name", vaultName, "has to be 2 to 50 letters, digits, hyphens, underscores and dots"),
    ],
    "aws:backup/vaultPolicy:VaultPolicy": [policyText("policy")],
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration": [
      atLeast(
        "changeableForDays",
        3,
        "days, the time to think before the lock can never be undone; leave it out for governance mode",
      ),
      atLeast("minRetentionDays", 1, "day"),
      between("maxRetentionDays", 1, 36500, "days"),
    ],
    "aws:backup/plan:Plan": [
      atLeast("rules[].lifecycle.deleteAfter", 1, "day"),
      atLeast("rules[].startWindow", 60, "minutes"),
      atLeast("rules[].copyActions[].lifecycle.deleteAfter", 1, "day"),
    ],
    "aws:backup/restoreTestingPlan:RestoreTestingPlan": [
      matching(
        "name",
        /^[a-zA-Z0-9_]{1,50}$/,
        "has to be 1 to 50 letters, digits and underscores; hyphens are refused here",
      ),
      between("startWindowHours", 1, 168, "hours"),
      between("recoveryPointSelection.selectionWindowDays", 1, 365, "days"),
    ],
    "aws:backup/framework:Framework": [
      matching(
        "name",
        /^[a-zA-Z][_a-zA-Z0-9]{0,255}$/,
        "has to begin with a letter, and may have only letters, digits and underscores",
      ),
    ],
    "aws:backup/reportPlan:ReportPlan": [
      matching(
        "name",
        /^[a-zA-Z][_a-zA-Z0-9]{0,255}$/,
        "has to begin with a letter, and may have only letters, digits and underscores",
      ),
    ],
    "aws:rds/instance:Instance": [between("backupRetentionPeriod", 0, 35, "days")],
    "aws:rds/cluster:Cluster": [between("backupRetentionPeriod", 1, 35, "days")],
    "aws:docdb/cluster:Cluster": [between("backupRetentionPeriod", 1, 35, "days")],
    "aws:neptune/cluster:Cluster": [between("backupRetentionPeriod", 1, 35, "days")],
    "aws:elasticache/replicationGroup:ReplicationGroup": [between("snapshotRetentionLimit", 0, 35, "days")],
    "aws:dynamodb/table:Table": [between("pointInTimeRecovery.recoveryPeriodInDays", 1, 35, "days")],
  },
  together: {
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration": ({
      minRetentionDays: least,
      maxRetentionDays: most,
    }) =>
      typeof least === "number" && typeof most === "number" && most < least
        ? [
            {
              property: "maxRetentionDays",
              reason: `maxRetentionDays is ${most}, less than minRetentionDays, which is ${least}.`,
            },
          ]
        : [],
    "aws:backup/plan:Plan": (inputs) =>
      list(inputs["rules"]).flatMap((rule, index) => [
        ...coldStorage(object(object(rule)["lifecycle"]), `rules[${index}].lifecycle`),
        ...list(object(rule)["copyActions"]).flatMap((copy, at) =>
          coldStorage(object(object(copy)["lifecycle"]), `rules[${index}].copyActions[${at}].lifecycle`),
        ),
      ]),
  },
};

/** What goes to cold storage is paid for 90 days there, and AWS Backup refuses to delete it earlier. */
function coldStorage({ coldStorageAfter: cold, deleteAfter }: Properties, property: string): Failure[] {
  if (typeof cold !== "number" || cold <= 0 || typeof deleteAfter !== "number" || deleteAfter >= cold + 90) return [];
  return [
    {
      property: `${property}.deleteAfter`,
      reason: `${property}.deleteAfter is ${deleteAfter}: it has to be at least 90 days after coldStorageAfter, so ${cold + 90} or more.`,
    },
  ];
}
