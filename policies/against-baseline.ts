import { buildRecord, type EvidenceRecord, type Finding } from "../evidence/record";
import { weakened, type Weakening } from "../evidence/weakened";
import { absent, known, unknown, type Baseline, type Lowering, type ResourceRef } from "../posture";
import { judge, type Measure } from "./judge";
import { listOf } from "./rule";
import { baselineNotWeakened } from "./rules/review/baseline-not-weakened";

/**
 * The record with what it asks for less than an earlier one of its stack: findings of `baseline-not-weakened`, of which
 * a waiver names the rule or measure that it is about. Two records that can't be compared leave it as it is.
 * @param before the earlier record, or why it can't be read, as the end of a sentence
 */
export function againstBaseline(
  record: EvidenceRecord,
  before: EvidenceRecord | { unreadable: string },
  measure: Measure,
): EvidenceRecord {
  const postures = "unreadable" in before ? [open(record, before.unreadable)] : posturesOf(record, before);
  const asAlways = { ...measure, promise: { ...measure.promise, rules: {} } };
  const findings = judge(listOf([baselineNotWeakened]), postures, asAlways);
  return findings.length === 0 ? record : buildRecord({ ...record, findings: [...record.findings, ...findings] });
}

/** Whether a record may be compared with: one that was weaker itself, without a waiver, must not become the measure. */
export function isBaseline(record: EvidenceRecord): boolean {
  return record.run.phase !== "check" && !mayBeWeakened(record);
}

/** Whether the record asks for less than it may, or nobody can tell. */
export function mayBeWeakened({ findings }: EvidenceRecord): boolean {
  return findings.some(isOpen);
}

function isOpen({ rule, outcome }: Finding): boolean {
  return rule === baselineNotWeakened.id && (outcome === "fail" || outcome === "unknown");
}

function posturesOf(record: EvidenceRecord, before: EvidenceRecord): Baseline[] {
  const compared = weakened(before, record);
  if (!compared.comparable) return [];
  const lowered = withoutTwins(compared.weakenings, before).flatMap(loweringIn);
  return lowered.length > 0 ? lowered : [postureOf(stackOf(record), absent())];
}

function open(record: EvidenceRecord, why: string): Baseline {
  return postureOf(stackOf(record), unknown(why));
}

/** A measure goes with the rules that showed it: where these are named, it is said once. */
function withoutTwins(weakenings: readonly Weakening[], { rules = [] }: EvidenceRecord): Weakening[] {
  const lowered = new Set(weakenings.flatMap((each) => ("rule" in each ? [each.rule] : [])));
  const said = new Set(rules.filter(({ id }) => lowered.has(id)).flatMap(({ measures }) => measures));
  return weakenings.filter((each) => each.what !== "measure-gone" || !said.has(each.measure));
}

/** Lines of the promise that say something else are changes that reports tell; nobody can tell from words what is less. */
function loweringIn(weakening: Weakening): Baseline[] {
  if (weakening.what === "otherwise") return [];
  const [of, name] = weakening.what === "measure-gone" ? (["measure", weakening.measure] as const) : (["rule", weakening.rule] as const); // prettier-ignore
  const { before, after } = { before: "mandatory", after: "disabled", ...weakening };
  return [postureOf({ type: `tomguard:${of}`, name }, known<Lowering>({ of, before, after }))];
}

function postureOf(resource: ResourceRef, lowered: Baseline["lowered"]): Baseline {
  return { kind: "baseline", resource, origin: "existing", region: unknown("a promise is in no region"), lowered };
}

function stackOf({ run }: EvidenceRecord): ResourceRef {
  return { type: "pulumi:pulumi:Stack", name: run.stack ?? run.organisation };
}
