import type { Finding, PopulationRow } from "../../evidence/record";
import type { Posture } from "../../posture";
import type { Blindness, SeenAccount } from "../../witness/aws/see";
import { graphOf, type Graph } from "../../witness/pulumi/graph";
import { countTypes, posturesIn } from "../../witness/pulumi/readers";
import type { SeenResource } from "../../witness/pulumi/seen";
import { inForce, judge, type Measure } from "../judge";
import { populationRows } from "../population";
import { undecided, type Rule } from "../rule";
import type { LiveRule } from "./rules";

/** Which account a finding on the whole is about. */
export interface AccountRef {
  id: string;
  partition: string;
}

/**
 * Judges an account by the rules of the plan. Where AWS did not tell what a service has, nothing is known to be missing:
 * verdicts that rest on it stay open, and so does one finding on the account for every rule that had nothing to judge.
 */
export function judgeAccount(
  seen: SeenAccount,
  rules: readonly LiveRule[],
  measure: Measure,
  account: AccountRef,
): { findings: Finding[]; population: PopulationRow[] } {
  const resources = judgedIn(seen, measure.promise);
  const graph = graphOf({ ...seen, resources: [...seen.resources, ...seen.asMade, ...(seen.context ?? [])] });
  const sighted = rules.map((each) => openWhereBlind(each, [...seen.blind, ...unread(each, seen, measure)]));
  return {
    findings: [
      ...judge(sighted, posturesOn(resources, seen.asMade, graph), measure),
      ...seen.blind.flatMap((blindness) => openOnAccount(blindness, rules, measure, account)),
    ],
    population: populationRows(countTypes(resources.filter(isOwn)), sighted, measure.promise),
  };
}

/** Where nobody promised to have anything, what AWS makes by itself in every region is no choice of the account's. */
function judgedIn(seen: SeenAccount, promise: Measure["promise"]): readonly SeenResource[] {
  const elsewhere = new Set(asMadeElsewhere(seen, promise));
  return [...seen.resources, ...seen.asMade.filter((each) => !elsewhere.has(each))];
}

/** What AWS has made by itself where nobody promised to have anything. */
export function asMadeElsewhere({ asMade }: SeenAccount, { residency }: Measure["promise"]): SeenResource[] {
  return asMade.filter(({ props }) => !residency.regions.some((region) => region === props["region"]));
}

/** Those of what is judged; and the account, which may lie on what AWS has made in a region that nobody chose. */
function* posturesOn(
  resources: readonly SeenResource[],
  asMade: readonly SeenResource[],
  graph: Graph,
): Generator<Posture> {
  const judged = new Set(resources.map(({ urn }) => urn));
  const made = new Set(asMade.map(({ urn }) => urn));
  for (const posture of posturesIn(graph)) {
    const { kind, resource: { urn = "" } } = posture; // prettier-ignore
    if (judged.has(urn) || (kind === "account" && made.has(urn))) yield posture;
  }
}

function isOwn({ external }: SeenResource): boolean {
  return external !== true;
}

/** What an account has to have in every promised region is not known to be missing in one that nobody has read. */
function unread({ rule, needs }: LiveRule, { regions }: SeenAccount, { promise }: Measure): Blindness[] {
  if (rule.kind !== "account") return [];
  const left = promise.residency.regions.filter((region) => !regions.includes(region));
  return left.flatMap((region) => needs.map((service) => ({ service, region, why: "the region was not read" })));
}

function openWhereBlind({ rule, restsOn }: LiveRule, blind: readonly Blindness[]): Rule {
  const inTheWay = blind.filter(({ service }) => restsOn.includes(service));
  if (inTheWay.length === 0) return rule;
  const decide: Rule["decide"] = (posture, promise, today) => {
    const found = inTheWay.find(({ region, service }) => mayHide(posture, region, service));
    return found === undefined ? rule.decide(posture, promise, today) : undecided(whyHidden(found));
  };
  return { ...rule, decide };
}

/** A thing of the service itself was told of; what hides is what it refers to, in its region. */
function mayHide({ region, resource }: Posture, blindIn: string | undefined, service: string): boolean {
  if (resource.type.startsWith(`aws:${service}/`)) return false;
  return blindIn === undefined || region.state !== "known" || region.value === blindIn;
}

function whyHidden({ service, region, why }: Blindness): string {
  return `what ${service} has${region === undefined ? "" : ` in ${region}`} is not known: ${why}`;
}

/** Outside the promised regions one rule asks: whether anything is there at all. */
function openOnAccount(
  blindness: Blindness,
  rules: readonly LiveRule[],
  { promise }: Measure,
  { id, partition }: AccountRef,
): Finding[] {
  const { service, region } = blindness;
  const promised = region === undefined || promise.residency.regions.includes(region);
  const open = rules.filter(
    ({ rule, needs }) => rule.id === "residency-region" || (promised && needs.includes(service)),
  );
  const place = region === undefined ? "" : ` in ${region}`;
  return inForce(
    open.map(({ rule }) => rule),
    promise,
  ).map((rule) => ({
    ...(promise.rules[rule.id] === "advisory" && { level: "advisory" }),
    measures: [...rule.measures],
    observed: {},
    outcome: "unknown",
    resource: {
      arn: `arn:${partition}:iam::${id}:root`,
      name: `account ${id}: ${service}${place}`,
      type: "aws:index/account:Account",
    },
    rule: rule.id,
    severity: rule.severity,
    why: whyHidden(blindness),
  }));
}
