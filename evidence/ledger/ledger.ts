import type { EvidenceRecord } from "../schema";
import { append, type Sealed } from "./append";
import { chainEnd, storedHead, type ChainEnd, type OpenedLedger } from "./chain";
import { entries, entryOf, latest, type EntryFilter, type LedgerEntry } from "./entries";
import { beginLedger } from "./init";
import type { PublicKey, Signer } from "./keys";
import { readLedgerFile } from "./ledger-file";
import { LedgerError } from "./ledger-error";
import { openStore } from "./locate";
import type { LedgerStore } from "./store";
import { trustedKeys, type Trust } from "./trust";
import type { Verification } from "./verification";
import { verify } from "./verify";

/** A chain of sealed records. Failures are LedgerErrors. */
export interface Ledger {
  /** As the user wrote it. */
  readonly location: string;
  /** Public keys that count. */
  readonly keys: readonly PublicKey[];
  /** Seals a record as the next entry. Needs a signer. */
  append(record: EvidenceRecord): Promise<Sealed>;
  /** The entries in order, each verified as it is read; breaks off with an error at the first that does not hold. */
  entries(filter?: EntryFilter): AsyncIterable<LedgerEntry>;
  /** The last entry that the filter lets through and that `counts`; found from the end. */
  latest(filter: EntryFilter, counts?: (record: EvidenceRecord) => boolean): Promise<LedgerEntry | undefined>;
  /** The entry of that number, its signature verified; undefined where there is none. */
  entry(sequence: number): Promise<LedgerEntry | undefined>;
  /** Number of entries, and the SHA-256 of the last one's file. */
  head(): Promise<ChainEnd>;
  /** Everything that is wrong with it; tells it instead of throwing. */
  verify(): Promise<Verification>;
}

export interface LedgerOptions extends Trust {
  /** Needed to append. */
  signer?: Signer | undefined;
  /** For tests. @default the clock */
  now?: () => Date;
}

/**
 * Opens a ledger: a folder, or `s3://bucket/prefix`.
 * @throws LedgerError where there is none, or the signer's key is none of its keys
 */
export async function openLedger(location: string, options: LedgerOptions = {}): Promise<Ledger> {
  return openIn(openStore(location), options);
}

/** Begins an empty ledger. @throws LedgerError where there is one already, or it can't be written */
export async function initLedger(
  location: string,
  { signer, now = () => new Date() }: { signer: Signer; now?: () => Date },
): Promise<void> {
  await beginLedger(openStore(location), signer, now);
}

/** Opens the ledger in a store. */
export async function openIn(store: LedgerStore, options: LedgerOptions = {}): Promise<Ledger> {
  const { signer, now = () => new Date(), ...trust } = options;
  const file = await readLedgerFile(store);
  const trusted = await trustedKeys(store, file, trust);
  const opened: OpenedLedger = { store, file, trusted };
  if (signer !== undefined && !trusted.has(signer.key.fingerprint)) throw anotherKey(opened, signer);
  return {
    location: store.location,
    keys: [...trusted.values()],
    append: async (record) => append(opened, record, signer ?? noSigner(store), now),
    entries: (filter) => entries(opened, filter),
    latest: (filter, counts) => latest(opened, filter, counts),
    entry: (sequence) => entryOf(opened, sequence),
    head: async () => chainEnd(opened, await storedHead(opened)),
    verify: () => verify(opened, trust),
  };
}

function anotherKey({ store, file }: OpenedLedger, { key }: Signer): LedgerError {
  const own = file.keys.join(", ");
  return new LedgerError("usage", {
    de: `Das Ledger ${store.location} wird mit dem Schlüssel ${own} signiert, Ihrer ist ${key.fingerprint}. Nennen Sie den richtigen.`,
    en: `The ledger ${store.location} is signed by the key ${own}, yours is ${key.fingerprint}. Name the right one.`,
  });
}

function noSigner({ location }: LedgerStore): never {
  throw new LedgerError("usage", {
    de: `Um im Ledger ${location} zu versiegeln, wird ein Schlüssel gebraucht: nennen Sie eine Datei oder einen Schlüssel von AWS KMS.`,
    en: `To seal in the ledger ${location} a key is needed: name a file, or a key of AWS KMS.`,
  });
}
