import type { Language, Text } from "../../../catalogue/text";
import { changesBetween, comparableBefore } from "../../changes";
import type { Change } from "../../changes";
import { gapsBetween, sameThing } from "../../history";
import type { Gap } from "../../history";
import type { Block, Cell } from "../../pdf/document";
import type { EvidenceRecord } from "../../schema";
import { recordSha256 } from "../../serialize";
import { measureProofs } from "../../status";
import type { MeasureProof } from "../../status";
import type { ReportStatement } from "../../statements";
import { byRule } from "../group";
import type { RuleGroup } from "../group";

export interface PdfOptions {
  language: Language;
  /** Statements of the organisation's document; without them the report is ordered by measures. */
  statements?: readonly ReportStatement[];
  /** Earlier records, oldest first, as the ledger has them. */
  history?: readonly EvidenceRecord[];
}

/** What every section reads; worked out once. */
export interface PdfReport {
  record: EvidenceRecord;
  language: Language;
  say: (text: Text) => string;
  sha256: string;
  groups: readonly RuleGroup[];
  proofs: readonly MeasureProof[];
  proofById: ReadonlyMap<string, MeasureProof>;
  statements: readonly ReportStatement[];
  /** Earlier records of the same thing. */
  history: readonly EvidenceRecord[];
  /** The record that changes are counted from, where there is one. */
  before: EvidenceRecord | undefined;
  changes: readonly Change[];
  gaps: readonly Gap[];
}

export function pdfReportOf(record: EvidenceRecord, { language, statements = [], history = [] }: PdfOptions): PdfReport {
  const proofs = measureProofs(record);
  const before = comparableBefore(history, record);
  const own = sameThing(history, record);
  return {
    record,
    language,
    say: (text) => text[language],
    sha256: recordSha256(record),
    groups: byRule(record),
    proofs,
    proofById: new Map(proofs.map((each) => [each.id, each])),
    statements,
    history: own,
    before,
    changes: before === undefined ? [] : changesBetween(before, record),
    gaps: gapsBetween([...own, record]),
  };
} // prettier-ignore

/** A table, or where it would be empty the sentence that says so. */
export function tableOr(
  label: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly Cell[])[],
  none: string,
): Block {
  if (rows.length === 0) return { kind: "paragraph", text: none };
  return { kind: "table", label, columns: columns.map(([title, width]) => ({ title, width })), rows };
}

/** The measure by its title, where the record has one. */
export function measureTitle({ proofById, say }: PdfReport, id: string): string {
  const info = proofById.get(id)?.info;
  return info === undefined ? id : say(info.title);
}
