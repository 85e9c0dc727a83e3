import type { Promised } from "../../../catalogue/promise/schema";
import type { Text } from "../../../catalogue/text";
import type { Account, Detector, DetectorService } from "../../../posture";
import { allOf, anyOf, type Ternary } from "../../effect/ternary";
import { fail, notApplicable, pass, undecided, type Observed, type Verdict } from "../../rule";
import { holds } from "../common/holds";

/** What must watch over the account. */
export interface Wanted {
  service: DetectorService;
  /** What it has to do besides being on. */
  does?: readonly string[];
  /** Whether one is enough for all regions. */
  once?: boolean;
  /** What is said where it is missing, or doesn't do all of it. */
  problem: (regions: readonly string[]) => Text;
  remedy: (regions: readonly string[]) => Text;
}

/**
 * The verdict on one detector in every promised region. Who manages the account has to switch it on; a program that only
 * has it somewhere is judged by what it has, and what it leaves out stays open: another program may have it.
 */
export function mustWatch(account: Account, promise: Promised, wanted: Wanted): Verdict {
  const own = account.detectors.filter(({ service }) => service === wanted.service);
  if (own.length === 0 && !account.managed) {
    return notApplicable("the program neither manages the account nor this detector");
  }
  const regions = promise.residency.regions;
  const answers = regions.map((region) => ({
    region,
    answer: anyOf(own.map((watch) => watches(watch, region, wanted))),
  }));
  const wantedAnswers =
    wanted.once === true ? [anyOf(answers.map(({ answer }) => answer))] : answers.map(({ answer }) => answer);
  const missing = answers.filter(({ answer }) => answer === "no").map(({ region }) => region);
  const observed: Observed = { promised: regions, without: missing };
  switch (allOf(wantedAnswers)) {
    case "yes":
      return pass(observed);
    case "unknown":
      return undecided(whyOpen(own), observed);
    case "no":
      return lacking(account, promise, wanted, own, missing, observed);
  }
}

function lacking(
  account: Account,
  promise: Promised,
  wanted: Wanted,
  own: readonly Detector[],
  missing: readonly string[],
  observed: Observed,
): Verdict {
  const failing = fail(observed, wanted.problem(missing), wanted.remedy(missing));
  const isWeak = missing.some((region) =>
    own.some((watch) => holds(watch.region, (there) => there === region) === "yes"),
  );
  if (isWeak) return failing;
  if (promise.review.detectors === "organization") return undecided(byAdministrator, observed);
  return account.managed ? failing : undecided(elsewhere, observed);
}

export const byAdministrator =
  "the organization's administrator switches detectors on: an audit of that stack, or AWS's own answer, shows it";
const elsewhere =
  "the program has it in some regions only: an audit of the other stacks, or AWS's own answer, shows the rest";

function watches(watch: Detector, region: string, { does = [], once }: Wanted): Ternary {
  return allOf([
    once === true ? "yes" : holds(watch.region, (there) => there === region),
    holds(watch.on, (on) => on),
    ...does.map((name) => doing(watch, name)),
  ]);
}

function doing({ does }: Detector, name: string): Ternary {
  const fact = Object.hasOwn(does, name) ? does[name] : undefined;
  return fact === undefined ? "no" : holds(fact, (on) => on);
}

function whyOpen(own: readonly Detector[]): string {
  const facts = own.flatMap(({ region, on, does }) => [region, on, ...Object.values(does)]);
  return (
    facts.flatMap((fact) => (fact.state === "unknown" ? [fact.why] : []))[0] ?? "it is known only after the deploy"
  );
}
