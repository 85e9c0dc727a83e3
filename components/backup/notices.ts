import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { makeAlarm } from "../alarms/alarm";
import type { BackupPlan } from "./plan";

/** What the vault itself tells; jobs that fail are told by alarms, so that no message comes for each that works. */
const events = ["COPY_JOB_FAILED", "S3_BACKUP_OBJECT_FAILED", "S3_RESTORE_OBJECT_FAILED"];

const failures = {
  "backups-failed": { metricName: "NumberOfBackupJobsFailed", what: "A backup has failed" },
  "backups-expired": { metricName: "NumberOfBackupJobsExpired", what: "A backup has not begun in time" },
  "restores-failed": { metricName: "NumberOfRestoreJobsFailed", what: "A restore has failed, maybe a test" },
} as const;

/** Lets somebody hear of failures, and of a day on which nothing was backed up. */
export function makeNotices(
  name: string,
  { region, tags }: BackupPlan,
  { vault, topicArn }: { vault: aws.backup.Vault; topicArn: pulumi.Input<string> },
  parent: pulumi.Resource,
): void {
  new aws.backup.VaultNotifications(
    `${name}-notifications`,
    { region, backupVaultName: vault.name, snsTopicArn: topicArn, backupVaultEvents: events },
    { parent },
  );
  const of = { region, tags, topicArn, namespace: "AWS/Backup", dimensions: { BackupVaultName: vault.name } };
  for (const [end, { metricName, what }] of Object.entries(failures)) {
    makeAlarm(`${name}-${end}`, { ...of, metricName, description: `${what} in ${name}` }, parent);
  }
  makeAlarm(
    `${name}-no-backup`,
    {
      ...of,
      metricName: "NumberOfBackupJobsCompleted",
      description: `For a day nothing has been backed up in ${name}`,
      whenMissingForSeconds: 86_400,
    },
    parent,
  );
}

/** Daily reports, as CSV, on what was backed up, copied and restored. */
export function makeReports(
  name: string,
  { region, tags }: BackupPlan,
  s3BucketName: pulumi.Input<string>,
  parent: pulumi.Resource,
): void {
  for (const job of ["backup", "copy", "restore"]) {
    new aws.backup.ReportPlan(
      `${name}-${job}-report`,
      {
        region,
        name: `${name}_${job}`.replace(/[^A-Za-z0-9_]/g, "_"),
        reportDeliveryChannel: { s3BucketName, s3KeyPrefix: `${name}/${job}`, formats: ["CSV"] },
        reportSetting: { reportTemplate: `${job.toUpperCase()}_JOB_REPORT` },
        tags,
      },
      { parent },
    );
  }
}
