import { z } from "zod";
import { canonicalJson } from "../canonical";
import { publicKeyOf, type PublicKey } from "./keys";
import { keyName, ledgerFileName, parsedJson, sha256Of } from "./layout";
import { LedgerError } from "./ledger-error";
import type { LedgerStore } from "./store";

/* `ledger.json`: the format, and the keys that sign. The first entry is chained to it, and the head names its hash. */

const ledgerFileId = "tomguard/ledger/1";
const ledgerFileSchema = z.strictObject({
  schema: z.literal(ledgerFileId),
  madeAt: z.iso.datetime({ precision: 0 }),
  keys: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
});

/** A ledger's own file, read. */
export interface LedgerFile {
  /** SHA-256 of it as it is stored. */
  sha256: string;
  madeAt: string;
  /** Fingerprints of the keys that sign the ledger, as it says itself. */
  keys: readonly string[];
}

export function writtenLedgerFile(madeAt: string, keys: readonly string[]): Buffer {
  return Buffer.from(`${canonicalJson({ schema: ledgerFileId, madeAt, keys })}\n`);
}

/** @throws LedgerError where there is no ledger, or one of a later format */
export async function readLedgerFile(store: LedgerStore): Promise<LedgerFile> {
  const stored = await store.read(ledgerFileName);
  if (stored === undefined) throw noLedger(store.location);
  const value = parsedJson(stored.bytes);
  const file = ledgerFileSchema.safeParse(value);
  if (!file.success) throw notRead(store.location, value);
  return { sha256: sha256Of(stored.bytes), madeAt: file.data.madeAt, keys: file.data.keys };
}

function noLedger(location: string): LedgerError {
  return new LedgerError("usage", {
    de: `In ${location} liegt kein Ledger: ${ledgerFileName} fehlt. \`tomguard ledger init ${location}\` legt eines an; war hier schon eines, wurde die Datei entfernt.`,
    en: `There is no ledger in ${location}: ${ledgerFileName} is missing. \`tomguard ledger init ${location}\` makes one; if there was one, the file was removed.`,
  });
}

function notRead(location: string, value: unknown): LedgerError {
  const schema = typeof value === "object" && value !== null && "schema" in value ? String(value.schema) : "";
  const version = /^tomguard\/ledger\/(\d+)$/.exec(schema)?.[1];
  if (version !== undefined && version !== "1") {
    return new LedgerError("usage", {
      de: `Das Ledger ${location} hat das Format ${version}, diese Version von tomguard liest Format 1. Aktualisieren Sie tomguard.`,
      en: `The ledger ${location} is of format ${version}, this version of tomguard reads format 1. Update tomguard.`,
    });
  }
  return new LedgerError("usage", {
    de: `${ledgerFileName} in ${location} ist unlesbar: erwartet wird JSON mit "schema": "${ledgerFileId}". Holen Sie die Datei aus einer Sicherung.`,
    en: `${ledgerFileName} in ${location} can't be read: expected is JSON with "schema": "${ledgerFileId}". Restore it from a backup.`,
  });
}

/** The ledger's own keys by fingerprint. One whose file is missing, or is another key, is left out: nothing it signed counts. */
export async function pinnedKeys(store: LedgerStore, file: LedgerFile): Promise<Map<string, PublicKey>> {
  const keys = new Map<string, PublicKey>();
  for (const fingerprint of file.keys) {
    const stored = await store.read(keyName(fingerprint));
    const key = stored && readable(stored.bytes, keyName(fingerprint));
    if (key?.fingerprint === fingerprint) keys.set(fingerprint, key);
  }
  return keys;
}

function readable(bytes: Buffer, name: string): PublicKey | undefined {
  try {
    return publicKeyOf(bytes.toString("utf8"), name);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
