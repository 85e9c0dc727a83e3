import type { App } from "aws-cdk-lib";
import { BackupVault } from "aws-cdk-lib/aws-backup";
import { AccessLogBucket, EuBucket, LockMode, type EuBucketProps } from "../../../cdk";
import { stackIn } from "./plain";
import { rightBackup, rightVault } from "./right";

/* The stores of `stacks/email-dispatch`, under the same names. */

const internal = "internal";
const clients = ["shop-7", "publisher-12"];
const prefix = "muster-email-dispatch";

/** @param promise path of the dispatch company's promise */
export function emailDispatch(app: App, promise: string): void {
  const dispatch = stackIn(app, "Dispatch");
  const ofClients = clients.flatMap((client) => ["recipients", "archive", "responses"].map((store) => `${client}-${store}`)); // prettier-ignore
  const logs = new AccessLogBucket(dispatch, "access-logs", {
    client: internal,
    promise,
    dataClass: "access-logs",
    bucketName: `${prefix}-access-logs`,
    sources: [...ofClients, "proofs", "invoices"].map((store) => `${prefix}-${store}`),
  });
  const store = (name: string, but: Pick<EuBucketProps, "client" | "dataClass" | "purpose"> & Partial<EuBucketProps>) =>
    new EuBucket(dispatch, name, {
      promise,
      bucketName: `${prefix}-${name}`,
      accessLogs: { targetBucket: logs.bucket },
      ...but,
    });

  // Each client's own, which refuses whoever works for another (004-060, 004-153, 004-154).
  for (const client of clients) {
    const own = { client, ownClientOnly: true };
    store(`${client}-recipients`, { ...own, dataClass: "recipients", purpose: "dispatch" });
    store(`${client}-archive`, { ...own, dataClass: "recipients", purpose: "archive" });
    store(`${client}-responses`, { ...own, dataClass: "response-data", purpose: "reporting" });
  }
  const lock = (mode: LockMode) => ({ client: internal, objectLock: { mode } });
  store("proofs", { ...lock(LockMode.Compliance), dataClass: "proof-documents", purpose: "evidence" });
  store("invoices", { ...lock(LockMode.Governance), dataClass: "invoices", purpose: "invoicing" });

  const classes = ["recipients", "response-data"];
  const tags = { "tom:client": internal, "tom:data-class": classes.join(" "), "tom:purpose": "backup" };
  const vault = rightVault(dispatch, "backup", { tags, days: 5 });
  const dublin = stackIn(app, "Dublin", "eu-west-1");
  rightVault(dublin, "backup-copy-1", { tags, days: 5 });
  const there = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";
  const copies = [BackupVault.fromBackupVaultArn(dispatch, "copies", there)];
  rightBackup(dispatch, "backup", { vault, copies, days: 5, classes, restoreTests: ["S3"] });
}
