import { conflictsOf } from "./consistency/document";
import type { Inconsistency, SideAt } from "./consistency/finding";
import { promiseConflicts } from "./consistency/promise";
import { promisedUnshown, sentencesUnshown } from "./consistency/shown";
import { sidesOf } from "./consistency/sides";
import type { RuleReference } from "./coverage";
import type { Organisation } from "./organisations";
import type { Promised } from "./promise/schema";

export { conflictsOf } from "./consistency/document";
export type { Inconsistency, InconsistencyKind, Place, Side } from "./consistency/finding";

export interface ConsistencyOptions {
  /** UTC day as 2026-11-22, on which attestations, waivers and transfers are looked at. */
  today: string;
  /** The rules that there are; what nothing shows is looked for only where they are known. */
  rules?: readonly RuleReference[];
  /** How values of the promise are shown; by default without their place in a file. */
  sides?: SideAt;
}

/**
 * Everything that does not go together in a promise, and in the document that it follows from, where there is one: each
 * with both sides, their places, and a proposal. A promise that the loader refuses for two values that can't both hold
 * (`meaning/`) is looked at by the same checks.
 */
export function inconsistenciesOf(
  promise: Promised,
  options: ConsistencyOptions,
  organisation?: Pick<Organisation, "id" | "statements">,
): Inconsistency[] {
  const { today, rules, sides = sidesOf(promise) } = options;
  const ofPromise = [
    ...promiseConflicts(promise, { today, ruleIds: undefined }, sides),
    ...(rules === undefined ? [] : promisedUnshown(promise, rules, today, sides)),
  ];
  if (organisation === undefined) return ofPromise;
  return [
    ...conflictsOf({ ...organisation, promise }),
    ...(rules === undefined ? [] : sentencesUnshown(organisation, rules)),
    ...ofPromise.map((each) => ({ ...each, organisation: organisation.id })),
  ];
}
