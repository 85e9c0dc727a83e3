import type { Finding, PopulationRow } from "../evidence/record";
import type { Text } from "../catalogue/text";
import type { Kind } from "../posture";
import { posturesInTemplate } from "../witness/cloudformation/postures";
import { notesOn, wholeDoubt } from "../witness/cloudformation/notes";
import { rowsOf } from "../witness/cloudformation/tables";
import { companionOf } from "../witness/cloudformation/tables/companions";
import { seenInTemplate, type Deployed, type SeenTemplate } from "../witness/cloudformation/seen";
import type { Template } from "../witness/cloudformation/template";
import { kindsByType } from "../witness/pulumi/readers";
import { find, inForce, type Measure } from "./judge";
import { populationRows } from "./population";
import type { Rule } from "./rule";
import { inCloudFormationWords } from "./template-words";

export interface JudgedTemplate {
  findings: Finding[];
  population: PopulationRow[];
  notes: Text[];
}

/** Rules that ask what a template can't tell: who states the region is the stack's matter, and not the template's. */
const notOfTemplates = new Set(["residency-stated"]);

/** The rules that judge templates. */
export function rulesForTemplates(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => !notOfTemplates.has(rule.id));
}

/**
 * Judges a template in every way in which its conditions can turn out; of several verdicts on one thing the worst counts.
 * Where the template says something that no row reads, nothing passes.
 */
export function judgeTemplate(
  template: Template,
  rules: readonly Rule[],
  measure: Measure,
  deployed: Deployed = {},
): JudgedTemplate {
  const applied = inForce(rulesForTemplates(rules), measure.promise);
  const byKind = Map.groupBy(applied, (each) => each.kind);
  const worst = new Map<Kind, ByUrn>();
  const seenAs = new Map<string, Set<string>>();
  const branches = seenInTemplate(template, deployed);
  let next = branches.next();
  for (; next.done !== true; next = branches.next()) {
    for (const { kind, judged } of judgedIn(next.value, template, byKind, measure)) {
      const before = worst.get(kind);
      if (before === undefined) worst.set(kind, judged);
      else for (const [urn, findings] of judged) putWorst(before, urn, findings);
    }
    gatherTypes(next.value, seenAs);
  }
  return {
    findings: inOneList(worst),
    population: populationOf(template, seenAs, applied, measure),
    notes: notesOn(template, next.value),
  };
}

/** One after the other; there are tens of thousands. */
function inOneList(judged: ReadonlyMap<Kind, ByUrn>): Finding[] {
  const all: Finding[] = [];
  for (const ofKind of judged.values()) for (const findings of ofKind.values()) all.push(...findings);
  return all;
}

const badness: Readonly<Record<Finding["outcome"], number>> = { fail: 4, unknown: 3, waived: 2, pass: 1, "not-applicable": 0 }; // prettier-ignore

/** Findings of the rules of one kind, in their order, by the URN of what they are about: the same in every branch. */
type ByUrn = Map<string, readonly Finding[]>;

function putWorst(into: ByUrn, urn: string, findings: readonly Finding[]): void {
  const before = into.get(urn);
  into.set(urn, before === undefined ? findings : findings.map((each, index) => worseOf(before[index], each)));
}

function worseOf(before: Finding | undefined, finding: Finding): Finding {
  return before === undefined || badness[finding.outcome] > badness[before.outcome] ? finding : before;
}

function* judgedIn(
  seen: SeenTemplate,
  template: Template,
  rules: ReadonlyMap<Kind, readonly Rule[]>,
  measure: Measure,
): Generator<{ kind: Kind; judged: ByUrn }> {
  const whole = wholeDoubt(template);
  const types = new Set(template.resources.map((each) => each.type).filter((type) => rowsOf(type).length === 0));
  for (const { kind, found } of posturesInTemplate(seen, (kind) => rules.has(kind))) {
    const applied = rules.get(kind) ?? [];
    const companion = companionOf(kind, types);
    const judged: ByUrn = new Map();
    for (const { declared, doubts, posture } of found) {
      const why = whole ?? doubts;
      const findings = applied.map((rule) => {
        const finding = find(rule, posture, measure, declared.ref);
        const certain = companion !== undefined && finding.outcome === "fail" ? undecidedBy(finding, companion) : finding; // prettier-ignore
        return inCloudFormationWords(why === undefined ? certain : doubted(certain, why));
      });
      putWorst(judged, posture.resource.urn ?? "", findings);
    }
    yield { kind, judged };
  }
}

/** What a pass rests on may be overruled by what nobody has read. */
function doubted(finding: Finding, why: string): Finding {
  return finding.outcome === "pass" ? { ...finding, outcome: "unknown", why } : finding;
}

/** What fails here may be put right by a resource that no row translates yet. */
function undecidedBy({ problem: _problem, remedy: _remedy, waiver: _waiver, ...rest }: Finding, type: string): Finding {
  return { ...rest, outcome: "unknown", why: `${type} in the template may settle it, and is not read yet` };
}

/** The types that each type of the template is translated into. */
function gatherTypes({ resources, declared }: SeenTemplate, into: Map<string, Set<string>>): void {
  for (const { urn, type } of resources) {
    const written = declared.get(urn)?.resource.type;
    if (written === undefined) continue;
    const types = into.get(written);
    if (types === undefined) into.set(written, new Set([type]));
    else types.add(type);
  }
}

function populationOf(
  { resources }: Template,
  seenAs: ReadonlyMap<string, ReadonlySet<string>>,
  rules: readonly Rule[],
  { promise }: Measure,
): PopulationRow[] {
  const counts = Map.groupBy(resources, (each) => each.type);
  const kindsOf = (type: string) => new Set([...(seenAs.get(type) ?? [])].flatMap((each) => [...kindsByType(each)]));
  return populationRows(
    [...counts].map(([type, all]) => ({ type, count: all.length, kinds: kindsOf(type) })),
    rules,
    promise,
  );
}
