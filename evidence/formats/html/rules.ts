import type { RuleGroup } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, outcomesByWeight, severityWords } from "../words";
import { findingList, passes } from "./findings";
import { html } from "./markup";
import type { Html } from "./markup";
import { matrix } from "./matrix";
import { measureLink, table, tag } from "./report";
import type { Report } from "./report";

/** Rule by rule: what is broken, unknown or waived in full; what passed by observed value, folded. */
export function rulesSection(report: Report): Html {
  const { say, groups } = report;
  const met = groups.filter(({ findings }) => findings.length > 0);
  return html`<section id="rules" aria-labelledby="rules-heading">
    <h2 id="rules-heading">${say({ de: "Feststellungen nach Regeln", en: "Findings by rule" })}</h2>
    ${matrix(report)}
    <p class="print-only">${printNote(report)}</p>
    ${worstFirst(met).map((group) => ruleBlock(report, group))}
    ${metNothing(
      report,
      groups.filter(({ findings }) => findings.length === 0),
    )}
  </section>`;
}

/** Rules with something broken, then unknown, then waived; among equals the gravest, as they come. */
function worstFirst(groups: readonly RuleGroup[]): RuleGroup[] {
  const weight = ({ count }: RuleGroup) => (count.fail > 0 ? 0 : count.unknown > 0 ? 1 : count.waived > 0 ? 2 : 3);
  return groups.toSorted((a, b) => weight(a) - weight(b));
}

/** From this many passes on, their lists stay folded on paper. */
export const passesPrinted = 400;

function printNote({ say, record }: Report): Html | undefined {
  if (record.summary.pass <= passesPrinted) return undefined;
  return say({
    de: "Die Listen der eingehaltenen Prüfungen sind im Ausdruck gekürzt; vollständig stehen sie in der Datei und im Record.",
    en: "Lists of what passed are shortened in print; the file and the record have them in full.",
  });
}

function ruleBlock(report: Report, group: RuleGroup): Html {
  const { say, ruleAnchors } = report;
  const { id, info, severity, measures, findings } = group;
  return html`<article
    class="rule"
    id="${ruleAnchors.get(id) ?? ""}"
    data-group
    data-name="${id} ${info?.title.de ?? ""} ${info?.title.en ?? ""}"
  >
    <h3>${info ? say(info.title) : html`<code>${id}</code>`}</h3>
    <p class="meta">
      ${info && html`<code>${id}</code> · `}${say({ de: "Schwere", en: "Severity" })}:
      ${say(severityWords[severity])}${measures.map((measure) => html` · ${measureLink(report, measure)}`)}
    </p>
    ${info && html`<p>${say(info.why)}</p>`}
    <p>${tags(report, group)}</p>
    ${(["fail", "unknown", "waived"] as const).map((outcome) => findingList(report, findings, outcome))}
    ${passes(report, findings)}
  </article>`;
}

function tags({ say }: Report, { count }: RuleGroup): Html[] {
  const met = outcomesByWeight.filter((outcome) => count[outcome] > 0);
  return met.map(
    (outcome) => html`${tag(outcomeTones[outcome], html`${count[outcome]} ${say(outcomeWords[outcome])}`)} `,
  );
}

/** Rules in force that gave no verdict on any resource: "no violation" of them would read as "in order". */
function metNothing(report: Report, groups: readonly RuleGroup[]): Html | undefined {
  if (groups.length === 0) return undefined;
  const { say, ruleAnchors } = report;
  const rows = groups.map(
    ({ id, info, count }) =>
      html`<tr id="${ruleAnchors.get(id) ?? ""}" data-find data-tone="unknown">
        <th scope="row"><code>${id}</code></th>
        <td>${info && say(info.title)}</td>
        <td class="n">${count["not-applicable"]}</td>
      </tr>`,
  );
  const head = [
    { de: "Regel", en: "Rule" },
    { de: "Was sie verlangt", en: "What it asks for" },
    { number: { de: "Nicht anwendbar", en: "Not applicable" } },
  ];
  return html`<h3>
      ${say({ de: "Regeln ohne Feststellung: kein Nachweis", en: "Rules without a finding: no proof" })}
      (${groups.length})
    </h3>
    <details data-group>
      <summary>${say({ de: "Regeln, die nichts vorgefunden haben", en: "Rules that met nothing to judge" })}</summary>
      ${table(say, { de: "In Kraft, aber ohne Feststellung", en: "In force, but without a finding" }, head, rows, "idle-rules")}
    </details>`;
}
