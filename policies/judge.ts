import { levelOf, type Leveled } from "../catalogue/levels";
import type { Promised, Waiver } from "../catalogue/promise/schema";
import { waiverFor } from "../catalogue/promise/waivers";
import type { Finding } from "../evidence/record";
import type { Posture } from "../posture";
import { undecided, type Observed, type Rule, type ToldRule, type Verdict } from "./rule";

/** What is judged by: the promise, and the day on which waivers are looked at. */
export interface Measure {
  promise: Promised;
  /** UTC day as 2026-11-22. */
  today: string;
}

/** The findings of every rule on every posture of its kind, in the order of the postures. */
export function judge(rules: readonly Rule[], postures: Iterable<Posture>, measure: Measure): Finding[] {
  const byKind = Map.groupBy(inForce(rules, measure.promise), (each) => each.kind);
  const findings: Finding[] = [];
  for (const posture of postures) {
    for (const rule of byKind.get(posture.kind) ?? []) findings.push(find(rule, posture, measure));
  }
  return findings;
}

/** The rules that the promise has not switched off. */
export function inForce<R extends Leveled>(rules: readonly R[], promise: Promised): readonly R[] {
  return rules.filter((rule) => levelOf(rule, promise) !== "disabled");
}

/**
 * The finding of one rule on one posture. A rule that throws is a fault of ours: *unknown*, with the rule's name.
 * @param resource how the finding names it, where that is not the posture's way; waivers go by the posture
 */
export function find(
  rule: Rule,
  posture: Posture,
  measure: Measure,
  resource: Finding["resource"] = posture.resource,
): Finding {
  let verdict: Verdict;
  try {
    // A rule is shown postures of its own kind only; the union can't express that for a list of rules.
    verdict = (rule as Rule<Posture["kind"]>).decide(posture as never, measure.promise, measure.today);
  } catch (error) {
    return { ...leveled(toldOf(brokenOff(rule, error), rule, resource), rule, measure), ruleError: true };
  }
  return findingOf(verdict, rule, { resource, about: posture.resource }, measure);
}

/** Not with the error's message: it may quote the value that the rule stumbled over, and that may be a secret. */
function brokenOff({ id }: Rule, error: unknown): Verdict {
  const kind = error instanceof Error ? error.name : "an error";
  return undecided(`the rule ${id} broke off with ${kind}: a fault of tomguard, please report it`);
}

/** The finding of a verdict, with the rule's level and the waiver that there is for what it is about. */
export function findingOf(
  verdict: Verdict,
  rule: ToldRule,
  { resource, about = resource }: { resource: Finding["resource"]; about?: Finding["resource"] },
  measure: Measure,
): Finding {
  const finding = leveled(toldOf(verdict, rule, resource), rule, measure);
  if (verdict.outcome === "fail") return waived(finding, about, measure);
  return verdict.outcome === "unknown" ? accepted(finding, about, measure) : finding;
}

function leveled(told: Finding, rule: ToldRule, { promise }: Measure): Finding {
  return levelOf(rule, promise) === "advisory" ? { level: "advisory", ...told } : told;
}

/** In the order of canonical JSON, so that a record of a hundred thousand findings is written without a copy. */
function toldOf(verdict: Verdict, { measures: all, id, severity }: ToldRule, resource: Finding["resource"]): Finding {
  const measures = all as [string, ...string[]]; // shared, and never written to
  const observed = "observed" in verdict && verdict.observed ? inOrder(verdict.observed) : nothing;
  const { outcome } = verdict;
  if (outcome === "pass") return { measures, observed, outcome, resource, rule: id, severity };
  if (outcome !== "fail") return { measures, observed, outcome, resource, rule: id, severity, why: verdict.why };
  const { problem, remedy } = verdict;
  return { measures, observed, outcome, problem, remedy, resource, rule: id, severity };
}

const nothing = {};

/** The same observations, in the order of canonical JSON. */
export function inOrder(observed: Observed): Observed {
  let before = "";
  for (const key in observed) {
    if (key < before) return Object.fromEntries(Object.entries(observed).sort(([a], [b]) => (a < b ? -1 : 1)));
    before = key;
  }
  return observed;
}

/** A fail under a waiver that still counts is *waived*, never dropped; under an expired one it stays a fail, and says so. */
function waived(finding: Finding, resource: Finding["resource"], { promise, today }: Measure): Finding {
  const match = waiverFor(promise, finding.rule, resource, today);
  if (!match) return finding;
  const { until } = match.waiver;
  const waiver = noteOf(match.waiver);
  if (match.state === "valid") return { ...finding, outcome: "waived", waiver };
  return {
    ...finding,
    waiver,
    ...(finding.problem && {
      problem: {
        de: `${finding.problem.de} Die Ausnahme dafür ist am ${until} abgelaufen.`,
        en: `${finding.problem.en} The waiver for it expired on ${until}.`,
      },
    }),
  };
}

/** What nobody can show stays *unknown*; a waiver that still counts says who bears it, and one that expired is only named. */
function accepted(finding: Finding, resource: Finding["resource"], { promise, today }: Measure): Finding {
  const match = waiverFor(promise, finding.rule, resource, today, "unknown");
  if (!match) return finding;
  if (match.state === "valid") return { ...finding, waiver: noteOf(match.waiver) };
  return { ...finding, why: `${finding.why ?? ""}; the waiver for it expired on ${match.waiver.until}` };
}

function noteOf({ reason, acceptedBy, measureInstead, until }: Waiver): NonNullable<Finding["waiver"]> {
  return { reason, "accepted-by": acceptedBy, "measure-instead": measureInstead, until };
}
