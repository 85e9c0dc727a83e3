import {
  GetBackupVaultAccessPolicyCommand,
  paginateListBackupVaults,
  paginateListTags,
  type BackupClient,
  type BackupVaultListMember,
} from "@aws-sdk/client-backup";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import type { Account } from "../../connect";
import { gathered, listed, raw } from "../../listing";
import { partOf, thing, type Sight } from "../../service";
import { backupCalls, gone } from "./calls";

export async function vaultsIn(account: Account, client: BackupClient, region: string): Promise<Sight> {
  const vaults = await account.ask(backupCalls.ListBackupVaults, () =>
    gathered(paginateListBackupVaults({ client }, {}), (page) => page.BackupVaultList),
  );
  return listed(
    vaults,
    (vault) => vaultWith(vault, region),
    (thing, vault) => settled(account, client, thing, vault),
  );
}

function vaultWith(vault: BackupVaultListMember, region: string): SeenResource {
  const { BackupVaultName: name = "", BackupVaultArn: arn = "", EncryptionKeyArn } = vault;
  const props = { region, id: name, name };
  return vault.VaultType === "LOGICALLY_AIR_GAPPED_BACKUP_VAULT"
    ? thing("aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault", name, arn, {
        ...props,
        encryptionKeyArn: EncryptionKeyArn,
        minRetentionDays: vault.MinRetentionDays,
        maxRetentionDays: vault.MaxRetentionDays,
      })
    : thing("aws:backup/vault:Vault", name, arn, { ...props, kmsKeyArn: EncryptionKeyArn });
}

async function settled(
  account: Account,
  client: BackupClient,
  vault: SeenResource,
  listed: BackupVaultListMember,
): Promise<SeenResource[]> {
  const [policy, tags] = await Promise.all([
    // A vault that is gone has no policy either: the tags tell which it is.
    account.ask(
      backupCalls.GetBackupVaultAccessPolicy,
      () => client.send(new GetBackupVaultAccessPolicyCommand({ BackupVaultName: vault.name })),
      { absent: ["ResourceNotFoundException"] },
    ),
    tagsOf(account, client, vault.urn),
  ]);
  const own = { ...vault, props: { ...vault.props, tags: raw(tags, (value) => value) } };
  const isPlain = vault.type === "aws:backup/vault:Vault";
  return [
    own,
    ...policyOf(
      own,
      raw(policy, ({ Policy }) => Policy),
    ),
    ...(isPlain ? lockOf(own, listed) : []),
  ];
}

export function tagsOf(account: Account, client: BackupClient, ResourceArn: string): Promise<Fact<object>> {
  return account.ask(
    backupCalls.ListTags,
    async () => {
      const pages = await gathered(paginateListTags({ client }, { ResourceArn }), (page) => [page.Tags ?? {}]);
      return Object.assign({}, ...pages) as object; // an object of tags stays one
    },
    gone,
  );
}

function policyOf(vault: SeenResource, policy: unknown): SeenResource[] {
  if (policy === undefined) return [];
  return [partOf(vault, "aws:backup/vaultPolicy:VaultPolicy", { backupVaultName: vault.name, policy })];
}

/** AWS's least time of grace, in days. */
const leastGrace = 3;

/**
 * A lock with a date becomes final on it, and one without stays removable. @pulumi/aws states the time of grace that led to
 * the date, which AWS does not tell any more.
 */
function lockOf(
  vault: SeenResource,
  { Locked, LockDate, MinRetentionDays, MaxRetentionDays }: BackupVaultListMember,
): SeenResource[] {
  if (Locked !== true) return [];
  return [
    partOf(vault, "aws:backup/vaultLockConfiguration:VaultLockConfiguration", {
      backupVaultName: vault.name,
      changeableForDays: LockDate === undefined ? undefined : leastGrace,
      minRetentionDays: MinRetentionDays,
      maxRetentionDays: MaxRetentionDays,
    }),
  ];
}
