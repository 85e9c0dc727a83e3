import * as aws from "@pulumi/aws";
import { allow, endAfter, plainBucket, plainKey } from "../plain-bucket";
import { accountTags, offlineTags, onlineTags } from "./tags";

/** Promised: all data is backed up in several places (000-009), and gone from there in time, too (000-014). */
export function breakBackups(): void {
  const vault = new aws.backup.Vault("vault", { kmsKeyArn: plainKey("vault", onlineTags).arn });
  const role = new aws.iam.Role("backup", { assumeRolePolicy: assumedByBackup });

  // 000-009: backed up daily, into the vault beside the data and no other.
  plainBucket("masters", { tags: onlineTags, lifecycle: endAfter(8) });
  select(plan("daily", vault, { deleteAfter: 7 }), role, "online-copies");

  // 000-009: the table came later than the plan, and nobody added its class.
  new aws.dynamodb.Table("client-list", {
    attributes: [{ name: "code", type: "S" }],
    hashKey: "code",
    billingMode: "PAY_PER_REQUEST",
    serverSideEncryption: { enabled: true, kmsKeyArn: plainKey("client-list", accountTags).arn },
    ttl: { enabled: true, attributeName: "expires-at" },
    tags: accountTags,
  });

  // 000-014: the plan for the archive keeps what the archive has to forget.
  plainBucket("archive", { tags: offlineTags, lifecycle: endAfter(20) });
  select(plan("quarterly", vault, { deleteAfter: 90 }), role, "offline-copies");

  // 000-014: and the one for the old server has no end at all.
  plan("old-server", vault, {});
}

function plan(name: string, vault: aws.backup.Vault, lifecycle: { deleteAfter?: number }): aws.backup.Plan {
  return new aws.backup.Plan(name, {
    rules: [{ ruleName: name, targetVaultName: vault.name, schedule: "cron(0 3 * * ? *)", lifecycle }],
  });
}

function select({ id }: aws.backup.Plan, role: aws.iam.Role, dataClass: string): void {
  new aws.backup.Selection(dataClass, {
    planId: id,
    iamRoleArn: role.arn,
    selectionTags: [{ type: "STRINGEQUALS", key: "tom:data-class", value: dataClass }],
  });
}

const assumedByBackup = allow({ Principal: { Service: "backup.amazonaws.com" }, Action: "sts:AssumeRole" });
