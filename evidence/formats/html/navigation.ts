import type { Text } from "../../../catalogue/text";
import { outcomeTones } from "../status-words";
import { outcomeWords } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import type { Report } from "./report";

const sections: readonly (readonly [anchor: string, name: Text])[] = [
  ["summary", { de: "Ergebnis", en: "Result" }],
  ["statements", { de: "Aussagen", en: "Statements" }],
  ["measures", { de: "Maßnahmen", en: "Measures" }],
  ["rules", { de: "Feststellungen", en: "Findings" }],
  ["population", { de: "Bestand", en: "Population" }],
  ["changes", { de: "Änderungen", en: "Changes" }],
  ["operation", { de: "Über die Zeit", en: "Over time" }],
  ["inherited", { de: "Geerbtes", en: "Inherited" }],
  ["contradictions", { de: "Widersprüche", en: "Contradictions" }],
  ["provenance", { de: "Zusage und Herkunft", en: "Promise and provenance" }],
  ["limits", { de: "Grenzen", en: "Limits" }],
];

/** Contents, and the search, which the script shows. */
export function navigation(report: Report): Html {
  const { say, statements } = report;
  const present = sections.filter(([anchor]) => anchor !== "statements" || statements.length > 0);
  return html`<nav aria-labelledby="contents">
    <h2 class="vh" id="contents">${say({ de: "Inhalt", en: "Contents" })}</h2>
    <ul>
      ${present.map(([anchor, name]) => html`<li><a href="#${anchor}">${say(name)}</a></li>`)}
    </ul>
    ${filter(report)}
  </nav>`;
}

function filter({ say }: Report): Html {
  const tones = (["fail", "unknown", "waived", "pass"] as const).map((outcome) => {
    const tone = outcomeTones[outcome];
    return html`<label class="${tone}"><input type="checkbox" value="${tone}" /> ${say(outcomeWords[outcome])}</label>`;
  });
  return html`<div class="search" id="filter" role="search" hidden>
    <label for="search-field">${say({ de: "Suchen", en: "Search" })}</label>
    <input type="search" id="search-field" autocomplete="off" spellcheck="false" />
    <fieldset>
      <legend>${say({ de: "Nur zeigen", en: "Show only" })}</legend>
      ${tones}
    </fieldset>
    <p class="soft"><span id="search-status" role="status"></span></p>
  </div>`;
}
