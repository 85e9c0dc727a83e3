import { readRecord } from "../serialize";
import type { EvidenceRecord } from "../schema";
import { broken, chainEnd, storedHead, type OpenedLedger } from "./chain";
import { entryName, sha256Of } from "./layout";
import { numbers, readAhead } from "./read-ahead";
import { readEntry, type EntryPredicate, type Read } from "./statement";

/** A record with its place in the ledger. */
export interface LedgerEntry {
  /** From 1. */
  sequence: number;
  /** UTC, as 2026-11-22T12:00:00Z. */
  sealedAt: string;
  /** SHA-256 of the entry's file; that of the record is `recordSha256(record)`. */
  sha256: string;
  /** SHA-256 of the public key (SPKI, DER) that signed it. */
  keyId: string;
  record: EvidenceRecord;
}

export interface EntryFilter {
  /** Day or time, UTC (2026-11-22, 2026-11-22T12:00:00Z): what was sealed then or later. */
  since?: string | undefined;
  stack?: string | undefined;
  project?: string | undefined;
}

/**
 * The entries in order, each verified: signature, number, chain. Read as they are asked for; memory does not grow.
 * @throws LedgerError `broken` at the first that does not hold, RecordError for a record of a later version
 */
export async function* entries(ledger: OpenedLedger, filter: EntryFilter = {}): AsyncGenerator<LedgerEntry> {
  const { count } = await chainEnd(ledger, await storedHead(ledger));
  if (count === 0) return;
  let previous = ledger.file.sha256;
  for await (const { sequence, file } of readAhead(ledger, numbers(1, count))) {
    const says = file && entryAt(sequence, file.read);
    if (file === undefined || says?.previous !== previous) throw noChain(ledger, sequence);
    previous = sha256Of(file.bytes);
    if (isWanted(says, filter)) yield withRecord(says, previous);
  }
}

/**
 * The last entry of a stack for which `counts` holds; undefined where there is none. From the end backwards: each entry
 * names the hash of the one before, so that what is passed over is verified without its signature.
 * @throws LedgerError `broken`, RecordError as `entries`
 */
export async function latest(
  ledger: OpenedLedger,
  filter: EntryFilter,
  counts: (record: EvidenceRecord) => boolean = () => true,
): Promise<LedgerEntry | undefined> {
  const end = await chainEnd(ledger, await storedHead(ledger));
  if (end.count === 0) return undefined;
  let expected = end.last;
  for await (const { sequence, file } of readAhead(ledger, numbers(end.count, 1))) {
    const says = file && sha256Of(file.bytes) === expected ? entryAt(sequence, file.read) : undefined;
    if (says === undefined) throw noChain(ledger, sequence);
    if (isWanted(says, filter)) {
      const entry = withRecord(says, expected);
      if (counts(entry.record)) return entry;
    }
    expected = says.previous;
  }
  return undefined;
}

/** The entry of that number, verified by itself; whether the chain holds is for `entries` and `verify`. @throws as `entries` */
export async function entryOf(ledger: OpenedLedger, sequence: number): Promise<LedgerEntry | undefined> {
  const stored = await ledger.store.read(entryName(sequence));
  if (stored === undefined) return undefined;
  const says = entryAt(sequence, await readEntry(stored.bytes, ledger.trusted));
  if (says === undefined) throw noChain(ledger, sequence);
  return withRecord(says, sha256Of(stored.bytes));
}

function entryAt(sequence: number, read: Read<EntryPredicate>): EntryPredicate | undefined {
  return read.state === "good" && read.says.sequence === sequence ? read.says : undefined;
}

function isWanted({ sealedAt, record }: EntryPredicate, { since = "", stack, project }: EntryFilter): boolean {
  const run = typeof record["run"] === "object" && record["run"] !== null ? record["run"] : {};
  const is = (key: string, wanted: string | undefined) =>
    wanted === undefined || (Object.hasOwn(run, key) && (run as Record<string, unknown>)[key] === wanted);
  return sealedAt >= since && is("stack", stack) && is("project", project);
}

function withRecord({ sequence, sealedAt, keyId, record }: EntryPredicate, sha256: string): LedgerEntry {
  return { sequence, sealedAt, sha256, keyId, record: readRecord(JSON.stringify(record)) };
}

function noChain({ store }: OpenedLedger, sequence: number) {
  return broken(store.location, {
    de: `Eintrag ${sequence} fehlt oder ist nicht der, der versiegelt wurde`,
    en: `entry ${sequence} is missing, or is not the one that was sealed`,
  });
}
