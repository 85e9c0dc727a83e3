import type { EvidenceRecord } from "../schema";
import { assessmentOf, documentUuid, systemUuid } from "./assessment";
import type { Assessment, AssessmentOptions } from "./assessment";
import { planUuid } from "./assessment-plan";
import { fileNames, listed, property, uuidOf } from "./document";
import { findings } from "./findings";
import { attestationObservation, attested, observation } from "./observations";
import { provenance, recordMetadata, remarks, setting } from "./provenance";
import { reviewedControls } from "./reviewed";
import { risks } from "./risks";
import { subjects } from "./subjects";
import { markup } from "./text";
import { assets } from "./tool";

/**
 * The record as OSCAL assessment results: an observation a finding of the record, passes too; a finding a measure; a risk
 * for whatever is not shown to be kept.
 */
export function oscalAssessmentResults(record: EvidenceRecord, options: AssessmentOptions) {
  const assessment = assessmentOf(record, options);
  const title = { de: "Prüfergebnis", en: "Assessment results" }[options.language];
  const plan = uuidOf("resource", planUuid(assessment));
  return {
    "assessment-results": {
      uuid: documentUuid(assessment, "assessment-results"),
      metadata: recordMetadata(assessment, title),
      "import-ap": { href: `#${plan}` },
      results: [result(assessment)],
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: { de: "Prüfplan", en: "Assessment plan" }[options.language],
            props: [property("document-uuid", planUuid(assessment))],
            rlinks: [{ href: fileNames.plan, "media-type": "application/oscal+json" }],
          },
        ],
      },
    },
  };
}

/** `start` is the end of the run as well: the record knows no other time. */
function result(assessment: Assessment) {
  const { record, language, entries } = assessment;
  const { at, versions } = record.run;
  const attestations = record.attestations ?? [];
  return {
    uuid: systemUuid(record, "result", assessment.sha256, language),
    title: setting(assessment),
    description: setting(assessment),
    start: at,
    end: at,
    props: provenance(assessment),
    "local-definitions": { ...subjects(assessment), "assessment-assets": assets(language, versions["tomguard"]) },
    "reviewed-controls": reviewedControls(assessment),
    ...listed(
      "attestations",
      attestations.map((each) => ({
        parts: [{ name: "assertion", title: markup(`${each.measure}: ${each.type}`), prose: attested(each, language) }],
      })),
    ),
    ...listed("observations", [
      ...entries.map((entry) => observation(entry, assessment)),
      ...attestations.map((each) => attestationObservation(each, assessment)),
    ]),
    ...listed("risks", risks(assessment)),
    ...listed("findings", findings(assessment)),
    remarks: remarks(assessment),
  };
}
