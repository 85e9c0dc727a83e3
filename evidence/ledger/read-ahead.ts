import { entryName } from "./layout";
import type { OpenedLedger } from "./chain";
import { readEntry, type EntryPredicate, type Read } from "./statement";

/** An entry's file with what it says; no `file` where it is missing. */
export interface NumberedEntry {
  sequence: number;
  file?: { bytes: Buffer; read: Read<EntryPredicate> };
}

/** So many files are read and opened at the same time: the memory that is needed does not grow with the ledger. */
const width = 16;

/** The entries with these numbers, one after the other; the next ones are read and their signatures checked meanwhile. */
export async function* readAhead(ledger: OpenedLedger, sequences: Iterable<number>): AsyncGenerator<NumberedEntry> {
  const coming: Promise<NumberedEntry>[] = [];
  const numbers = sequences[Symbol.iterator]();
  const fetch = (): void => {
    const next = numbers.next();
    if (next.done) return;
    const entry = numberedEntry(ledger, next.value);
    entry.catch(() => undefined); // told when it is its turn; who stops before has no use for it
    coming.push(entry);
  };
  for (let index = 0; index < width; index++) fetch();
  for (let entry = coming.shift(); entry !== undefined; entry = coming.shift()) {
    yield await entry;
    fetch();
  }
}

async function numberedEntry({ store, trusted }: OpenedLedger, sequence: number): Promise<NumberedEntry> {
  const stored = await store.read(entryName(sequence));
  if (stored === undefined) return { sequence };
  return { sequence, file: { bytes: stored.bytes, read: await readEntry(stored.bytes, trusted) } };
}

/** Whole numbers from the first to the last, upwards or downwards. */
export function* numbers(first: number, last: number): Generator<number> {
  const step = first <= last ? 1 : -1;
  for (let number = first; number !== last + step; number += step) yield number;
}
