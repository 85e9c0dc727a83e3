import type { Promised } from "../catalogue/promise/schema";
import type { PopulationRow } from "../evidence/record";
import type { PopulationCount } from "../witness/pulumi/readers";
import { inForce } from "./judge";
import type { Rule } from "./rule";

/**
 * Every type that was seen, how often, and which rules look at it, itself or as part of another's posture. A type
 * that no rule judges is listed too: the record is never silent about what it did not look at.
 */
export function populationRows(
  counts: readonly PopulationCount[],
  rules: readonly Rule[],
  promise: Promised,
): PopulationRow[] {
  const active = inForce(rules, promise);
  return counts.map(({ type, count, kinds }) => ({
    type,
    count,
    "judged-by": active.filter((rule) => kinds.has(rule.kind)).map((rule) => rule.id),
  }));
}
