import { BackupClient } from "@aws-sdk/client-backup";
import type { Service } from "../../service";
import { backupCalls } from "./calls";
import { plansIn } from "./plans";
import { vaultsIn } from "./vaults";

/** AWS Backup: vaults, and plans with what they take in. */
export const backup: Service = {
  name: "backup",
  calls: Object.values(backupCalls),
  scope: "region",
  async see(account, region) {
    const client = account.client(BackupClient, region);
    const sights = await Promise.all([vaultsIn(account, client, region), plansIn(account, client, region)]);
    const blind = sights.find((sight) => sight.blind !== undefined)?.blind;
    return {
      resources: sights.flatMap(({ resources }) => resources),
      unseen: sights.flatMap(({ unseen }) => unseen ?? []),
      ...(blind !== undefined && { blind }),
    };
  },
};
