import type { EvidenceRecord } from "../schema";
import type { AssessmentOptions } from "./assessment";
import { oscalAssessmentPlan } from "./assessment-plan";
import { oscalAssessmentResults } from "./assessment-results";
import { oscalPoam } from "./poam";

/* Documents about a record are read by programs and can be large: JSON without indentation. */

export function renderOscalResults(record: EvidenceRecord, options: AssessmentOptions): string {
  return `${JSON.stringify(oscalAssessmentResults(record, options))}\n`;
}

export function renderOscalPlan(record: EvidenceRecord, options: AssessmentOptions): string {
  return `${JSON.stringify(oscalAssessmentPlan(record, options))}\n`;
}

export function renderOscalPoam(record: EvidenceRecord, options: AssessmentOptions): string {
  return `${JSON.stringify(oscalPoam(record, options))}\n`;
}
