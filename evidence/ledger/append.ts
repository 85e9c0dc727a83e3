import type { EvidenceRecord } from "../schema";
import { utcSeconds } from "../time";
import { chainEnd, storedHead, type ChainEnd, type OpenedLedger } from "./chain";
import type { Signer } from "./keys";
import { entryName, headName, ledgerFileName, sha256Of } from "./layout";
import { LedgerError } from "./ledger-error";
import { sealEntry, sealHead } from "./statement";

/** Where a record was sealed. */
export interface Sealed {
  sequence: number;
  /** SHA-256 of the entry's file. */
  sha256: string;
  /** UTC, as 2026-11-22T12:00:00Z. */
  sealedAt: string;
}

/**
 * Seals a record as the next entry, then the head. Of several writers at the same moment one gets the number, the others
 * take the next ones. Who stops in between leaves an entry that the head does not count yet; the next writer counts it.
 * @throws RecordError for what is no record, LedgerError where it can't be written or the ledger is damaged
 */
export async function append(
  ledger: OpenedLedger,
  record: EvidenceRecord,
  signer: Signer,
  now: () => Date,
): Promise<Sealed> {
  for (;;) {
    const end = await chainEnd(ledger, await storedHead(ledger));
    const place = { sequence: end.count + 1, previous: end.last, sealedAt: utcSeconds(now()) };
    const bytes = await sealEntry(record, place, signer);
    if (!(await claim(ledger, place.sequence, bytes))) continue;
    const sealed = { sequence: place.sequence, sha256: sha256Of(bytes), sealedAt: place.sealedAt };
    await advanceAfter(ledger, sealed, signer, now);
    return sealed;
  }
}

/** A write whose answer was lost on the network looks like another writer's when it is repeated. */
async function claim({ store }: OpenedLedger, sequence: number, bytes: Buffer): Promise<boolean> {
  const name = entryName(sequence);
  return (await store.create(name, bytes)) || (await store.read(name))?.bytes.equals(bytes) === true;
}

async function advanceAfter(ledger: OpenedLedger, sealed: Sealed, signer: Signer, now: () => Date): Promise<void> {
  try {
    await advanceHead(ledger, signer, now);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new LedgerError(
      error.blame,
      {
        de: `Der Record ist als Eintrag ${sealed.sequence} versiegelt, aber ${headName} zählt ihn noch nicht; der nächste Eintrag holt das nach. ${error.text.de}`,
        en: `The record is sealed as entry ${sealed.sequence}, but ${headName} does not count it yet; the next entry makes up for it. ${error.text.en}`,
      },
      { cause: error },
    );
  }
}

/**
 * Moves the head to the end of the chain. In a folder two writers may replace it at once, so that an older one stays:
 * whoever has replaced it looks for another entry, until there is none. The last writer to replace it finds the last.
 */
export async function advanceHead(ledger: OpenedLedger, signer: Signer, now: () => Date): Promise<void> {
  for (;;) {
    const head = await storedHead(ledger);
    const end = await chainEnd(ledger, head);
    if (end.count === head.says.count) return;
    await writeHead(ledger, end, signer, now, head.version);
  }
}

/** Signs a head over that end. False where the head has been replaced meanwhile. */
export async function writeHead(
  { store, file }: Pick<OpenedLedger, "store" | "file">,
  end: ChainEnd,
  signer: Signer,
  now: () => Date,
  version?: string,
): Promise<boolean> {
  const name = end.count === 0 ? ledgerFileName : entryName(end.count);
  const head = { ledger: file.sha256, count: end.count, last: end.last, at: utcSeconds(now()) };
  return store.replace(headName, await sealHead(head, name, signer), version);
}
