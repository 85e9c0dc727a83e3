/** The ledger: records sealed in a signed chain, in a folder or in S3. docs/ledger.md tells what it proves. */
export { initLedger, openLedger } from "./ledger";
export type { Ledger, LedgerOptions } from "./ledger";
export type { Sealed } from "./append";
export type { EntryFilter, LedgerEntry } from "./entries";
export { LedgerError } from "./ledger-error";
export type { LedgerBlame } from "./ledger-error";
export type { LedgerFault, LedgerNote, LedgerProblem, Verification } from "./verification";
export type { Trust } from "./trust";
export { publicKeyOf } from "./keys";
export type { PublicKey, Signer } from "./keys";
export { createKeyFile, keyFileSigner, publicFileOf } from "./key-file";

/** What signs by a key of AWS KMS; the SDK is loaded when it is called. */
export async function kmsSigner(id: string): Promise<import("./keys").Signer> {
  return (require("./kms") as typeof import("./kms")).kmsSigner(id);
}
