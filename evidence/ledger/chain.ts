import { entryName, headName, sha256Of } from "./layout";
import { LedgerError } from "./ledger-error";
import type { LedgerFile } from "./ledger-file";
import type { PublicKey } from "./keys";
import { readEntry, readHead, type HeadPredicate } from "./statement";
import type { LedgerStore } from "./store";

/** A ledger that was opened: where it is kept, its own file, and the keys that count. */
export interface OpenedLedger {
  store: LedgerStore;
  file: LedgerFile;
  trusted: ReadonlyMap<string, PublicKey>;
}

/** The last entry of a chain, or its beginning: number 0 and the hash of `ledger.json`. */
export interface ChainEnd {
  count: number;
  last: string;
}

/** The head as it is stored, and what tells whether it has been replaced since. */
export interface StoredHead {
  says: HeadPredicate;
  version: string;
}

/** @throws LedgerError `broken` where the head is missing or none of the ledger's keys signed it */
export async function storedHead({ store, file, trusted }: OpenedLedger): Promise<StoredHead> {
  const stored = await store.read(headName);
  const head = stored && (await readHead(stored.bytes, trusted));
  if (stored === undefined || head?.state !== "good" || head.says.ledger !== file.sha256) {
    throw broken(store.location, {
      de: stored === undefined ? `${headName} fehlt` : `${headName} ist nicht von einem Schlüssel des Ledgers signiert`,
      en: stored === undefined ? `${headName} is missing` : `${headName} is not signed by a key of the ledger`,
    });
  }
  return { says: head.says, version: stored.version };
}

/**
 * The end of the chain: where the head says, and the entries after it that a writer sealed without coming to the head.
 * Only these are read, however long the ledger is.
 * @throws LedgerError `broken` where the end is not what the head says, or what follows it was not sealed by a known key
 */
export async function chainEnd(ledger: OpenedLedger, { says }: StoredHead): Promise<ChainEnd> {
  const { store } = ledger;
  if (says.count > 0) await confirmLast(store, says);
  let end: ChainEnd = { count: says.count, last: says.last };
  for (;;) {
    const next = await store.read(entryName(end.count + 1));
    if (next === undefined) return end;
    const entry = await readEntry(next.bytes, ledger.trusted);
    const follows = entry.state === "good" && entry.says.previous === end.last;
    if (!follows || entry.says.sequence !== end.count + 1) {
      const number = end.count + 1;
      throw broken(store.location, {
        de: `Eintrag ${number} schließt nicht mit gültiger Signatur an Eintrag ${end.count} an`,
        en: `entry ${number} does not follow entry ${end.count} with a valid signature`,
      });
    }
    end = { count: end.count + 1, last: sha256Of(next.bytes) };
  }
}

async function confirmLast(store: LedgerStore, { count, last }: HeadPredicate): Promise<void> {
  const stored = await store.read(entryName(count));
  if (stored !== undefined && sha256Of(stored.bytes) === last) return;
  throw broken(store.location, {
    de: stored === undefined ? `Eintrag ${count}, der letzte, fehlt` : `Eintrag ${count}, der letzte, ist verändert`,
    en: stored === undefined ? `entry ${count}, the last one, is missing` : `entry ${count}, the last one, is altered`,
  });
}

/** A ledger that must not be continued or reported on: nothing written after a break would prove anything. */
export function broken(location: string, what: { de: string; en: string }): LedgerError {
  return new LedgerError("broken", {
    de: `Das Ledger ${location} ist beschädigt: ${what.de}. \`tomguard ledger verify ${location}\` zeigt alles; stellen Sie es aus einer Sicherung wieder her, oder beginnen Sie ein neues, und heben Sie dieses auf.`,
    en: `The ledger ${location} is damaged: ${what.en}. \`tomguard ledger verify ${location}\` shows everything; restore it from a backup, or begin a new one and keep this one.`,
  });
}
