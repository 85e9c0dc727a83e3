import type { Text } from "../../../catalogue/text";
import { gapsBetween, sameThing } from "../../history";
import type { Gap } from "../../history";
import type { Block, Cell } from "../../pdf/document";
import type { EvidenceRecord } from "../../schema";
import { recordSha256 } from "../../serialize";
import { reportFacts, type ReportFacts, type ReportOptions } from "../facts";

export interface PdfReport extends ReportFacts {
  say: (text: Text) => string;
  sha256: string;
  gaps: readonly Gap[];
}

export function pdfReportOf(record: EvidenceRecord, options: ReportOptions): PdfReport {
  const history = sameThing(options.history ?? [], record);
  return {
    ...reportFacts(record, options),
    history,
    say: (text) => text[options.language],
    sha256: recordSha256(record),
    gaps: gapsBetween([...history, record]),
  };
}

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
