import type { PublicKey } from "./keys";
import { pinnedKeys, type LedgerFile } from "./ledger-file";
import type { LedgerStore } from "./store";

/**
 * What a user knows from elsewhere. Without any of it nobody finds out who could write the whole ledger anew, with keys of
 * their own.
 */
export interface Trust {
  /** Public keys that count, instead of those that the ledger names. */
  keys?: readonly PublicKey[] | undefined;
  /** Fingerprint that a key must have to count. */
  expectKey?: string | undefined;
  /** SHA-256 of an entry's file that must still be in the chain. */
  expectHead?: string | undefined;
}

/** The keys that count, by fingerprint. */
export async function trustedKeys(
  store: LedgerStore,
  file: LedgerFile,
  { keys, expectKey }: Trust,
): Promise<ReadonlyMap<string, PublicKey>> {
  const named = keys && new Map(keys.map((key) => [key.fingerprint, key]));
  const all = named ?? (await pinnedKeys(store, file));
  if (expectKey === undefined) return all;
  return new Map([...all].filter(([fingerprint]) => fingerprint === expectKey.toLowerCase()));
}
