import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { accountId } from "../account";
import { alarmTopic } from "../alarms/alarm";
import type { EncryptedBackupArgs } from "../encrypted-backup";
import type { BackupPlan } from "./plan";
import { makeNotices, makeReports } from "./notices";
import { makeRestoreTests } from "./restore-tests";
import { makeRole } from "./role";
import { makeVault } from "./vault";

/** Makes vaults, plan, selection, restore tests and whatever tells of them. */
export function makeBackup(
  name: string,
  plan: BackupPlan,
  args: EncryptedBackupArgs,
  parent: pulumi.Resource,
): { vault: aws.backup.Vault; copies: pulumi.Input<string>[]; roleArn: pulumi.Output<string> } {
  const { region, tags, rotationDays } = plan;
  const own = makeVault(name, region, plan, parent);
  const made = plan.copyRegions.map((to, index) => makeVault(`${name}-copy-${index + 1}`, to, plan, parent));
  const copies = [
    ...made.map(({ vault }) => vault.arn),
    ...(args.copyVaultArn === undefined ? [] : [args.copyVaultArn]),
  ];
  const keyArns = [own, ...made].map(({ key }) => key.arn);
  const role = makeRole(
    name,
    plan,
    { account: accountId(plan.promise, parent), keyArns: [...keyArns, ...(args.keyArns ?? [])] },
    parent,
  );
  makePlan(name, plan, { vault: own.vault, copies, role }, parent);
  makeRestoreTests(name, plan, { vault: own.vault, role: role.arn }, parent);
  const topicArn = alarmTopic(name, args.alarms, { region, tags, rotationDays, promise: plan.promise }, parent);
  makeNotices(name, plan, { vault: own.vault, topicArn }, parent);
  if (args.reportBucketName !== undefined) makeReports(name, plan, args.reportBucketName, parent);
  return { vault: own.vault, copies, roleArn: role.arn };
}

function makePlan(
  name: string,
  { region, tags, classes, schedule, keepDays, coldStorageAfterDays }: BackupPlan,
  of: {
    vault: aws.backup.Vault;
    copies: pulumi.Input<string>[];
    role: { arn: pulumi.Output<string>; ready: pulumi.Resource[] };
  },
  parent: pulumi.Resource,
): void {
  const lifecycle = {
    deleteAfter: keepDays,
    ...(coldStorageAfterDays !== undefined && { coldStorageAfter: coldStorageAfterDays }),
  };
  const plan = new aws.backup.Plan(
    `${name}-plan`,
    {
      region,
      rules: [
        {
          ruleName: "promised",
          targetVaultName: of.vault.name,
          schedule,
          startWindow: 60,
          completionWindow: 720,
          lifecycle,
          copyActions: of.copies.map((destinationVaultArn) => ({ destinationVaultArn, lifecycle })),
        },
      ],
      // The plan holds nothing: its tags name no class, so that its periods are judged as those of backups.
      tags: Object.fromEntries(Object.entries(tags).filter(([key]) => key !== "tom:data-class")),
    },
    { parent },
  );
  new aws.backup.Selection(
    `${name}-selection`,
    {
      region,
      planId: plan.id,
      iamRoleArn: of.role.arn,
      selectionTags: classes.map((value) => ({ type: "STRINGEQUALS", key: "tom:data-class", value })),
    },
    // A backup without rights fails, and one without rights to the key does not even do that.
    { parent, dependsOn: of.role.ready },
  );
}
