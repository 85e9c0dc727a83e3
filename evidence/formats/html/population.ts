import { resourceId } from "../../order";
import type { Finding, Outcome } from "../../schema";
import { groupBy, unjudged } from "../group";
import { outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { numberCell, resourceName, ruleLink, table } from "./report";
import type { Report } from "./report";

/** Every type of resource with the rules that looked at it, those that none looked at first. */
export function populationSection(report: Report): Html {
  const { record, say } = report;
  const none = unjudged(record);
  const rows = [...none, ...record.population.filter((row) => !none.includes(row))].map(
    (row) =>
      html`<tr data-find>
        <th scope="row"><code>${row.type}</code></th>
        <td class="n">${row.count}</td>
        <td>
          ${row["judged-by"].length === 0 ? html`<b>${say({ de: "keine Regel", en: "no rule" })}</b>` : row["judged-by"].map((rule, index) => html`${index > 0 && ", "}${ruleLink(report, rule)}`)}
        </td>
      </tr>`,
  );
  const head = [
    { de: "Ressourcentyp", en: "Resource type" },
    { number: { de: "Anzahl", en: "Count" } },
    { de: "Geprüft durch", en: "Judged by" },
  ];
  return html`<section id="population" aria-labelledby="population-heading">
    <h2 id="population-heading">${say({ de: "Bestand", en: "Population" })}</h2>
    <p>${leftOut(report, none.length)}</p>
    ${rows.length > 0 && table(say, { de: "Alle Ressourcentypen des Laufs", en: "All resource types of the run" }, head, rows, "types")}
    ${notApplicable(report)} ${resources(report)}
  </section>`;
}

function leftOut({ record, say }: Report, types: number): Html {
  if (record.population.length === 0) {
    return say({ de: "Der Lauf hat keine Ressourcen gesehen.", en: "The run saw no resources." });
  }
  if (types === 0)
    return say({ de: "Jeden Typ prüft mindestens eine Regel.", en: "At least one rule judges each type." });
  return say({
    de: `Ressourcentypen, die keine Regel prüft: ${types}. Über sie sagt dieser Bericht nichts aus.`,
    en: `Resource types that no rule judges: ${types}. This report says nothing about them.`,
  });
}

function notApplicable(report: Report): Html | undefined {
  const { record, say } = report;
  const all = record["not-applicable"] ?? [];
  if (all.length === 0) return undefined;
  const rows = all.map(
    (row) =>
      html`<tr>
        <td>${ruleLink(report, row.rule)}</td>
        <td lang="en">${row.why}</td>
        <td class="n">${row.count}</td>
      </tr>`,
  );
  const head = [{ de: "Regel", en: "Rule" }, { de: "Grund", en: "Reason" }, { number: { de: "Anzahl", en: "Count" } }];
  return table(
    say,
    { de: "Nicht anwendbar, nach Grund", en: "Not applicable, by reason" },
    head,
    rows,
    "not-applicable",
  );
}

const columns: readonly Outcome[] = outcomesByWeight.filter((outcome) => outcome !== "not-applicable");
/** Up to this many resources their table is open. */
const openUpTo = 60;

/** Every resource that has a finding, the worst first. */
function resources(report: Report): Html | undefined {
  const { record, say } = report;
  const byResource = [...groupBy(record.findings, (each) => resourceId(each.resource)).values()].map(countFindings);
  if (byResource.length === 0) return undefined;
  byResource.sort(
    (a, b) => b.counts.fail - a.counts.fail || b.counts.unknown - a.counts.unknown || b.counts.waived - a.counts.waived,
  );
  const rows = byResource.map(
    ({ first, counts }) =>
      html`<tr data-find>
        <th scope="row">${resourceName(first.resource)}</th>
        ${columns.map((outcome) => numberCell(counts[outcome]))}
      </tr>`,
  );
  const head = [{ de: "Ressource", en: "Resource" }, ...columns.map((outcome) => ({ number: outcomeWords[outcome] }))];
  const list = table(say, { de: "Prüfungen je Ressource", en: "Verdicts by resource" }, head, rows, "resource-counts");
  return html`<h3 id="resources">${say({ de: "Ressourcen", en: "Resources" })} (${byResource.length})</h3>
    <details data-group${byResource.length <= openUpTo && html` open`}>
      <summary>${say({ de: "Ressourcen mit ihren Prüfungen", en: "Resources with their verdicts" })}</summary>
      ${list}
    </details>`;
}

function countFindings(findings: readonly Finding[]): { first: Finding; counts: Record<Outcome, number> } {
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, waived: 0, unknown: 0, "not-applicable": 0 };
  for (const each of findings) counts[each.outcome] += 1;
  return { first: findings[0] as Finding, counts }; // a group of groupBy is never empty
}
