import type { Text } from "../catalogue/text";
import type { Promised } from "../catalogue/promise/schema";
import type { Absent, Fact, Kind, Known, PostureOf } from "../posture";

/** Facts that a verdict rests on: numbers, flags, regions, words of a closed vocabulary. Never a raw property, never a secret. */
export type Observed = Record<string, string | number | boolean | null | readonly (string | number)[]>;

export type Verdict =
  | { outcome: "pass"; observed: Observed }
  | { outcome: "fail"; observed: Observed; problem: Text; remedy: Text }
  | { outcome: "unknown"; why: string; observed?: Observed }
  | { outcome: "not-applicable"; why: string };

export type Severity = "critical" | "high" | "medium" | "low";

/** Id of a measure in `catalogue/measures`. */
export type MeasureId = string;

/**
 * A rule: posture and promise in, verdict out. `decide` is pure and synchronous, throws on no input, does no I/O.
 * Everything about the rule stands in this one object, so that its documentation can't drift from it.
 */
export interface Rule<K extends Kind = Kind> {
  /** Also the policy's name in Pulumi. */
  id: string;
  /** Decides what the rule is shown, and whether it runs per resource or on the whole stack. */
  kind: K;
  title: Text;
  /** One line that names the risk. */
  why: Text;
  /** Measures of the catalogue that the rule shows to be kept; never empty. */
  measures: readonly [MeasureId, ...MeasureId[]];
  severity: Severity;
  /** @param today UTC day as 2026-11-22, for what ends on a day; without one such a question stays open. */
  decide(posture: PostureOf<K>, promise: Promised, today?: string): Verdict;
}

/** What findings and the record tell of a rule, whoever asks it. */
export type ToldRule = Pick<Rule, "id" | "title" | "why" | "measures" | "severity">;

/** A rule of any one kind. (`Rule<Kind>` would be one that is shown postures of every kind.) */
export type AnyRule = { [K in Kind]: Rule<K> }[Kind];

/** Rules of several kinds in one list, each to be shown postures of its own kind only: that is more than a list can say. */
export function listOf(all: readonly AnyRule[]): readonly Rule[] {
  return all as readonly unknown[] as readonly Rule[];
}

/** Declares a rule; the type of its posture follows from its kind. */
export function rule<K extends Kind>(definition: Rule<K>): Rule<K> {
  return definition;
}

export function pass(observed: Observed): Verdict {
  return { outcome: "pass", observed };
}

export function fail(observed: Observed, problem: Text, remedy: Text): Verdict {
  return { outcome: "fail", observed, problem, remedy };
}

export function undecided(why: string, observed?: Observed): Verdict {
  return observed === undefined ? { outcome: "unknown", why } : { outcome: "unknown", why, observed };
}

export function notApplicable(why: string): Verdict {
  return { outcome: "not-applicable", why };
}

/** Opens a fact. A fact that is not known ends in *unknown* with the witness's reason, whatever the rule says. */
export function decideOn<T>(
  fact: Fact<T>,
  cases: { known: (value: T, fact: Known<T>) => Verdict; absent: (fact: Absent) => Verdict },
): Verdict {
  switch (fact.state) {
    case "known":
      return cases.known(fact.value, fact);
    case "absent":
      return cases.absent(fact);
    case "unknown":
      return undecided(fact.why);
  }
}

/**
 * One verdict from several about the same thing: a fail decides, whatever is unknown beside it; then unknown; a pass only
 * when everything that applies passed. Observations are kept together.
 */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const [only] = verdicts;
  if (only !== undefined && verdicts.length === 1) return only;
  const failed = verdicts.filter((each) => each.outcome === "fail");
  // Where several observe the same thing, what failed is told.
  const observed = () => observedIn([...verdicts, ...failed]);
  if (failed.length > 0) {
    return fail(
      observed(),
      joinTexts(failed.map((each) => each.problem)),
      joinTexts(failed.map((each) => each.remedy)),
    );
  }
  const open = verdicts.filter((each) => each.outcome === "unknown");
  if (open.length > 0) return undecided([...new Set(open.map((each) => each.why))].join("; "), observed());
  if (verdicts.some((each) => each.outcome === "pass")) return pass(observed());
  const reasons = verdicts.filter((each) => each.outcome === "not-applicable").map((each) => each.why);
  return notApplicable([...new Set(reasons)].join("; ") || "there is nothing to judge");
}

/** Of a name that several observe, the last one's. */
function observedIn(verdicts: readonly Verdict[]): Observed {
  const told = verdicts.flatMap((each) => ("observed" in each && each.observed ? [each.observed] : []));
  const [first = {}, ...others] = told;
  return others.length === 0 ? first : Object.assign({}, first, ...others);
}

function joinTexts(texts: readonly Text[]): Text {
  return {
    de: [...new Set(texts.map((each) => each.de))].join(" "),
    en: [...new Set(texts.map((each) => each.en))].join(" "),
  };
}
