import { createHash } from "node:crypto";

/*
 * Where things lie in a ledger, in a folder or below the prefix of a bucket:
 *   ledger.json              format, and the fingerprints of the keys that sign it
 *   keys/<fingerprint>.pem   those keys, public
 *   entries/000000000001.json and so on, one envelope each; twelve digits, so that names sort as numbers do
 *   head.json                signed count of the entries and hash of the last
 */
export const ledgerFileName = "ledger.json";
export const headName = "head.json";
export const entriesFolder = "entries";

const digits = 12;

export function entryName(sequence: number): string {
  return `${entriesFolder}/${String(sequence).padStart(digits, "0")}.json`;
}

/** The number in the name of an entry's file; undefined for any other name. */
export function sequenceOf(name: string): number | undefined {
  const number = new RegExp(`^${entriesFolder}/(\\d{${digits}})\\.json$`).exec(name)?.[1];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

export function keyName(fingerprint: string): string {
  return `keys/${fingerprint}.pem`;
}

/** SHA-256 of a file as it is stored, hexadecimal: what `sha256sum` prints. The chain is made of these. */
export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a stored file says; undefined where it is no JSON. */
export function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
