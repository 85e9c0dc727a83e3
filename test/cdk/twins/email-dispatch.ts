import type { App } from "aws-cdk-lib";
import { BackupVault } from "aws-cdk-lib/aws-backup";
import { LockMode } from "../../../cdk";
import { stackIn } from "./plain";
import { rightBackup, rightVault } from "./right";
import { storesIn } from "./stores";

/* The stores of `stacks/email-dispatch`, under the same names. */

const internal = "internal";
const prefix = "muster-email-dispatch";

/** @param promise path of the dispatch company's promise */
export function emailDispatch(app: App, promise: string): void {
  const dispatch = stackIn(app, "Dispatch");
  const lock = (mode: LockMode) => ({ objectLock: { mode } });
  storesIn(
    dispatch,
    { client: internal, promise, prefix },
    {
      ...storesOf("shop-7"),
      ...storesOf("publisher-12"),
      proofs: { ...lock(LockMode.Compliance), dataClass: "proof-documents", purpose: "evidence" },
      invoices: { ...lock(LockMode.Governance), purpose: "invoicing" },
    },
  );

  const classes = ["recipients", "response-data"];
  const tags = { "tom:client": internal, "tom:data-class": classes.join(" "), "tom:purpose": "backup" };
  const vault = rightVault(dispatch, "backup", { tags, days: 5 });
  const dublin = stackIn(app, "Dublin", "eu-west-1");
  rightVault(dublin, "backup-copy-1", { tags, days: 5 });
  const there = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";
  const copies = [BackupVault.fromBackupVaultArn(dispatch, "copies", there)];
  rightBackup(dispatch, "backup", { vault, copies, days: 5, classes, restoreTests: ["S3"] });
}

/** A client's own, which refuses whoever works for another (004-060, 004-153, 004-154). */
function storesOf(client: string) {
  const own = { client, ownClientOnly: true };
  return {
    [`${client}-recipients`]: { ...own, dataClass: "recipients", purpose: "dispatch" },
    [`${client}-archive`]: { ...own, dataClass: "recipients", purpose: "archive" },
    [`${client}-responses`]: { ...own, dataClass: "response-data", purpose: "reporting" },
  };
}
