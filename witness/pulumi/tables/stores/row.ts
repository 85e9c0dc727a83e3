import type { PathOf } from "../path";
import { aws } from "../documented";

/** What holds where nothing is written. */
export type Unset =
  | { encrypted: boolean; source: string }
  /** AWS's default is safe for new ones only; `older` says why nothing is known of the others. */
  | { newOnly: true; source: string; older: string }
  /** It depends on something that the resource doesn't say. */
  | { depends: string }
  /** The account's setting for EBS decides, which a resource of the program may switch on. */
  | { account: "ebs"; depends: string };

/** A clause that holds instead where another property is set, or has a certain word; the first that matches counts. */
export interface When<Path> {
  path: Path;
  is?: string;
  then: Unset;
}

export type Encrypted<Path> =
  /** The service encrypts whether asked or not. */
  | { always: string }
  | { flag: Path; unset: Unset; when?: readonly When<Path>[] }
  | { word: Path; on: readonly string[]; off: readonly string[]; unset: Unset }
  /** Naming a key is what turns it on; `or` names a flag that turns it on without one. */
  | { keyed: Path; or?: Path; unset: Unset }
  /** Encrypted only where all of it is. */
  | { all: readonly Encrypted<Path>[] }
  /** So for each block of a list; paths are written from the top all the same. */
  | { each: Path; of: Encrypted<Path> };

export interface DataStoreRow<Path extends string = string> {
  type: string;
  /** In AWS's words. */
  service: string;
  encrypted: Encrypted<Path>;
  key?: Path;
  /** Flags without which the service doesn't use the key, though it is named; what is not written is as it has to be. */
  keyIf?: readonly { flag: Path; is: boolean }[];
  /**
   * Further keys beside the first, where parts have their own; those below `each` count for every block of the list, and those
   * with `where` only where that flag is on: what it switches on would be under a key of AWS's without one.
   */
  moreKeys?: readonly { path: Path; each?: Path; where?: Path }[];
  /** There is a store only where this is written: a function without settings keeps nothing. */
  only?: Path;
  /** Why it names no key itself: the end of a sentence. */
  keyElsewhere?: string;
  /** Whether outputs name AWS's own key by its id where none was written (the property is computed). */
  keyAnswered?: boolean;
}

/** A row whose paths are checked against the arguments of its class. */
export function row<Args>(line: DataStoreRow<PathOf<Args>>): DataStoreRow {
  return line;
}

export const off = (source: string): Unset => ({ encrypted: false, source });
export const on = (source: string): Unset => ({ encrypted: true, source });

/** A store made from another has that one's encryption unless it states its own. */
export function follows<Path extends string>(...paths: readonly Path[]): When<Path>[] {
  return paths.map((path) => ({ path, then: { depends: `it follows what ${path} names, which is not seen here` } }));
}

export const byAccount: Unset = {
  account: "ebs",
  depends: "it depends on the account's setting for EBS encryption by default",
};

/** A service that encrypts whatever it keeps, with a key of one's own where one is named. */
export function always<Args>(
  type: string,
  service: string,
  key: PathOf<Args>,
  more: Pick<DataStoreRow<PathOf<Args>>, "keyAnswered" | "keyIf" | "moreKeys" | "only"> = {},
): DataStoreRow {
  return row<Args>({ type, service, encrypted: { always: aws(`${service} encrypts what it keeps`) }, key, ...more });
}

/** The provider fills the key in where none was written. */
export const answered = { keyAnswered: true } as const;
