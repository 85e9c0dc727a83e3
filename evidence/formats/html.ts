import { createHash } from "node:crypto";
import type { Language } from "../../catalogue/text";
import type { EvidenceRecord } from "../schema";
import type { ReportStatement } from "../statements";
import { changesSection } from "./html/changes";
import { footer, header } from "./html/frame";
import { inheritedSection } from "./html/inherited";
import { limitsSection } from "./html/limits";
import { html, trusted } from "./html/markup";
import type { Html } from "./html/markup";
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

export interface HtmlOptions {
  /** The language that is shown first; the reader can switch. */
  language: Language;
  /** Statements of the organisation's document; without them the report is ordered by measures. */
  statements?: readonly ReportStatement[];
  /** Earlier records of the same stack, oldest first: what changed since, and when there was no evidence. */
  history?: readonly EvidenceRecord[];
}

/**
 * The report as one HTML file: German and English, nothing from elsewhere, readable and printable without scripts.
 * Whatever a resource is called stays text: everything is escaped, and the document's policy allows one style sheet and
 * one script, both named by their hash.
 */
export function renderHtml(record: EvidenceRecord, options: HtmlOptions): string {
  const { language, statements = [], history = [] } = options;
  const report = reportOf(record, language, statements, history);
  const css = style + reportStyle + languageStyle(language);
  const policy = `default-src 'none'; style-src '${hash(css)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
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
        ${element("style", css)}
      </head>
      <body class="report${record.summary.pass <= passesPrinted && " short"}">
        <a class="skip" href="#summary">${report.say({ de: "Zum Ergebnis", en: "To the result" })}</a>
        ${header(report)} ${navigation(report)}
        <main>
          ${summarySection(report)} ${statementSection(report)} ${measureSection(report)} ${rulesSection(report)}
          ${populationSection(report)} ${changesSection(report)} ${operationSection(report)} ${inheritedSection(report)}
          ${provenanceSection(report)} ${limitsSection(report)}
        </main>
        ${footer(report)} ${element("script", script)}
      </body>
    </html> `.markup;
}

/** Nothing may come between the tags and what they hold: its hash is that of all that stands there. */
function element(name: "style" | "script", content: string): Html {
  return trusted(`<${name}>${content}</${name}>`);
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
