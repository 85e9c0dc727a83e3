import type { Text } from "../../catalogue/text";

/**
 * What can be wrong. `missing`: a number without a file, others follow. `cut-off`: entries at the end that the head
 * counts are gone. `altered`: not what was signed. `reordered`, `duplicated`: a signed entry at another's place.
 * `unknown-key`: signed by a key that does not count. `replaced`: signed by the right key, and yet not what the next
 * entry or the head followed. `head`: the head itself is missing or false. `keys`: no key is left to verify by.
 * `not-expected`: not what the user expected from notes of their own.
 */
export type LedgerFault =
  | "missing"
  | "cut-off"
  | "altered"
  | "reordered"
  | "duplicated"
  | "unknown-key"
  | "replaced"
  | "head"
  | "keys"
  | "not-expected";

export interface LedgerProblem {
  fault: LedgerFault;
  /** Number of the entry; absent where it is about the whole. */
  sequence?: number;
  text: Text;
}

/** Nothing wrong, but worth knowing: a clock that went backwards, an entry that the head does not count yet. */
export interface LedgerNote {
  sequence?: number;
  text: Text;
}

/** What verifying a ledger has shown. */
export interface Verification {
  /** Whether nothing is wrong. */
  ok: boolean;
  /** Entries that were there and are right by themselves. */
  verified: number;
  /** Entries that the signed head counts; absent where the head does not count. */
  counted?: number;
  /** Number, hash and time of the last entry that is right: what to keep in another place. */
  last?: { sequence: number; sha256: string; sealedAt: string };
  /** When the first one was sealed. */
  since?: string;
  /** Fingerprints of the keys that counted, and whether the user named them or only the ledger itself does. */
  keys: { fingerprint: string; from: "user" | "ledger" }[];
  /** The first thousand. */
  problems: LedgerProblem[];
  /** How many there are. */
  problemCount: number;
  notes: LedgerNote[];
}
