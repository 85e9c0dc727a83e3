import { unjudged } from "../group";
import { html } from "./markup";
import type { Html } from "./markup";
import { reasonShown, ruleLink, table } from "./report";
import type { Report } from "./report";
import { resourceCounts } from "./resources";

/** Every type of resource with the rules that looked at it, those that none looked at first. */
export function populationSection(report: Report): Html {
  const { record, say } = report;
  const none = unjudged(record);
  const rows = [...none, ...record.population.filter((row) => !none.includes(row))].map(
    (row) =>
      html`<tr data-find data-tone="${row["judged-by"].length === 0 ? "unknown" : "plain"}">
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
    ${resourceCounts(report)} ${notApplicable(report)}
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
        <td>${reasonShown(report, row.why)}</td>
        <td class="n">${row.count}</td>
      </tr>`,
  );
  const head = [{ de: "Regel", en: "Rule" }, { de: "Grund", en: "Reason" }, { number: { de: "Anzahl", en: "Count" } }];
  const label = { de: "Nicht anwendbar, nach Grund", en: "Not applicable, by reason" };
  return html`<h3>${say({ de: "Nicht anwendbar", en: "Not applicable" })} (${record.summary["not-applicable"]})</h3>
    <details>
      <summary>${say({ de: "Gründe", en: "Reasons" })}</summary>
      ${table(say, label, head, rows, "not-applicable")}
    </details>`;
}
