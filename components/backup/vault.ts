import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { makeOwnKey } from "../own-key";
import type { BackupPlan } from "./plan";

export interface MadeVault {
  vault: aws.backup.Vault;
  key: aws.kms.Key;
}

/** Makes a vault with its key, its lock, and a policy by which nobody deletes a recovery point before its time. */
export function makeVault(
  name: string,
  region: string,
  { tags, rotationDays, lock }: BackupPlan,
  parent: pulumi.Resource,
): MadeVault {
  const description = `Recovery points of the vault ${name}`;
  const key = makeOwnKey(name, { region, tags, rotationDays, description }, parent);
  const vault = new aws.backup.Vault(
    `${name}-vault`,
    { region, kmsKeyArn: key.arn, forceDestroy: false, tags },
    { parent },
  );
  const of = { region, backupVaultName: vault.name };
  const policy = new aws.backup.VaultPolicy(`${name}-vault-policy`, { ...of, policy: denial }, { parent });
  if (lock !== undefined) {
    new aws.backup.VaultLockConfiguration(
      `${name}-vault-lock`,
      {
        ...of,
        minRetentionDays: lock.leastDays,
        maxRetentionDays: lock.mostDays,
        ...(lock.graceDays !== undefined && { changeableForDays: lock.graceDays }),
      },
      { parent, dependsOn: [policy] },
    );
  }
  return { vault, key };
}

/**
 * AWS Backup itself deletes what has expired, whatever the policy says. The vault and its policy stay changeable, so that the
 * stack can be taken down when the vault is empty.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
 */
const denial = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "DenyEarlyDeletion",
      Effect: "Deny",
      Principal: "*",
      Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:DisassociateRecoveryPoint"],
      Resource: "*",
    },
  ],
});
