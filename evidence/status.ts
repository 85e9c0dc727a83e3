import type { AttestationNote, EvidenceRecord, Finding, MeasureInfo } from "./schema";
import type { ReportStatement } from "./statements";

/**
 * What a measure or a statement amounts to, the worst first. `expired`: its attestation is over. `unattested`: only a
 * person can show it, and nobody has. `unjudged`: no rule met anything that it applies to, so nothing is shown.
 */
export const statuses = [
  "failed",
  "expired",
  "unknown",
  "unattested",
  "unjudged",
  "waived",
  "attested",
  "enforced",
  "verified",
  "not-applicable",
] as const;
export type Status = (typeof statuses)[number];

/** A measure with all that shows it, or fails to. */
export interface MeasureProof {
  id: string;
  info: MeasureInfo | undefined;
  status: Status;
  findings: readonly Finding[];
  /** Ids of the rules that show it, also those that met nothing. */
  rules: readonly string[];
  attestations: readonly AttestationNote[];
}

/** Every measure that was promised or that a rule or attestation names, in the order of the record, then by id. */
export function measureProofs(record: EvidenceRecord): MeasureProof[] {
  const findings = multimap(record.findings, (each) => each.measures);
  const rules = multimap(record.rules ?? [], (each) => each.measures);
  const attestations = multimap(record.attestations ?? [], (each) => [each.measure]);
  const infos = new Map(record.measures?.map((each) => [each.id, each]));
  const ids = [...new Set([...infos.keys(), ...[...rules.keys(), ...findings.keys(), ...attestations.keys()].sort()])];
  const notApplicable = new Set(record["not-applicable"]?.map((row) => row.rule));
  return ids.map((id) => {
    const [found, attested] = [findings.get(id) ?? [], attestations.get(id) ?? []];
    const ruleIds = new Set([...(rules.get(id) ?? []).map((each) => each.id), ...found.map((each) => each.rule)]);
    const parts: Parts = {
      info: infos.get(id),
      findings: found,
      attestations: attested,
      applicable: ![...ruleIds].some((rule) => notApplicable.has(rule)),
    };
    return {
      id,
      info: parts.info,
      status: measureStatus(parts, record.run),
      findings: found,
      rules: [...ruleIds],
      attestations: attested,
    };
  });
}

interface Parts {
  info: MeasureInfo | undefined;
  findings: readonly Finding[];
  attestations: readonly AttestationNote[];
  /** No rule said that the measure does not apply. */
  applicable: boolean;
}

/** The worse of what rules found and what a person attests, where both are owed. */
function measureStatus(parts: Parts, run: EvidenceRecord["run"]): Status {
  const found = foundStatus(parts.findings, run.phase === "live");
  const attested = attestedStatus(parts, run.at.slice(0, 10));
  const owed = [found, attested].filter((each) => each !== undefined);
  if (owed.length > 0) return worst(owed);
  return parts.applicable ? "unjudged" : "not-applicable";
}

function foundStatus(findings: readonly Finding[], live: boolean): Status | undefined {
  const has = (outcome: Finding["outcome"]) => findings.some((each) => each.outcome === outcome);
  if (has("fail")) return "failed";
  if (has("unknown")) return "unknown";
  if (has("waived")) return "waived";
  if (has("pass")) return live ? "verified" : "enforced";
  return undefined;
}

/** `day` as 2026-11-22: an attestation counts on its first and on its last day. */
function attestedStatus({ info, attestations }: Parts, day: string): Status | undefined {
  if (attestations.some((each) => isValid(each, day))) return "attested";
  if (attestations.length > 0) return "expired";
  return info?.["shown-by"].includes("attested") ? "unattested" : undefined;
}

/** Whether the attestation counts on the day (2026-11-22). */
export function isValid(attestation: AttestationNote, day: string): boolean {
  return attestation.on <= day && day <= attestation["valid-until"];
}

/**
 * The status of a statement is that of its weakest measure; one that names no measure is shown by nothing. One that
 * leaves open what it promises stays unknown, and one that is no measure or contradicts the law is never shown as kept.
 */
export function statementStatus(statement: ReportStatement, proofs: ReadonlyMap<string, MeasureProof>): Status {
  const shown = worst(statement.measures.map((id) => proofs.get(id)?.status ?? "unjudged"));
  if (statement.standing === undefined) return shown;
  return worst([shown, statement.standing === "open" ? "unknown" : "unjudged"]);
}

function worst(all: readonly Status[]): Status {
  return statuses.find((status) => all.includes(status)) ?? "unjudged";
}

function multimap<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}
