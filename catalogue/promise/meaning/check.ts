import type { Mistake } from "../explain";
import type { Promised } from "../schema";

/** What a check may know beside the promise. */
export interface Context {
  /** UTC day as 2026-11-22. */
  today: string;
  /** Ids of the rules that there are; undefined where the caller doesn't know them. */
  ruleIds: ReadonlySet<string> | undefined;
}

/** Something that no key is wrong in, and that can't be meant all the same. Paths are those of the file. */
export interface Check {
  /** Sections that it reads: where one of them has a mistake of its own, the check has nothing to go by. */
  reads: readonly (keyof Promised)[];
  mistakes(promise: Promised, context: Context): Mistake[];
}
