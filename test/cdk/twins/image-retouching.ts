import type { App } from "aws-cdk-lib";
import { stackIn } from "./plain";
import { rightBackup, rightTable, rightVault, vaultAt } from "./right";
import { storesIn } from "./stores";

/* The stores of `stacks/image-retouching`, under the same names. */

const client = "photographers";
const prefix = "muster-image-retouching";

/** @param promise path of the company's promise */
export function imageRetouching(app: App, promise: string): void {
  const studio = stackIn(app, "Studio");
  storesIn(
    studio,
    { client, promise, prefix },
    {
      "online-copies": { purpose: "image-editing" },
      "offline-copies": { purpose: "complaints" },
    },
  );
  const tags = { "tom:client": client, "tom:data-class": "client-accounts", "tom:purpose": "accounts" };
  rightTable(studio, "client-codes", { tags, key: "client-code", days: 7 });

  // Copies go to the account that holds nothing else (000-009), codes and images apart (000-010).
  const backup = (name: string, copies: string, classes: readonly string[], restoreTests: readonly string[]) => {
    const arn = `arn:aws:backup:eu-central-1:210987654321:backup-vault:${copies}`;
    const marks = { "tom:client": client, "tom:data-class": classes.join(" "), "tom:purpose": "backup" };
    const vault = rightVault(studio, name, { tags: marks, days: 7 });
    rightBackup(studio, name, { vault, copies: [vaultAt(studio, copies, arn)], days: 7, classes, restoreTests });
  };
  backup("backup", "copies", ["online-copies", "offline-copies"], ["S3"]);
  backup("codes-backup", "codes", ["client-accounts"], ["DynamoDB"]);
}
