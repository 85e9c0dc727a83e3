import type { Text } from "../catalogue/text";

/*
 * The record of one run: everything that reports, the ledger and other programs read. Names are fixed
 * (`tomguard/record/1`); more may be added. Data-minimal: facts, no raw properties, no names of people, no secret.
 */

export const recordSchemaId = "tomguard/record/1";

export type Outcome = "pass" | "fail" | "waived" | "unknown" | "not-applicable";
export type WitnessName = "pulumi" | "cloudformation" | "aws";
export type Phase = "check" | "preview" | "update" | "state" | "template" | "live";

export interface EvidenceRecord {
  schema: typeof recordSchemaId;
  run: Run;
  population: PopulationRow[];
  findings: Finding[];
  summary: Record<Outcome, number>;
  /** Remarks on the whole run: an expired waiver, one that matched nothing, a rule that threw. */
  notes: Text[];
}

/** Where the record comes from. */
export interface Run {
  witness: WitnessName;
  phase: Phase;
  /** End of the run, UTC, as 2026-11-22T12:00:00Z. */
  at: string;
  stack?: string;
  project?: string;
  /** The promise that was judged by: its file name and the SHA-256 of its bytes; `default` where none was found. */
  promise: { source: string; sha256: string };
  organisation: string;
  versions: Record<string, string>;
  /** SHA-256 over the compiled pack. */
  packSha256?: string;
  commit?: { id: string; dirty: boolean };
  /** Who deployed, as the CI system names its run; never a person's name. */
  deployedBy?: { kind: "ci" | "workstation"; id?: string };
  /** Enforcement level of each rule that is not mandatory. */
  levels: Record<string, string>;
  /** Result of comparing the journal with the engine's events; absent where there was no engine. */
  engine?: { agrees: true; violations: number; policies: number };
}

export interface PopulationRow {
  type: string;
  count: number;
  /** Ids of the rules that gave a verdict other than not-applicable or were shown resources of this type. */
  "judged-by": string[];
}

export interface FindingResource {
  urn?: string;
  type: string;
  name: string;
  logicalId?: string;
  arn?: string;
}

export interface Finding {
  rule: string;
  measures: string[];
  severity: "critical" | "high" | "medium" | "low";
  resource: FindingResource;
  outcome: Outcome;
  observed: Record<string, unknown>;
  /** Set for fail and waived. */
  problem?: Text;
  remedy?: Text;
  /** Set for unknown and not-applicable. */
  why?: string;
  /** Set when a rule threw: a fault of ours, reported as unknown. */
  ruleError?: boolean;
  waiver?: { reason: string; "accepted-by": string; "measure-instead": string; until: string };
  /** Enforcement level in force, where it is not mandatory. */
  level?: "advisory";
}
