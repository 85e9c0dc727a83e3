import { EncryptedBackup, EuBucket, EvidenceStore, LockMode } from "../../components";
import type { Account } from "./account";
import { internal, named } from "./company";

/** Buckets of the company's own that outlive a contract. */
export const recordStores = ["proofs", "invoices"];

/** What stays: evidence after the contract (004-113), invoices, and backups for as long as their data may (004-168). */
export function makeRecords({ accessLogs, alarms }: Account): void {
  const own = (store: string) => ({ client: internal, bucketName: named(store), accessLogs });
  new EvidenceStore("proofs", { ...own("proofs"), dataClass: "proof-documents" });

  // Tax law keeps invoices; the lock keeps anyone from deleting them earlier (004-110, 004-167).
  const objectLock = { mode: LockMode.Governance };
  new EuBucket("invoices", { ...own("invoices"), dataClass: "invoices", purpose: "invoicing", objectLock });

  new EncryptedBackup("backup", { client: internal, alarms, restoreTests: ["S3", "DynamoDB"] });
}
