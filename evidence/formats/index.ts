import type { Language } from "../../catalogue/text";
import { renderOscalPlan, renderOscalPoam, renderOscalResults } from "../oscal/render";
import type { EvidenceRecord } from "../schema";
import { serializeRecord } from "../serialize";
import type { ReportStatement } from "../statements";
import { renderCsv } from "./csv";
import { renderHtml } from "./html";
import { renderJunit } from "./junit";
import { renderMarkdown } from "./markdown";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

export interface RenderOptions {
  language: Language;
  /** Statements of the organisation's document, where there is one. */
  statements?: readonly ReportStatement[];
}

type Renderer = (record: EvidenceRecord, options: RenderOptions) => string | Uint8Array;

/** Every format by the name that the command line knows; each is rendered from the record and nothing else. */
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

export type Format = keyof typeof renderers;

export const formats = Object.keys(renderers) as readonly Format[]; // keys of the table above, which is constant

export function isFormat(name: string): name is Format {
  return Object.hasOwn(renderers, name);
}

export function render(record: EvidenceRecord, format: Format, options: RenderOptions): string | Uint8Array {
  return renderers[format](record, options);
}
