import type { Finding, PopulationRow } from "../evidence/record";
import type { Text } from "../catalogue/text";
import type { Kind } from "../posture";
import { posturesInTemplate } from "../witness/cloudformation/postures";
import { notesOn, wholeDoubt } from "../witness/cloudformation/notes";
import { rowsOf } from "../witness/cloudformation/tables";
import { companionOf } from "../witness/cloudformation/tables/companions";
import type { Declared } from "../witness/cloudformation/declared";
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
  const worst = new Map<Kind, Map<string, Finding[]>>();
  const kinds = new Map<string, Map<string, ReadonlySet<Kind>>>();
  const branches = seenInTemplate(template, deployed);
  let next = branches.next();
  for (; next.done !== true; next = branches.next()) {
    for (const { kind, urn, findings } of judgedIn(next.value, template, byKind, measure)) {
      const ofKind = inMap(worst, kind, () => new Map<string, Finding[]>());
      const before = ofKind.get(urn);
      ofKind.set(urn, before === undefined ? findings : worstOf(before, findings));
    }
    for (const { urn, type } of next.value.resources) gatherKinds(next.value.declared.get(urn), type, kinds);
  }
  return {
    findings: [...worst.values()].flatMap((ofKind) => [...ofKind.values()].flat()),
    population: populationOf(template, kinds, applied, measure),
    notes: notesOn(template, next.value),
  };
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const badness: Readonly<Record<Finding["outcome"], number>> = { fail: 4, unknown: 3, waived: 2, pass: 1, "not-applicable": 0 }; // prettier-ignore

/** Both are of the rules of one kind, in their order. */
function worstOf(before: readonly Finding[], findings: readonly Finding[]): Finding[] {
  return findings.map((finding, index) => {
    const other = before[index];
    return other === undefined || badness[finding.outcome] > badness[other.outcome] ? finding : other;
  });
}

/** The findings on one posture. Kind and URN are the same in every branch. */
interface OnPosture {
  kind: Kind;
  urn: string;
  findings: Finding[];
}

function* judgedIn(
  seen: SeenTemplate,
  template: Template,
  rules: ReadonlyMap<Kind, readonly Rule[]>,
  measure: Measure,
): Generator<OnPosture> {
  const whole = wholeDoubt(template);
  const types = new Set(template.resources.map((each) => each.type).filter((type) => rowsOf(type).length === 0));
  const companions = new Map([...rules.keys()].map((kind) => [kind, companionOf(kind, types)]));
  for (const { urn, declared, doubts, posture } of posturesInTemplate(seen)) {
    const applied = rules.get(posture.kind);
    if (applied === undefined) continue;
    const why = whole ?? doubts;
    const companion = companions.get(posture.kind);
    const resource = declared.ref;
    const findings = applied.map((rule) => {
      const finding = find(rule, posture, measure, resource);
      const certain = companion !== undefined && finding.outcome === "fail" ? undecidedBy(finding, companion) : finding;
      return inCloudFormationWords(why === undefined ? certain : doubted(certain, why));
    });
    yield { kind: posture.kind, urn, findings };
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

/** Kinds by the type of the template, and by those that it is translated into. */
function gatherKinds(
  declared: Declared | undefined,
  type: string,
  into: Map<string, Map<string, ReadonlySet<Kind>>>,
): void {
  if (declared === undefined) return;
  inMap(inMap(into, declared.resource.type, () => new Map<string, ReadonlySet<Kind>>()), type, () => kindsByType(type)); // prettier-ignore
}

function populationOf(
  { resources }: Template,
  kinds: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Kind>>>,
  rules: readonly Rule[],
  { promise }: Measure,
): PopulationRow[] {
  const counts = Map.groupBy(resources, (each) => each.type);
  const kindsOf = (type: string) => new Set([...(kinds.get(type)?.values() ?? [])].flatMap((each) => [...each]));
  return populationRows(
    [...counts].map(([type, all]) => ({ type, count: all.length, kinds: kindsOf(type) })),
    rules,
    promise,
  );
}
