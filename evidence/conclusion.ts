import type { EvidenceRecord, Phase } from "./schema";

/**
 * What a record amounts to, at most: `broken` a promise is broken; `unproved` something is unknown although the deploy
 * is over; `open` something is unknown before it; `nothing-judged` no rule met anything, which proves nothing;
 * `excepted` everything judged is kept but for waivers; `kept` everything judged is kept.
 */
export type Conclusion = "broken" | "unproved" | "open" | "nothing-judged" | "excepted" | "kept";

/** Phases after which nothing is left that could still become known. */
const finalPhases: ReadonlySet<Phase> = new Set(["update", "state", "live"]);

export function isFinal(phase: Phase): boolean {
  return finalPhases.has(phase);
}

export function conclude({ summary, run }: Pick<EvidenceRecord, "summary" | "run">): Conclusion {
  if (summary.fail > 0) return "broken";
  if (summary.unknown > 0) return isFinal(run.phase) ? "unproved" : "open";
  if (summary.pass + summary.waived === 0) return "nothing-judged";
  return summary.waived > 0 ? "excepted" : "kept";
}

/**
 * Whether the run counts as failed in an exit status: a fail that is not advisory, or, when the deploy is over,
 * something that can't be proved. `allowUnknown` lets the latter pass, and so does a waiver of the one finding; the record
 * keeps *unknown* all the same.
 */
export function countsAsFailed(record: EvidenceRecord, { allowUnknown = false } = {}): boolean {
  const unproved = isFinal(record.run.phase) && !allowUnknown;
  return record.findings.some(
    ({ outcome, level, waiver }) =>
      level !== "advisory" && (outcome === "fail" || (outcome === "unknown" && unproved && waiver === undefined)),
  );
}
