import type { Language } from "../../catalogue/text";
import { changesBetween, comparableBefore } from "../changes";
import type { Change } from "../changes";
import type { EvidenceRecord } from "../schema";
import { measureProofs } from "../status";
import type { MeasureProof } from "../status";
import type { ReportStatement } from "../statements";
import { byRule } from "./group";
import type { RuleGroup } from "./group";

/** The place of a record in a ledger, which has verified it. */
export interface SealedPlace {
  /** Number of the entry, from 1. */
  sequence: number;
  /** UTC, as 2026-11-22T12:00:00Z. */
  sealedAt: string;
  /** SHA-256 of the entry's file. */
  sha256: string;
  /** SHA-256 of the public key (SPKI, DER) that signed it. */
  keyId: string;
}

export interface ReportOptions {
  language: Language;
  /** Statements of the organisation's document; without them the report is ordered by measures. */
  statements?: readonly ReportStatement[];
  /** Earlier records of the same stack, oldest first: what changed since, and when there was no evidence. */
  history?: readonly EvidenceRecord[];
  /** Where the record stands in its ledger, if it comes from one. */
  sealed?: SealedPlace;
}

/** What every section of a report reads; worked out once. */
export interface ReportFacts {
  record: EvidenceRecord;
  language: Language;
  groups: readonly RuleGroup[];
  proofs: readonly MeasureProof[];
  proofById: ReadonlyMap<string, MeasureProof>;
  statements: readonly ReportStatement[];
  history: readonly EvidenceRecord[];
  /** The oldest earlier record that this one can be compared with. */
  before: EvidenceRecord | undefined;
  /** What is otherwise since then, weakenings first; nothing where there is no such record. */
  changes: readonly Change[];
  sealed: SealedPlace | undefined;
}

export function reportFacts(record: EvidenceRecord, options: ReportOptions): ReportFacts {
  const { language, statements = [], history = [], sealed } = options;
  const proofs = measureProofs(record);
  const before = comparableBefore(history, record);
  return {
    record,
    language,
    groups: byRule(record),
    proofs,
    proofById: new Map(proofs.map((each) => [each.id, each])),
    statements,
    history,
    before,
    changes: before === undefined ? [] : changesBetween(before, record),
    sealed,
  };
}
