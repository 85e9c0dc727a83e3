import type { Finding } from "../../schema";
import { isValid } from "../../status";
import type { Status } from "../../status";
import { groupBy } from "../group";
import { statusTones, statusWords } from "../status-words";
import { html } from "./markup";
import type { Html } from "./markup";
import { documentCell, measureLink, ruleLink, table, tag } from "./report";
import type { Report } from "./report";

/** Waivers in use: one for each rule and wording, with the findings that it excuses. */
export function usedWaivers({ record }: Report): Finding[][] {
  const waived = record.findings.filter((each) => each.waiver !== undefined);
  return [...groupBy(waived, (each) => JSON.stringify([each.rule, each.waiver])).values()];
}

export function waiverTable(report: Report): Html | undefined {
  const waivers = usedWaivers(report);
  if (waivers.length === 0) return undefined;
  const head = [
    { de: "Regel", en: "Rule" },
    { de: "Begründung", en: "Reason" },
    { de: "Stattdessen", en: "Instead" },
    { de: "Angenommen durch", en: "Accepted by" },
    { de: "Bis", en: "Until" },
    { number: { de: "Ressourcen", en: "Resources" } },
  ];
  const label = { de: `Befristete Ausnahmen (${waivers.length})`, en: `Waivers (${waivers.length})` };
  return table(report.say, label, head, waivers.map((each) => waiverRow(report, each)), "waivers"); // prettier-ignore
}

function waiverRow(report: Report, findings: readonly Finding[]): Html {
  const [first] = findings;
  const waiver = first?.waiver;
  return html`<tr data-find data-tone="waived">
    <td>${first && ruleLink(report, first.rule)}</td>
    <td>${waiver?.reason}</td>
    <td>${waiver?.["measure-instead"]}</td>
    <td>${waiver?.["accepted-by"]}</td>
    <td class="day">${waiver?.until}</td>
    <td class="n">${findings.length}</td>
  </tr>`;
}

export function attestationTable(report: Report): Html | undefined {
  const { record, say } = report;
  const all = record.attestations ?? [];
  if (all.length === 0) return undefined;
  const day = record.run.at.slice(0, 10);
  const rows = all.map((each) => {
    const status: Status = isValid(each, day) ? "attested" : "expired";
    return html`<tr data-find data-tone="${statusTones[status]}">
      <td>${measureLink(report, each.measure)}</td>
      <td>${each.type}, ${each.by}</td>
      <td><span class="day">${each.on}</span> – <span class="day">${each["valid-until"]}</span></td>
      <td>${tag(statusTones[status], say(statusWords[status]))}</td>
      ${documentCell(each.document, each.sha256)}
    </tr>`;
  });
  const head = [
    { de: "Maßnahme", en: "Measure" },
    { de: "Bestätigung", en: "Attestation" },
    { de: "Gültig", en: "Valid" },
    { de: "Status", en: "Status" },
    { de: "Dokument", en: "Document" },
  ];
  return table(say, { de: `Bestätigungen (${all.length})`, en: `Attestations (${all.length})` }, head, rows, "attestations"); // prettier-ignore
}
