/** The ledger: records sealed in a signed chain, in a folder or in S3. docs/ledger.md tells what it proves. */
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

/** A ledger that exists. What reads and seals is loaded when it is called, as in all functions here: few runs have a ledger. */
export async function openLedger(...asked: Parameters<Loaded["openLedger"]>): ReturnType<Loaded["openLedger"]> {
  return loaded().openLedger(...asked);
}

/** A new ledger. */
export async function initLedger(...asked: Parameters<Loaded["initLedger"]>): ReturnType<Loaded["initLedger"]> {
  return loaded().initLedger(...asked);
}

type Loaded = typeof import("./ledger");
const loaded = () => require("./ledger") as Loaded;

/** What signs by a key of AWS KMS. */
export async function kmsSigner(id: string): Promise<import("./keys").Signer> {
  return (require("./kms") as typeof import("./kms")).kmsSigner(id);
}
