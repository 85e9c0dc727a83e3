import { createHash } from "node:crypto";
import type { Language } from "../../catalogue/text";
import { limits } from "../limits";
import type { EvidenceRecord } from "../schema";
import type { ReportStatement } from "../statements";
import { html, trusted } from "./html/markup";
import type { Html } from "./html/markup";
import { populationSection } from "./html/population";
import { proofSection } from "./html/proof";
import { provenanceSection } from "./html/provenance";
import { reportOf } from "./html/report";
import type { Report } from "./html/report";
import { passesPrinted, rulesSection } from "./html/rules";
import { script } from "./html/script";
import { languageStyle, style } from "./html/style";
import { summarySection } from "./html/summary";
import { phaseWords, words } from "./words";

export interface HtmlOptions {
  /** The language that is shown first; the reader can switch. */
  language: Language;
  /** Statements of the organisation's document; without them the report is ordered by measures. */
  statements?: readonly ReportStatement[];
}

/**
 * The report as one HTML file: German and English, nothing from elsewhere, readable and printable without scripts.
 * Whatever a resource is called stays text: everything is escaped, and the document's policy allows one style sheet and
 * one script, both named by their hash.
 */
export function renderHtml(record: EvidenceRecord, { language, statements = [] }: HtmlOptions): string {
  const report = reportOf(record, language, statements);
  const css = style + languageStyle(language);
  const policy = `default-src 'none'; style-src '${hash(css)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title[language]} – ${record.run.organisation}${record.run.stack !== undefined && `, ${record.run.stack}`}</title>
<style>${trusted(css)}</style>
</head>
<body${record.summary.pass <= passesPrinted && html` class="short"`}>
<a class="skip" href="#summary">${report.say({ de: "Zum Ergebnis", en: "To the result" })}</a>
${header(report)}
${navigation(report)}
<main>
${summarySection(report)}
${provenanceSection(report)}
${proofSection(report)}
${rulesSection(report)}
${populationSection(report)}
${limitsSection(report)}
</main>
${footer(report)}
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.markup;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

function header({ record, say, language }: Report): Html {
  const { organisation, project, stack, phase, at } = record.run;
  const choice = (id: Language, name: string) =>
    html`<input type="radio" name="lang" id="lang-${id}" ${language === id && html` checked`} /><label
        for="lang-${id}"
        lang="${id}"
        >${name}</label
      >`;
  return html`<header>
    <div class="bar">
      <p class="kicker">${say(words.law)}</p>
      <fieldset class="lang">
        <legend class="vh">Sprache / Language</legend>
        ${choice("de", "Deutsch")}${choice("en", "English")}
      </fieldset>
    </div>
    <h1>${say(words.title)}</h1>
    <p class="subject">
      <b>${organisation}</b
      >${[project, stack].filter((each) => each !== undefined).length > 0 && ` · ${[project, stack].filter((each) => each !== undefined).join(" / ")}`}
    </p>
    <p class="subject">
      ${say(phaseWords[phase])} · <time datetime="${at}">${at.replace("T", " ").replace("Z", " UTC")}</time>
    </p>
  </header>`;
}

function navigation({ say, statements }: Report): Html {
  const entry = (anchor: string, de: string, en: string) => html`<li><a href="#${anchor}">${say({ de, en })}</a></li>`;
  return html`<nav aria-labelledby="contents">
    <h2 class="vh" id="contents">${say({ de: "Inhalt", en: "Contents" })}</h2>
    <ul>
      ${entry("summary", "Ergebnis", "Result")}${entry("provenance", "Zusage und Herkunft", "Promise and provenance")}${statements.length > 0 && entry("statements", "Aussagen", "Statements")}${entry("measures", "Maßnahmen", "Measures")}${entry("rules", "Feststellungen", "Findings")}${entry("population", "Bestand", "Population")}${entry("limits", "Grenzen", "Limits")}
    </ul>
    <div class="search" id="search" role="search" hidden>
      <label for="search-field">${say({ de: "Suchen", en: "Search" })}</label
      ><input type="search" id="search-field" autocomplete="off" /><span
        id="search-status"
        role="status"
        class="soft"
      ></span>
    </div>
  </nav>`;
}

function limitsSection({ record, say }: Report): Html {
  return html`<section id="limits" aria-labelledby="limits-heading">
    <h2 id="limits-heading">
      ${say({ de: "Was dieser Bericht nicht beweist", en: "What this report does not prove" })}
    </h2>
    <ul class="limits">
      ${limits(record).map((each) => html`<li>${say(each)}</li>`)}
    </ul>
  </section>`;
}

function footer({ record, say }: Report): Html {
  const version = record.run.versions["tomguard"];
  return html`<footer>
    <p>
      ${say({
        de: "Maßgeblich ist die deutsche Fassung; die englische dient dem Verständnis. Die Bedeutung der Status steht in der Tabelle unter „Ergebnis“.",
        en: "The German version is authoritative; the English one is for convenience. The table under “Result” says what each status means.",
      })}
    </p>
    <p>tomguard${version !== undefined && ` ${version}`} · ${record.schema}</p>
  </footer>`;
}
