import { resourceId } from "../../order";
import type { Finding, Outcome } from "../../schema";
import { groupBy } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { numberCell, resourceName, table } from "./report";
import type { Report } from "./report";

const columns: readonly Outcome[] = outcomesByWeight.filter((outcome) => outcome !== "not-applicable");
/** Up to this many resources their table is open. */
const openUpTo = 60;

/** Every resource that has a finding, the worst first. */
export function resourceCounts({ record, say }: Report): Html | undefined {
  const byResource = [...groupBy(record.findings, (each) => resourceId(each.resource)).values()].map(countFindings);
  if (byResource.length === 0) return undefined;
  byResource.sort(
    (a, b) => b.counts.fail - a.counts.fail || b.counts.unknown - a.counts.unknown || b.counts.waived - a.counts.waived,
  );
  const rows = byResource.map(
    ({ first, counts }) =>
      html`<tr data-find data-tone="${outcomeTones[worst(counts)]}">
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

function worst(counts: Record<Outcome, number>): Outcome {
  return outcomesByWeight.find((outcome) => counts[outcome] > 0) ?? "not-applicable";
}

function countFindings(findings: readonly Finding[]): { first: Finding; counts: Record<Outcome, number> } {
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, waived: 0, unknown: 0, "not-applicable": 0 };
  for (const each of findings) counts[each.outcome] += 1;
  return { first: findings[0] as Finding, counts }; // a group of groupBy is never empty
}
