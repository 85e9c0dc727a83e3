import { Duration, type App, type Stack } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { Volume } from "aws-cdk-lib/aws-ec2";
import { Schedule } from "aws-cdk-lib/aws-events";
import { Role } from "aws-cdk-lib/aws-iam";
import { CfnDBInstance, type CfnDBInstanceProps } from "aws-cdk-lib/aws-rds";
import { mark, plainKey, plainVolume, removalPolicy, stackIn } from "./plain";

/* The storage of `stacks/web-hosting-broken` as people write it with the CDK, under the same names. */

const tags = (dataClass: string, purpose: string) => ({
  "tom:data-class": dataClass,
  "tom:client": "hosting-customers",
  "tom:purpose": purpose,
});
const contentTags = tags("hosted-content", "hosting");

export function webHostingBroken(app: App): void {
  const hosting = stackIn(app, "Hosting");
  breakEncryption(hosting);
  breakOperation(hosting);
  breakBackups(hosting);
}

/** 002-009, 002-010, 002-014 */
function breakEncryption(hosting: Stack): void {
  shopDatabase(hosting, "old-shop", { storageEncrypted: false });
  shopDatabase(hosting, "new-shop", { storageEncrypted: true });
  plainVolume(hosting, "scratch", contentTags, 200, { encrypted: false });
  plainVolume(hosting, "relaunch-disk", contentTags, 50, { encrypted: true });
}

/** 002-017, 002-019 */
function breakOperation(hosting: Stack): void {
  shopDatabase(hosting, "single-zone-shop", { multiAz: false });
  shopDatabase(hosting, "full-shop", { maxAllocatedStorage: 20 });
}

/** 002-022, 002-023 */
function breakBackups(hosting: Stack): void {
  const disk = (name: string, marks = contentTags) =>
    plainVolume(hosting, name, marks, 100, { encrypted: true, encryptionKey: rotatedKey(hosting, name) });
  disk("new-sites");
  const old = disk("old-sites");
  const vault = new BackupVault(hosting, "vault", { encryptionKey: rotatedKey(hosting, "vault"), removalPolicy });
  const rule = (ruleName: string, weekDay?: string) =>
    new BackupPlanRule({
      ruleName,
      backupVault: vault,
      scheduleExpression: Schedule.cron({ hour: "3", minute: "0", ...(weekDay !== undefined && { weekDay }) }),
      deleteAfter: Duration.days(30),
    });
  const role = Role.fromRoleArn(hosting, "role", "arn:aws:iam::123456789012:role/backup", { mutable: false });
  const taken = (volume: Volume) => ({
    role,
    resources: [BackupResource.fromArn(hosting.formatArn({ service: "ec2", resource: "volume", resourceName: volume.volumeId }))], // prettier-ignore
  });
  new BackupPlan(hosting, "nightly", { backupPlanRules: [rule("nightly")] }).addSelection("sites-of-the-first-year", taken(old)); // prettier-ignore
  const mail = disk("mail", tags("mailboxes", "mail"));
  new BackupPlan(hosting, "weekly", { backupPlanRules: [rule("weekly", "SUN")] }).addSelection("mail-on-sundays", taken(mail)); // prettier-ignore
}

const rotatedKey = (stack: Stack, name: string) => plainKey(stack, name, contentTags, { rotationPeriod: Duration.days(365) }); // prettier-ignore

/** A shop's database as promised, but for what the caller says. */
function shopDatabase(stack: Stack, name: string, but: Partial<CfnDBInstanceProps>): void {
  const database = new CfnDBInstance(stack, name, {
    engine: "postgres",
    dbInstanceClass: "db.t4g.medium",
    allocatedStorage: "20",
    maxAllocatedStorage: 200,
    masterUsername: "shop",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    multiAz: true,
    publiclyAccessible: false,
    deletionProtection: true,
    backupRetentionPeriod: 7,
    copyTagsToSnapshot: true,
    ...but,
  });
  mark(database, tags("shop-customers", "shops"));
}
