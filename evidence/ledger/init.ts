import { utcSeconds } from "../time";
import { writeHead } from "./append";
import type { Signer } from "./keys";
import { entryName, headName, keyName, ledgerFileName } from "./layout";
import { LedgerError } from "./ledger-error";
import { readLedgerFile, writtenLedgerFile } from "./ledger-file";
import type { LedgerStore } from "./store";

/**
 * Begins an empty ledger that the signer's key signs. What a crash left of an earlier beginning is completed.
 * @throws LedgerError where there is one already, or it can't be written
 */
export async function beginLedger(store: LedgerStore, signer: Signer, now: () => Date): Promise<void> {
  const { fingerprint, pem } = signer.key;
  await store.create(keyName(fingerprint), Buffer.from(pem));
  const own = writtenLedgerFile(utcSeconds(now()), [fingerprint]);
  const made = await store.create(ledgerFileName, own);
  // What keeps two writers apart is tried once: not everything that calls itself S3 knows conditional writes.
  if (made && (await store.create(ledgerFileName, own))) throw unsafe(store.location);
  const file = await readLedgerFile(store);
  if (!made && !(await isUnfinished(store, file.keys, fingerprint))) throw exists(store.location);
  await writeHead({ store, file }, { count: 0, last: file.sha256 }, signer, now);
}

async function isUnfinished(store: LedgerStore, keys: readonly string[], own: string): Promise<boolean> {
  if (!keys.includes(own) || (await store.read(headName)) !== undefined) return false;
  return (await store.read(entryName(1))) === undefined;
}

function exists(location: string): LedgerError {
  return new LedgerError("usage", {
    de: `In ${location} liegt schon ein Ledger; es bleibt, wie es ist. \`tomguard ledger verify ${location}\` prüft es.`,
    en: `There is a ledger in ${location} already; it stays as it is. \`tomguard ledger verify ${location}\` verifies it.`,
  });
}

function unsafe(location: string): LedgerError {
  return new LedgerError("environment", {
    de: `Der Speicher von ${location} überschreibt, was es schon gibt, obwohl er es nicht darf (If-None-Match): zwei gleichzeitige Schreiber würden sich überschreiben. Nehmen Sie einen anderen.`,
    en: `The store of ${location} overwrites what exists although it was told not to (If-None-Match): two writers at once would overwrite each other. Take another one.`,
  });
}
