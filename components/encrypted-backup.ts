import * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "./alarms/arguments";
import { makeBackup } from "./backup/backup";
import { planBackup } from "./backup/plan";
import { promiseFor } from "./promise";

export interface EncryptedBackupArgs {
  /** Whose data is backed up. Becomes the tag `tom:client`. */
  client: string;
  /** Who hears of backups, copies and restores that fail, and of a day without any. */
  alarms: AlarmArgs;
  /**
   * Classes whose stores are backed up here, of those that the promise backs up. Default: all of them. What resolves
   * pseudonyms needs a backup of its own, apart from the data.
   */
  dataClasses?: string[];
  /** Region of the data. Default: the first region of the promise. */
  region?: string;
  /**
   * Regions that copies go to, all promised. Default: as many further regions of the promise as it has copies, where it
   * promises copies in another region; else none.
   */
  copyRegions?: string[];
  /** ARN of a vault in another account, in a promised region. Needed where the promise has copies in another account. */
  copyVaultArn?: string;
  /**
   * When backups are made, as AWS writes schedules, in UTC. Default: `cron(0 3 * * ? *)`, every day at three; every hour where
   * the promise has them more often than daily.
   */
  schedule?: string;
  /**
   * Days after which recovery points move to cold storage, where they stay for 90 days at least, so that the promise has to
   * keep backups for that long. Default: never.
   */
  coldStorageAfterDays?: number;
  /**
   * Days for which the vaults' lock forces every recovery point to stay, at most as long as the promise keeps backups.
   * Default: that long, so that nobody can delete one earlier.
   */
  lockDays?: number;
  /** Days in which a compliance lock can still be undone, 3 at least. After that nobody can, not even AWS. Default: 3. */
  lockGraceDays?: number;
  /**
   * Kinds of resources whose restore is tested, in AWS Backup's words. Default: `S3`, `DynamoDB` and `RDS`.
   * https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
   */
  restoreTests?: string[];
  /**
   * ARNs of keys that the stores are under, where these carry no tag `tom:data-class`: the role may use keys that carry it,
   * which those of these components do.
   */
  keyArns?: pulumi.Input<string>[];
  /**
   * Name of a bucket for daily reports on backups, copies and restores. It has to let the service-linked role
   * `AWSServiceRoleForBackupReports` put objects. Default: no reports.
   */
  reportBucketName?: pulumi.Input<string>;
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/**
 * Backups of everything that carries a data class of `backups.of` in the promise (or one of those named), by its tag `tom:data-class`: as often
 * copied, as long kept, so locked and so often restored for a test as promised. Vaults have keys of their own, and the role
 * may really use those of the stores; without that, AWS reports success and has backed nothing up.
 *
 * @example
 * new EncryptedBackup("backup", { client: "internal", alarms: { topicArn: alarms.topicArn } });
 */
export class EncryptedBackup extends pulumi.ComponentResource {
  /** Name of the vault beside the data. */
  readonly vaultName: pulumi.Output<string>;
  /** ARN of the vault beside the data. */
  readonly vaultArn: pulumi.Output<string>;
  /** ARNs of the vaults that copies go to. */
  readonly copyVaultArns: pulumi.Output<string[]>;
  /** ARN of the role that backs up and restores. */
  readonly roleArn: pulumi.Output<string>;

  constructor(name: string, args: EncryptedBackupArgs, opts?: pulumi.ComponentResourceOptions) {
    const plan = planBackup(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:EncryptedBackup", name, {}, opts);
    const made = makeBackup(name, plan, args, this);
    this.vaultName = made.vault.name;
    this.vaultArn = made.vault.arn;
    this.copyVaultArns = pulumi.output(made.copies);
    this.roleArn = made.roleArn;
    this.registerOutputs({
      vaultName: this.vaultName,
      vaultArn: this.vaultArn,
      copyVaultArns: this.copyVaultArns,
      roleArn: this.roleArn,
    });
  }
}
