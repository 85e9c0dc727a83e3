import type { EvidenceRecord } from "../schema";
import type { ReportOptions } from "./facts";
import { changesSection } from "./html/changes";
import { contradictionsSection } from "./html/contradictions";
import { embedded } from "./html/embedded";
import { footer, header } from "./html/frame";
import { inheritedSection } from "./html/inherited";
import { limitsSection } from "./html/limits";
import { html, trusted } from "./html/markup";
import { measureSection } from "./html/measures";
import { navigation } from "./html/navigation";
import { operationSection } from "./html/operation";
import { populationSection } from "./html/population";
import { provenanceSection } from "./html/provenance";
import { reportOf } from "./html/report";
import { reportStyle } from "./html/report-style";
import { passesPrinted, rulesSection } from "./html/rules";
import { script } from "./html/script";
import { statementSection } from "./html/statements";
import { languageStyle, style } from "./html/style";
import { summarySection } from "./html/summary";
import { words } from "./words";

/**
 * The report as one HTML file: German and English, nothing from elsewhere, readable and printable without scripts.
 * Whatever a resource is called stays text: everything is escaped, and the document's policy allows one style sheet and
 * one script, both named by their hash.
 */
export function renderHtml(record: EvidenceRecord, options: ReportOptions): string {
  const { language } = options;
  const report = reportOf(record, options);
  const sheet = embedded("style", style + reportStyle + languageStyle(language));
  const program = embedded("script", script);
  const policy = `default-src 'none'; style-src ${sheet.source}; script-src ${program.source}; base-uri 'none'; form-action 'none'`;
  const { organisation, stack } = record.run;
  const title = [organisation, stack].filter((each) => each !== undefined).join(", ");
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${words.title[language]} – ${title}</title>
        ${sheet.element}
      </head>
      <body class="report${record.summary.pass <= passesPrinted && " short"}">
        <a class="skip" href="#summary">${report.say({ de: "Zum Ergebnis", en: "To the result" })}</a>
        ${header(report)} ${navigation(report)}
        <main>
          ${summarySection(report)} ${statementSection(report)} ${measureSection(report)} ${rulesSection(report)}
          ${populationSection(report)} ${changesSection(report)} ${operationSection(report)} ${inheritedSection(report)}
          ${contradictionsSection(report)} ${provenanceSection(report)} ${limitsSection(report)}
        </main>
        ${footer(report)} ${program.element}
      </body>
    </html> `.markup;
}
