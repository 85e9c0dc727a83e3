import {
  BackupClient,
  ListRecoveryPointsByBackupVaultCommand,
  ListTagsCommand,
  type RecoveryPointByBackupVault,
} from "@aws-sdk/client-backup";
import { known, unknown, type Contents, type Fact } from "../../../posture";
import { callsOf } from "../call";
import type { Store } from "./store";
import { tallyOf } from "./tally";

export const vaultContentCalls = callsOf("backup", { ListRecoveryPointsByBackupVault: "same", ListTags: "same" });

const dataClassTag = "tom:data-class";

/**
 * Counts the recovery points of a vault by their age. Where the vault names several classes, each point says by its own tag
 * which it is of: AWS Backup copies the tags of what it backs up.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByBackupVault.html
 */
export async function vaultContents(store: Store): Promise<Fact<Contents>> {
  const { account, region, name, arn, classes, budget, now } = store;
  const client = account.client(BackupClient, region);
  const tally = tallyOf(arn, classes, now);
  let NextToken: string | undefined;
  do {
    if (!budget.take()) return known(tally.contents(`the listing stopped at the limit of ${budget.limit} requests`));
    const page = await account.ask(
      vaultContentCalls.ListRecoveryPointsByBackupVault,
      () => client.send(new ListRecoveryPointsByBackupVaultCommand({ BackupVaultName: name, NextToken })),
      { gone: ["ResourceNotFoundException"] },
    );
    if (page.state !== "known") return page.state === "unknown" ? page : unknown("AWS Backup gave no answer");
    for (const point of page.value.RecoveryPoints ?? []) {
      const prefix = classes.length > 1 ? await classOf(store, client, point) : known("");
      if (prefix.state === "unknown") return prefix;
      // A point without a time can't be shown to be young.
      const { RecoveryPointArn = "", CreationDate = new Date(0) } = point;
      const place = prefix.state === "known" && prefix.value !== "" ? `${prefix.value}/` : "";
      tally.add({ what: "recovery-point", name: `${place}${RecoveryPointArn}`, written: CreationDate.getTime() });
    }
    NextToken = page.value.NextToken;
  } while (NextToken !== undefined);
  return known(tally.contents());
}

function classOf(
  { account, budget }: Store,
  client: BackupClient,
  { RecoveryPointArn: ResourceArn }: RecoveryPointByBackupVault,
): Promise<Fact<string>> | Fact<string> {
  if (!budget.take()) return unknown(`the listing stopped at the limit of ${budget.limit} requests`);
  return account.ask(vaultContentCalls.ListTags, async () => {
    const { Tags } = await client.send(new ListTagsCommand({ ResourceArn }));
    return Tags?.[dataClassTag] ?? "";
  });
}
