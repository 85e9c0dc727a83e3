import { renderOscalPlan, renderOscalPoam, renderOscalResults } from "../oscal/render";
import type { EvidenceRecord } from "../schema";
import { serializeRecord } from "../serialize";
import type { ReportOptions } from "./facts";
import { renderCsv } from "./csv";
import { renderHtml } from "./html";
import { renderJunit } from "./junit";
import { renderMarkdown } from "./markdown";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

type Renderer = (record: EvidenceRecord, options: ReportOptions) => string;

/** Every format of text by the name that the command line knows; each is rendered from records and nothing else. */
const renderers = {
  text: renderText,
  html: renderHtml,
  md: renderMarkdown,
  sarif: renderSarif,
  junit: renderJunit,
  csv: renderCsv,
  oscal: renderOscalResults,
  "oscal-plan": renderOscalPlan,
  "oscal-poam": renderOscalPoam,
  json: (record) => `${serializeRecord(record)}\n`,
} as const satisfies Record<string, Renderer>;

export type TextFormat = keyof typeof renderers;
export type Format = TextFormat | "pdf";

export const textFormats = Object.keys(renderers) as readonly TextFormat[]; // keys of the table above, which is constant
export const formats: readonly Format[] = [...textFormats, "pdf"];

export function isFormat(name: string): name is Format {
  return (formats as readonly string[]).includes(name);
}

/** The record in a format of text; `renderPdfReport` makes the PDF. */
export function render(record: EvidenceRecord, format: TextFormat, options: ReportOptions): string {
  return renderers[format](record, options);
}

export type { ReportOptions, SealedPlace } from "./facts";
export { renderPdfReport } from "./pdf";
