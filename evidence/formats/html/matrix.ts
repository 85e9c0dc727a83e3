import type { Text } from "../../../catalogue/text";
import { compareText } from "../../order";
import type { Outcome } from "../../schema";
import type { RuleGroup } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { ruleLink, table } from "./report";
import type { Report } from "./report";
import { serviceOf } from "./service";

/** A sign for each outcome, so that colour is never the only difference. */
const signs: Record<Outcome, string> = { fail: "✗", unknown: "?", waived: "~", pass: "✓", "not-applicable": "–" };

/** The picture of the run: rules down, services across, in each field the worst that was found and how often. */
export function matrix(report: Report): Html | undefined {
  const { say, groups } = report;
  const seen = fields(report);
  const rows = groups.filter(({ findings }) => findings.length > 0);
  if (rows.length === 0) return undefined;
  const services = [...new Set(rows.flatMap(({ id }) => [...(seen.get(id)?.keys() ?? [])]))].sort(compareText);
  const label: Text = { de: "Regeln und Dienste", en: "Rules and services" };
  const head = [{ de: "Regel", en: "Rule" }, ...services.map((name) => ({ turned: { de: name, en: name } }))];
  const body = rows.map((group) => matrixRow(report, group, services, seen.get(group.id)));
  const total = groups.length - rows.length;
  const left = {
    de: `${total} weitere Regeln haben nichts vorgefunden und beweisen nichts.`,
    en: `${total} more rules met nothing and prove nothing.`,
  };
  return html`<div class="matrix">
    ${table(say, label, head, body, "matrix")}
    <p class="meta">${legend(report)}${total > 0 && html` ${say(left)}`}</p>
  </div>`;
}

type Field = Partial<Record<Outcome, number>>;

/** Findings by rule and service, and empty fields where a rule was shown resources that it has no finding on. */
function fields({ record }: Report): Map<string, Map<string, Field>> {
  const all = new Map<string, Map<string, Field>>();
  const field = (rule: string, type: string): Field => {
    const row = all.get(rule) ?? new Map<string, Field>();
    all.set(rule, row);
    const service = serviceOf(type);
    const found = row.get(service) ?? {};
    row.set(service, found);
    return found;
  };
  for (const { rule, resource, outcome } of record.findings) {
    const found = field(rule, resource.type);
    found[outcome] = (found[outcome] ?? 0) + 1;
  }
  for (const row of record.population) for (const rule of row["judged-by"]) field(rule, row.type);
  return all;
}

function matrixRow(report: Report, { id }: RuleGroup, services: readonly string[], row: Map<string, Field> | undefined): Html {
  const cells = services.map((service) => matrixCell(report, row?.get(service)));
  return html`<tr><th scope="row">${ruleLink(report, id)}</th>${cells}</tr>`;
} // prettier-ignore

function matrixCell({ say }: Report, field: Field | undefined): Html {
  if (field === undefined) return html`<td></td>`;
  const worst = outcomesByWeight.find((outcome) => (field[outcome] ?? 0) > 0) ?? "not-applicable";
  const number = field[worst] !== undefined && html`<span>${field[worst]}</span>`;
  return html`<td class="${outcomeTones[worst]}"><b aria-hidden="true">${signs[worst]}</b>${number}<span class="vh"> ${say(outcomeWords[worst])}</span></td>`;
} // prettier-ignore

function legend({ say }: Report): Html {
  const entries = outcomesByWeight.map(
    (outcome) => html`<span class="sign ${outcomeTones[outcome]}"><b>${signs[outcome]}</b> ${say(outcomeWords[outcome])}</span> `, // prettier-ignore
  );
  const rest = {
    de: "Jedes Feld zeigt das Schwerste und wie oft es vorkam. Leere Felder: Die Regel betrifft den Dienst nicht.",
    en: "Each field shows the gravest and how often it occurred. Empty fields: the rule is not about the service.",
  };
  return html`${entries}<br />${say(rest)}`;
}
