import { allCategories, allMeasures } from "../../../catalogue/measures";
import { organisation, organisationIds } from "../../../catalogue/organisations";
import type { OrganisationId } from "../../../catalogue/organisations";
import { oscalCatalog, oscalComponentDefinition, oscalProfile } from "../../../evidence/oscal";
import { oscalAssessmentPlan } from "../../../evidence/oscal/assessment-plan";
import { oscalAssessmentResults } from "../../../evidence/oscal/assessment-results";
import { oscalPoam } from "../../../evidence/oscal/poam";
import type { EvidenceRecord, RuleInfo } from "../../../evidence/record";
import { rules as pack } from "../../../policies/rules";
import { hostileRecord, mixedRecord, statements } from "../records";

/** Every OSCAL document that there is, of the real catalogue and of sample records. */

export const packRules: RuleInfo[] = pack.map(({ id, title, why, severity, measures }) => ({
  id,
  title,
  why,
  severity,
  measures: [...measures],
}));

export const catalog = (version = "1.2.3") =>
  oscalCatalog({ categories: allCategories(), measures: allMeasures(), version });

export const profile = (id: OrganisationId, href = "catalog.json") =>
  oscalProfile({ organisation: organisation(id), version: "1.2.3", catalog: href });

export const componentDefinition = (rules: readonly RuleInfo[] = packRules) =>
  oscalComponentDefinition({ rules, version: "1.2.3", catalog: "catalog.json" });

const options = { language: "en", statements } as const;
export const results = (record: EvidenceRecord = mixedRecord()) => oscalAssessmentResults(record, options);
export const plan = (record: EvidenceRecord = mixedRecord()) => oscalAssessmentPlan(record, options);
export const poam = (record: EvidenceRecord = mixedRecord()) => oscalPoam(record, options);

/** The only result of the assessment results. */
export function resultOf(record?: EvidenceRecord) {
  const [result] = results(record)["assessment-results"].results;
  if (result === undefined) throw new Error("there is no result");
  return result;
}

/** Nothing was seen, nothing is promised. */
export const emptyRecord = () =>
  mixedRecord({ findings: [], population: [], measures: [], rules: [], attestations: [], notes: [], promised: [] });

/** A measure that a person attested until that day. */
export const attestedRecord = (until: string) =>
  mixedRecord({
    attestations: [
      { measure: "physical.entrance", type: "AT-PHYS", by: "Leitung Gebäude", on: "2026-03-01", "valid-until": until, document: "zutritt.pdf" },
    ],
  }); // prettier-ignore

export const records: [name: string, record: EvidenceRecord][] = [
  ["one of everything", mixedRecord()],
  ["hostile names", hostileRecord()],
  ["nothing", emptyRecord()],
  ["an attestation without an end", attestedRecord("9999-12-31")],
];

/** By the name of the schema that they must keep. */
export const documents: [schema: string, name: string, make: () => object][] = [
  ["catalog", "the catalog", () => catalog()],
  ...organisationIds.map((id): (typeof documents)[number] => ["profile", `the profile of ${id}`, () => profile(id)]),
  ["component", "the component definition", () => componentDefinition()],
  ...records.flatMap(([name, record]): typeof documents => [
    ["assessment-results", `assessment results of ${name}`, () => results(record)],
    ["poam", `the plan of action of ${name}`, () => poam(record)],
  ]),
];

/** Every value under a key of that name, wherever it stands. */
export function valuesOf(document: unknown, isKey: (key: string) => boolean): string[] {
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, each]) =>
    typeof each === "string" && isKey(key) ? [each] : valuesOf(each, isKey),
  );
}
