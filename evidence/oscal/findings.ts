import { isFinal } from "../conclusion";
import type { MeasureProof, Status } from "../status";
import { statementStatus } from "../status";
import { statusMeanings, statusWords } from "../formats/status-words";
import { systemUuid } from "./assessment";
import type { Assessment } from "./assessment";
import { listed, property, statementId } from "./document";
import type { Property } from "./document";
import { attestationUuid } from "./observations";
import { isMeasureRisk, measureRiskUuid } from "./risks";
import { markup } from "./text";
import { origin } from "./tool";

/**
 * OSCAL knows two states. *Satisfied* is only what was seen to be kept or is validly attested; what is unknown, waived,
 * not looked at or not applicable is *not satisfied* for another reason, and the property `status` says which.
 */
const states: Record<Status, { state: "satisfied" | "not-satisfied"; reason: "pass" | "fail" | "other" }> = {
  failed: { state: "not-satisfied", reason: "fail" },
  expired: { state: "not-satisfied", reason: "other" },
  unknown: { state: "not-satisfied", reason: "other" },
  unattested: { state: "not-satisfied", reason: "other" },
  unjudged: { state: "not-satisfied", reason: "other" },
  waived: { state: "not-satisfied", reason: "other" },
  attested: { state: "satisfied", reason: "pass" },
  enforced: { state: "satisfied", reason: "pass" },
  verified: { state: "satisfied", reason: "pass" },
  "not-applicable": { state: "not-satisfied", reason: "other" },
};

/** One finding a measure. Its id is the same from run to run, so that its states can be put side by side. */
export function findings(assessment: Assessment) {
  const sentences = sentencesByMeasure(assessment);
  return assessment.proofs.map((proof) => finding(proof, sentences.get(proof.id) ?? [], assessment));
}

export function findingUuid({ id }: MeasureProof, { record }: Assessment): string {
  return systemUuid(record, "finding", id);
}

export function isSatisfied({ status }: MeasureProof): boolean {
  return states[status].state === "satisfied";
}

function finding(proof: MeasureProof, sentences: readonly Property[], assessment: Assessment) {
  const { language } = assessment;
  const { id, info, status, rules } = proof;
  const meaning = statusMeanings[status][language];
  const title = info === undefined ? markup(id) : markup(info.title[language]);
  return {
    uuid: findingUuid(proof, assessment),
    title: `${title}: ${statusWords[status][language]}`,
    description: meaning,
    props: [property("status", status), ...rules.map((rule) => property("rule", rule)), ...sentences],
    origins: [origin],
    target: {
      type: "statement-id",
      "target-id": statementId(id),
      title,
      status: { ...states[status], remarks: `${statusWords[status][language]}: ${meaning}` },
      ...implementation(proof, assessment),
    },
    ...listed("related-observations", observationsOf(proof, assessment)),
    ...listed("related-risks", risksOf(proof, assessment)),
  };
}

/** What a plan or a template keeps is planned, not there. A person's word says nothing of it. */
function implementation({ status }: MeasureProof, { record }: Assessment) {
  if (status === "not-applicable") return { "implementation-status": { state: "not-applicable" } };
  if (status !== "enforced" && status !== "verified") return {};
  return { "implementation-status": { state: isFinal(record.run.phase) ? "implemented" : "planned" } };
}

function observationsOf(proof: MeasureProof, assessment: Assessment) {
  const observed = proof.findings.flatMap((each) => assessment.entryOf.get(each)?.observation ?? []);
  const attested = proof.attestations.map((each) => attestationUuid(each, assessment));
  return [...observed, ...attested].map((uuid) => ({ "observation-uuid": uuid }));
}

function risksOf(proof: MeasureProof, assessment: Assessment) {
  const found = proof.findings.flatMap((each) => assessment.entryOf.get(each)?.risk ?? []);
  const own = isMeasureRisk(proof) ? [measureRiskUuid(proof, assessment)] : [];
  return [...found, ...own].map((uuid) => ({ "risk-uuid": uuid }));
}

/** The sentences of the organisation's document, each with its own status: that of its weakest measure, or worse. */
function sentencesByMeasure({ statements, proofs }: Assessment): Map<string, Property[]> {
  const byId = new Map(proofs.map((proof) => [proof.id, proof]));
  const sentences = new Map<string, Property[]>();
  for (const statement of statements) {
    const said = property("statement", statement.id, { class: statementStatus(statement, byId) });
    for (const measure of statement.measures) sentences.set(measure, [...(sentences.get(measure) ?? []), said]);
  }
  return sentences;
}
