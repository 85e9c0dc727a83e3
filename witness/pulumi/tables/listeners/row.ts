import type { Answer, End, LowestTls } from "../../../../posture";
import type { PathOf } from "../path";

/** What holds where nothing is written. */
export type Held<T> =
  | { is: T; source: string }
  /** AWS's default is so for new ones only; `older` says why nothing is known of the others. */
  | { newOnly: T; source: string; older: string }
  /** It depends on something that the resource doesn't say; the end of a sentence that tells what would settle it. */
  | { depends: string };

/** A clause that decides before anything else, where a property has one of the words. */
export interface First<Path, T> {
  path: Path;
  is: readonly string[];
  then: Held<T>;
}

export type Reading<Path, T> =
  /** Nothing can change it. */
  | { always: T; source: string }
  /** Nothing in the resource tells; the end of a sentence. */
  | { open: string }
  /**
   * A word of AWS's; one that is not listed is unknown. `unset` left out: nothing is stated, and no default is sure;
   * `unsetFirst`: defaults that depend on another property.
   */
  | {
      word: Path;
      means: Readonly<Record<string, T>>;
      unset?: Held<T>;
      unsetFirst?: readonly First<Path, T>[];
      first?: readonly First<Path, T>[];
    }
  | { flag: Path; on: T; off: T; unset: Held<T>; first?: readonly First<Path, T>[] }
  /** A block that is there or not. */
  | { block: Path; there: T; missing: T }
  /** Several words in a list, of which the weakest counts: `order` begins with it. */
  | { words: Path; means: Readonly<Record<string, T>>; order: readonly T[]; unset: Held<T> };

export interface EndRow<Path> {
  as: End["as"];
  /** A list of blocks of which each is an end; paths are written from the top all the same. */
  each?: Path;
  /** There is such an end only where the property is there, or has one of the words (`is`), or none of them (`not`). */
  only?: { path: Path; is?: readonly string[]; not?: readonly string[] };
  answers: Reading<Path, Answer>;
  minimumTls?: Reading<Path, LowestTls>;
}

export interface ListenerRow<Path extends string = string> {
  type: string;
  /** In AWS's words. */
  service: string;
  ends: readonly EndRow<Path>[];
}

/** A row whose paths are checked against the arguments of its class. */
export function listener<Args>(line: ListenerRow<PathOf<Args>>): ListenerRow {
  return line;
}

export const encrypted = (source: string) => ({ always: "encrypted", source }) as const;
export const atLeast = (version: LowestTls, source: string) => ({ always: version, source }) as const;
