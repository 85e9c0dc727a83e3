import type { Language } from "../../catalogue/text";
import { resourceId } from "../order";
import type { EvidenceRecord, Finding } from "../schema";
import { recordSha256 } from "../serialize";
import { measureProofs } from "../status";
import type { MeasureProof } from "../status";
import type { ReportStatement } from "../statements";
import { uuidOf } from "./document";

/** A finding of the record with the ids that it has in every OSCAL document made from the record. */
export interface Entry {
  finding: Finding;
  /** Id of the resource: the same in every run of the stack. */
  subject: string;
  observation: string;
  /** The same from run to run, so that a plan of action can follow it; a pass has none. */
  risk: string | undefined;
}

/** A record as the OSCAL documents see it: findings with ids, and what each measure amounts to. */
export interface Assessment {
  record: EvidenceRecord;
  language: Language;
  statements: readonly ReportStatement[];
  /** SHA-256 of the record's canonical JSON. */
  sha256: string;
  entries: readonly Entry[];
  entryOf: ReadonlyMap<Finding, Entry>;
  proofs: readonly MeasureProof[];
}

export interface AssessmentOptions {
  language: Language;
  statements?: readonly ReportStatement[];
}

export function assessmentOf(record: EvidenceRecord, { language, statements = [] }: AssessmentOptions): Assessment {
  // Copies, because a record that was built in memory can hold the same object twice, and each needs ids of its own.
  const findings = record.findings.map((each) => ({ ...each }));
  const own = { ...record, findings };
  const entries = entriesOf(own);
  return {
    record: own,
    language,
    statements,
    sha256: recordSha256(record),
    entries,
    entryOf: new Map(entries.map((entry) => [entry.finding, entry])),
    proofs: measureProofs(own),
  };
}

/** An id within the system that was assessed: organisation, project and stack. The same in every run. */
export function systemUuid({ run }: Pick<EvidenceRecord, "run">, ...names: readonly string[]): string {
  return uuidOf("system", run.organisation, run.project ?? "", run.stack ?? "", ...names);
}

/** Id of a document about the record. A record never changes, so its hash decides. */
export function documentUuid({ sha256, language }: Assessment, model: string): string {
  return uuidOf(model, sha256, language);
}

function entriesOf(record: EvidenceRecord): Entry[] {
  const { at, phase } = record.run;
  const seen = new Map<string, number>();
  const subjects = new Map<string, string>();
  return record.findings.map((finding) => {
    const resource = resourceId(finding.resource);
    const subject = subjects.get(resource) ?? systemUuid(record, "resource", resource);
    subjects.set(resource, subject);
    const names = [finding.rule, resource];
    const key = JSON.stringify(names);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const name = [...names, String(count)];
    return {
      finding,
      subject,
      observation: systemUuid(record, "observation", at, phase, ...name),
      risk: finding.outcome === "pass" ? undefined : systemUuid(record, "risk", ...name),
    };
  });
}
