import type { PathOf } from "./path";

/*
 * Rows for kinds that ask one yes-or-no question of many services. Property names are checked against the types of
 * @pulumi/aws 7.48.0.
 */

/** What holds where nothing is written. */
export type Otherwise = { on: boolean; source: string } | { depends: string };

/** How a service answers the question. */
export type Reading<Path extends string> =
  | { always: boolean; source: string }
  /** A flag that means yes when it is set; with `is: false`, when it is not. */
  | { flag: Path; is?: boolean; unset: Otherwise }
  /** A flag at the end of lists: one that is set means yes. */
  | { someFlag: Path; unset: Otherwise }
  | { word: Path; on: readonly string[]; off: readonly string[]; unset: Otherwise }
  /** A list of words of which one means yes. */
  | { anyWord: Path; on: readonly string[]; unset: Otherwise }
  | { number: Path; atLeast: number; unset: Otherwise }
  /** A list of so many elements. */
  | { list: Path; atLeast: number; unset: Otherwise }
  /** Something written there, whatever it is, means `is`. */
  | { present: Path; is: boolean; unset: Otherwise }
  /** One number above another. */
  | { more: Path; than: Path; unset: Otherwise }
  | { anyOf: readonly Reading<Path>[] }
  | { allOf: readonly Reading<Path>[] };

export interface SwitchRow<Path extends string = string> {
  type: string;
  service: string;
  on: Reading<Path>;
  /** The property to name in a remedy, with the value that mends it. */
  stated: string;
  /** The question only arises where the property has one of the words (an engine, a kind of load balancer). */
  only?: { path: Path; words: readonly string[] };
}

/** A row whose paths are checked against the arguments of its class; `Depth` for one that lies deeper than usual. */
export function switchRow<Args, Depth extends readonly unknown[] = [1, 2, 3, 4]>(
  row: SwitchRow<PathOf<Args, Depth>>,
): SwitchRow {
  return row;
}
