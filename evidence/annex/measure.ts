import { attestationNames } from "../../catalogue/attestation-names";
import type { Measure } from "../../catalogue/measures";
import type { Statement } from "../../catalogue/organisations";
import type { Promised } from "../../catalogue/promise/schema";
import type { Language, Text } from "../../catalogue/text";
import { isFinal } from "../conclusion";
import type { AttestationNote, EvidenceRecord } from "../schema";
import { isValid, statementStatus, type MeasureProof, type Status } from "../status";
import type { AnnexMeasure } from "./model";
import { parametersOf } from "./parameters";
import type { AnnexRule } from "./promised-measures";
import { referencesOf } from "./references";
import { annexStatusWords, counted, dayText, shortfallWords } from "./words";

export interface MeasureContext {
  language: Language;
  promise: Promised;
  written: ReadonlySet<string>;
  rules: readonly AnnexRule[];
  statements: readonly Statement[];
  date: string;
  record?: EvidenceRecord | undefined;
}

/** What counts as evidence in an annex; everything else is named as not evidenced. */
const evidencing: ReadonlySet<Status> = new Set(["enforced", "verified", "attested"]);

/** One measure of the annex: wording, values of the promise, and what shows it. */
export function measureOf(
  measure: Measure,
  number: string,
  proof: MeasureProof | undefined,
  context: MeasureContext,
): AnnexMeasure {
  const { language, statements } = context;
  const own = statements.filter((each) => each.measures.includes(measure.id));
  const status = statusOf(measure.id, proof, own);
  return {
    number,
    id: measure.id,
    title: measure.title[language],
    text: measure.text[language],
    promised: parametersOf(measure.id, context).map((each) => each[language]),
    references: referencesOf(measure, language),
    shownBy: shownBy(measure, context),
    statements: own.map(({ id }) => id),
    reservations: own.flatMap(({ id, standing, note }) =>
      standing === undefined || note === undefined ? [] : [`${id}: ${note[language]}`],
    ),
    status,
    statusText: statusText(status, proof, context),
    statusDetail: statusDetail(status, proof, context),
    evidenced: evidencing.has(status),
  };
}

/** A measure that no sentence promises but such as can't count is not shown by anything either. */
function statusOf(id: string, proof: MeasureProof | undefined, statements: readonly Statement[]): Status {
  const status = proof?.status ?? "unjudged";
  if (proof === undefined || statements.length === 0) return status;
  if (statements.some(({ standing }) => standing === undefined)) return status;
  const standing = statements.some((each) => each.standing === "open") ? "open" : "flawed";
  return statementStatus({ id, measures: [id], standing }, new Map([[id, proof]]));
}

function statusText(status: Status, proof: MeasureProof | undefined, { language, date }: MeasureContext): string {
  const word = annexStatusWords[status][language];
  const [until, on] = { de: ["bis", "am"] as const, en: ["until", "on"] as const }[language];
  const days = (proof?.attestations ?? []).map((each) => each["valid-until"]).sort();
  if (status === "attested") {
    const valid = (proof?.attestations ?? []).filter((each) => isValid(each, date)).map((each) => each["valid-until"]);
    return `${word} ${until} ${dayText(valid.sort().at(-1) ?? "", language)}`;
  }
  if (status === "waived") {
    const ends = (proof?.findings ?? []).flatMap(({ waiver }) => waiver?.until ?? []);
    return `${word} ${until} ${dayText(ends.sort()[0] ?? "", language)}`;
  }
  const ended = days.at(-1);
  return status === "expired" && ended !== undefined && ended < date
    ? `${word} ${on} ${dayText(ended, language)}`
    : word;
}

/** Why, in a few words: what was judged, by which rules, and what is still owed. */
function statusDetail(status: Status, proof: MeasureProof | undefined, context: MeasureContext): string[] {
  const { language, record } = context;
  const shortfall = shortfallOf(status, proof, context)?.[language];
  if (proof === undefined || record === undefined) return shortfall === undefined ? [] : [shortfall];
  const findings = proof.findings.filter(({ outcome }) => outcome !== "not-applicable");
  const failed = findings.filter(({ outcome }) => outcome === "fail").length;
  const checks = counted(findings.length, { de: "Prüfung", en: "check" }, { de: "Prüfungen", en: "checks" })[language];
  const broken = { de: `davon ${failed} nicht eingehalten`, en: `${failed} of them broken` }[language];
  const planned = { de: "nach Plan, nicht nach Bestand", en: "as planned, not as deployed" }[language];
  return [
    ...(shortfall === undefined ? [] : [shortfall]),
    ...(findings.length === 0 ? [] : [failed === 0 ? checks : `${checks}, ${broken}`]),
    ...(status === "enforced" && !isFinal(record.run.phase) ? [planned] : []),
    ...ofAttestation(proof.attestations, context),
  ];
}

function shortfallOf(
  status: Status,
  proof: MeasureProof | undefined,
  { record, rules }: MeasureContext,
): Text | undefined {
  // prettier-ignore
  if (status === "unattested") return shortfallWords.noAttestation;
  if (status !== "unjudged") return undefined;
  if (record === undefined) return shortfallWords.noRecord;
  return rules.some(({ measures }) => measures.includes(proof?.id ?? "")) ? shortfallWords.nothingMet : shortfallWords.noRule; // prettier-ignore
}

/** The person who attests, beside the rules; by role. */
function ofAttestation(attestations: readonly AttestationNote[], { date }: MeasureContext): string[] {
  return attestations.filter((each) => isValid(each, date)).map(({ by, type }) => `${by} (${type})`);
}

/** How the measure can be shown. A rule that does not exist yet can't stop anything, and the annex says so. */
function shownBy({ id, shown }: Measure, { language, rules }: MeasureContext): string[] {
  const own = rules.filter(({ measures }) => measures.includes(id)).map((rule) => rule.id);
  const rule = { de: ["Regel", "Regel (noch keine vorhanden)"], en: ["rule", "rule (none yet)"] }[language];
  const live = { de: "Prüfung in der Cloud", en: "live check" }[language];
  return [
    ...(shown.enforced ? [own.length > 0 ? `${rule[0]} ${own.join(", ")}` : (rule[1] ?? "")] : []),
    ...(shown.verified ? [live] : []),
    ...shown.attested.map((type) => `${attestationNames[type][language]} (${type})`),
  ];
}
