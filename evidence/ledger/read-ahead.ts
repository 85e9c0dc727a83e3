import { entryName } from "./layout";
import type { LedgerStore } from "./store";

/** An entry's file, or undefined where it is missing. */
export interface NumberedFile {
  sequence: number;
  bytes: Buffer | undefined;
}

/** So many files are read at the same time: the memory that is needed does not grow with the ledger. */
const width = 16;

/** The files of the entries with these numbers, one after the other; the next ones are read meanwhile. */
export async function* readAhead(store: LedgerStore, sequences: Iterable<number>): AsyncGenerator<NumberedFile> {
  const coming: Promise<NumberedFile>[] = [];
  const numbers = sequences[Symbol.iterator]();
  const fetch = (): void => {
    const next = numbers.next();
    if (next.done) return;
    const file = store.read(entryName(next.value)).then((stored) => ({ sequence: next.value, bytes: stored?.bytes }));
    file.catch(() => undefined); // told when it is its turn; who stops before has no use for it
    coming.push(file);
  };
  for (let index = 0; index < width; index++) fetch();
  for (let file = coming.shift(); file !== undefined; file = coming.shift()) {
    yield await file;
    fetch();
  }
}

/** Whole numbers from the first to the last, upwards or downwards. */
export function* numbers(first: number, last: number): Generator<number> {
  const step = first <= last ? 1 : -1;
  for (let number = first; number !== last + step; number += step) yield number;
}
