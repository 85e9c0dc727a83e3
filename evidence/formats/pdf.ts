import type { Section, TextDocument } from "../pdf/document";
import type { EvidenceRecord } from "../schema";
import { acceptedSection } from "./pdf/accepted";
import { contradictionsSection } from "./pdf/contradictions";
import { brokenSection, passesSection } from "./pdf/findings";
import { limitsSection, originSection, populationSection } from "./pdf/origin";
import { overTimeSection } from "./pdf/over-time";
import { measuresSection, statementsSection } from "./pdf/proofs";
import { pdfReportOf } from "./pdf/report";
import { resultSection } from "./pdf/result";
import type { ReportOptions } from "./facts";
import { words } from "./words";

/** The report for the contract file, on A4. The same record gives the same bytes. */
export async function renderPdfReport(record: EvidenceRecord, options: ReportOptions): Promise<Uint8Array> {
  // Fonts and PDF take half a second to load, and no other format has a use for them.
  const { renderPdf } = require("../pdf/render") as typeof import("../pdf/render");
  return renderPdf(reportDocument(record, options));
}

/** The report as sections and tables, before it is laid out. */
export function reportDocument(record: EvidenceRecord, options: ReportOptions): TextDocument {
  const report = pdfReportOf(record, options);
  const { say, language, sha256 } = report;
  const { organisation, project, stack, at, versions } = record.run;
  const place = [project, stack].filter((each) => each !== undefined).join(" / ");
  const made = versions["tomguard"] === undefined ? "tomguard" : `tomguard ${versions["tomguard"]}`;
  return {
    language,
    kicker: say(words.law),
    title: say(words.title),
    subtitle: [organisation, place].filter((each) => each !== "").join(" · "),
    author: organisation,
    date: at.slice(0, 10),
    footer: [
      `${organisation} · ${place === "" ? "" : `${place} · `}${at} · ${made}`,
      `${say({ de: "Record", en: "Record" })} SHA-256 ${sha256}`,
      say({ de: "Maßgeblich ist die deutsche Fassung.", en: "Convenience translation; the German version is authoritative." }),
    ],
    sections: lettered([
      resultSection(report),
      statementsSection(report),
      measuresSection(report),
      brokenSection(report),
      passesSection(report),
      acceptedSection(report),
      populationSection(report),
      overTimeSection(report),
      contradictionsSection(report),
      originSection(report),
      limitsSection(report),
    ]),
  };
} // prettier-ignore

/** `A. Ergebnis`, `B. …`: a contract refers to a section by its letter. */
function lettered(sections: readonly (Section | undefined)[]): Section[] {
  return sections
    .filter((section) => section !== undefined)
    .map((section, index) => ({ ...section, title: `${String.fromCharCode(65 + index)}. ${section.title}` }));
}
