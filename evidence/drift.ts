import type { EvidenceRecord, Finding, FindingResource, Outcome } from "./schema";

/** A verdict that is another one than in the earlier record. */
export interface Drift {
  rule: string;
  /** The thing as the later record calls it. */
  name: string;
  /** Its ARN, where the record has it. */
  arn?: string;
  /** `absent`: the record has no such finding. */
  before: Outcome | "absent";
  after: Outcome | "absent";
  /** Facts whose observation differs, by name, in the order of their names. */
  changed: string[];
}

/** How well a promise is shown to be kept. A waiver excuses, and no finding shows nothing. */
const standing: Readonly<Record<Outcome | "absent", number>> = {
  pass: 4,
  waived: 3,
  absent: 2,
  "not-applicable": 2,
  unknown: 1,
  fail: 0,
};

/**
 * What is otherwise than in an earlier record, the worst first: verdicts that fell, then things that are new or gone, then
 * verdicts that are as before on other facts, then those that rose. Things are the same by ARN, else by URN: a record of
 * the program and one of the account can be compared. Only rules that both had in force count.
 * @param comparable what both would have met, had it been there; silence about anything else is no change.
 */
export function drift(
  before: EvidenceRecord,
  after: EvidenceRecord,
  comparable: (resource: FindingResource) => boolean,
): Drift[] {
  const rulesOf = ({ rules = [] }: EvidenceRecord) => new Set(rules.map(({ id }) => id));
  const [ofBefore, ofAfter] = [rulesOf(before), rulesOf(after)];
  const [earlier, later] = [before, after].map((record) =>
    byThing(
      record.findings.filter(({ rule, resource }) => ofBefore.has(rule) && ofAfter.has(rule) && comparable(resource)),
    ),
  );
  const keys = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
  return [...keys]
    .map((key) => between(earlier?.get(key), later?.get(key)))
    .filter((each) => each !== undefined)
    .sort((a, b) => fall(b) - fall(a) || (a.rule + a.name < b.rule + b.name ? -1 : 1));
}

/** Positive where it fell. */
export function fall({ before, after }: Drift): number {
  return standing[before] - standing[after];
}

function byThing(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(
    findings.map((each) => [`${each.rule} ${each.resource.arn ?? each.resource.urn ?? each.resource.name}`, each]),
  );
}

function between(before: Finding | undefined, after: Finding | undefined): Drift | undefined {
  const finding = after ?? before;
  if (finding === undefined) return undefined;
  const changed = before && after ? changedFacts(before, after) : [];
  if (before?.outcome === after?.outcome && changed.length === 0) return undefined;
  return {
    rule: finding.rule,
    name: finding.resource.name,
    ...(finding.resource.arn !== undefined && { arn: finding.resource.arn }),
    before: before?.outcome ?? "absent",
    after: after?.outcome ?? "absent",
    changed,
  };
}

function changedFacts({ observed: was }: Finding, { observed: is }: Finding): string[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}
