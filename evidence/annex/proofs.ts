import { misfitOf } from "../../catalogue/attestable";
import type { Measure } from "../../catalogue/measures";
import type { Attestation, Promised } from "../../catalogue/promise/schema";
import { waiverFor } from "../../catalogue/promise/waivers";
import type { AttestationNote, EvidenceRecord, Finding, MeasureInfo } from "../schema";
import { measureProofs, type MeasureProof } from "../status";
import { recordSchemaId } from "../vocabulary";

/** What an annex may show its measures by. */
export interface Evidence {
  promise: Promised;
  /** Day on which waivers and attestations are looked at, as 2026-11-22. */
  date: string;
  record?: EvidenceRecord | undefined;
  /** Whether the record was judged by this very promise. */
  samePromise: boolean;
}

/**
 * What shows each measure on the day of the annex. A waiver or attestation that no longer counts shows nothing, and
 * neither does an attestation in a form that does not show its measure. Of a
 * record that was judged by another version of the promise only what broke it counts: what kept the other version may
 * break this one.
 */
export function proofsOf(measures: readonly Measure[], evidence: Evidence): ReadonlyMap<string, MeasureProof> {
  const { record = nothing, promise, date } = evidence;
  const proofs = measureProofs({
    ...record,
    run: { ...record.run, at: `${date}T00:00:00Z` },
    findings: record.findings.map((each) => onTheDay(each, evidence)),
    "not-applicable": evidence.samePromise ? (record["not-applicable"] ?? []) : [],
    measures: measures.map(measureInfo),
    attestations: promise.attestations.filter((each) => misfitOf(each) === undefined).map(attestationNote),
  });
  return new Map(proofs.map((each) => [each.id, each]));
}

function onTheDay(finding: Finding, { promise, date, samePromise }: Evidence): Finding {
  if (finding.outcome === "waived") {
    const { waiver: _, ...rest } = finding;
    return waiverFor(promise, finding.rule, finding.resource, date)?.state === "valid" ? finding : { ...rest, outcome: "fail" }; // prettier-ignore
  }
  if (samePromise || finding.outcome === "fail") return finding;
  return { ...finding, outcome: "unknown", why: "judged by another version of the promise" };
}

/** A measure as proofs need it: how it can be shown. */
function measureInfo({ id, title, category, shown }: Measure): MeasureInfo {
  return {
    id,
    title,
    category: { de: category, en: category },
    "shown-by": [
      ...(shown.enforced ? (["enforced"] as const) : []),
      ...(shown.verified ? (["verified"] as const) : []),
      ...(shown.attested.length > 0 ? (["attested"] as const) : []),
    ],
  };
}

function attestationNote({ validUntil, sha256, ...rest }: Attestation): AttestationNote {
  return { ...rest, "valid-until": validUntil, ...(sha256 !== undefined && { sha256 }) };
}

/** Stands for a record where there is none: it shows nothing, and never leaves this file. */
const nothing: EvidenceRecord = {
  schema: recordSchemaId,
  run: {
    witness: "pulumi",
    phase: "check",
    at: "1970-01-01T00:00:00Z",
    promise: { source: "", sha256: "0".repeat(64) },
    organisation: "",
    versions: {},
    levels: {},
  },
  population: [],
  findings: [],
  summary: { pass: 0, fail: 0, waived: 0, unknown: 0, "not-applicable": 0 },
  notes: [],
};
