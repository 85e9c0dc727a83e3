import { conclude } from "../../conclusion";
import type { Finding } from "../../schema";
import { isValid, statementStatus, statuses } from "../../status";
import type { Status } from "../../status";
import { groupBy, unjudged } from "../group";
import { conclusionTones, statusMeanings, statusTones, statusWords } from "../status-words";
import { conclusionWords, outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { measureLink, numberCell, ruleLink, table, tag } from "./report";
import type { Report } from "./report";

/** Page one: what was promised, kept, broken, waived, unknown, unattested. Counts, never a percentage. */
export function summarySection(report: Report): Html {
  const { say } = report;
  return html`<section id="summary" aria-labelledby="summary-heading">
    <h2 id="summary-heading">${say({ de: "Ergebnis", en: "Result" })}</h2>
    ${verdict(report)} ${statusTable(report)} ${waiverTable(report)} ${attestationTable(report)} ${notes(report)}
  </section>`;
}

function verdict(report: Report): Html {
  const { record, say } = report;
  const conclusion = conclude(record);
  const counts = outcomesByWeight.map((outcome, index) => {
    const word = outcomeWords[outcome];
    return html`${index > 0 && ", "}${record.summary[outcome]} ${say(word)}`;
  });
  return html`<div class="verdict ${conclusionTones[conclusion]}">
    <p><strong>${say(conclusionWords[conclusion])}</strong></p>
    <p>${say({ de: "Einzelprüfungen", en: "Single verdicts" })}: ${counts}.</p>
    <p>${populationSentence(report)}</p>
  </div>`;
}

function populationSentence({ record, say }: Report): Html {
  const total = record.population.reduce((sum, row) => sum + row.count, 0);
  const types = unjudged(record);
  const left = types.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return say({ de: "Der Lauf hat keine Ressourcen gesehen.", en: "The run saw no resources." });
  const sentence = say({
    de: `Von ${total} Ressourcen hat keine Regel ${left} geprüft (${types.length} ${types.length === 1 ? "Typ" : "Typen"})`,
    en: `Of ${total} resources no rule judged ${left} (${types.length} ${types.length === 1 ? "type" : "types"})`,
  });
  return html`${sentence}: <a href="#population">${say({ de: "Bestand", en: "population" })}</a>.`;
}

/** All statuses, those with nothing in them as well: what is missing is seen to be none. */
function statusTable(report: Report): Html {
  const { say, proofs, proofById, statements } = report;
  const measures = count(proofs.map((each) => each.status));
  const sentences = count(statements.map((each) => statementStatus(each, proofById)));
  const withStatements = statements.length > 0;
  const rows = statuses.map(
    (status) =>
      html`<tr>
        <th scope="row">${tag(statusTones[status], say(statusWords[status]))}</th>
        <td>${say(statusMeanings[status])}</td>
        ${numberCell(measures(status))}${withStatements && numberCell(sentences(status))}
      </tr>`,
  );
  const total = html`<tr>
    <th scope="row">${say({ de: "zugesagt", en: "promised" })}</th>
    <td></td>
    <td class="n"><b>${proofs.length}</b></td>
    ${withStatements && html`<td class="n"><b>${statements.length}</b></td>`}
  </tr>`;
  const head = [
    { de: "Status", en: "Status" },
    { de: "Bedeutung", en: "Meaning" },
    { number: { de: "Maßnahmen", en: "Measures" } },
    ...(withStatements ? [{ number: { de: "Aussagen", en: "Statements" } }] : []),
  ];
  return table(
    say,
    { de: "Zugesagte Maßnahmen nach Status", en: "Promised measures by status" },
    head,
    [...rows, total],
    "statuses",
  );
}

function count(all: readonly Status[]): (status: Status) => number {
  return (status) => all.filter((each) => each === status).length;
}

function waiverTable(report: Report): Html | undefined {
  const { record, say } = report;
  const waived = record.findings.filter((each) => each.waiver !== undefined);
  if (waived.length === 0) return undefined;
  const groups = groupBy(waived, (each) => JSON.stringify([each.rule, each.waiver]));
  const rows = [...groups.values()].map((findings) => waiverRow(report, findings));
  const head = [
    { de: "Regel", en: "Rule" },
    { de: "Begründung", en: "Reason" },
    { de: "Stattdessen", en: "Instead" },
    { de: "Angenommen durch", en: "Accepted by" },
    { de: "Bis", en: "Until" },
    { number: { de: "Ressourcen", en: "Resources" } },
  ];
  return table(
    say,
    { de: `Befristete Ausnahmen (${groups.size})`, en: `Waivers (${groups.size})` },
    head,
    rows,
    "waivers",
  );
}

function waiverRow(report: Report, findings: readonly Finding[]): Html {
  const [first] = findings;
  const waiver = first?.waiver;
  return html`<tr>
    <td>${first && ruleLink(report, first.rule)}</td>
    <td>${waiver?.reason}</td>
    <td>${waiver?.["measure-instead"]}</td>
    <td>${waiver?.["accepted-by"]}</td>
    <td class="day">${waiver?.until}</td>
    <td class="n">${findings.length}</td>
  </tr>`;
}

function attestationTable(report: Report): Html | undefined {
  const { record, say } = report;
  const all = record.attestations ?? [];
  if (all.length === 0) return undefined;
  const day = record.run.at.slice(0, 10);
  const rows = all.map((each) => {
    const status: Status = isValid(each, day) ? "attested" : "expired";
    return html`<tr>
      <td>${measureLink(report, each.measure)}</td>
      <td>${each.type}, ${each.by}</td>
      <td><span class="day">${each.on}</span> – <span class="day">${each["valid-until"]}</span></td>
      <td>${tag(statusTones[status], say(statusWords[status]))}</td>
      <td class="long">
        ${each.document}${each.sha256 !== undefined && html`<br /><small>SHA-256 <code>${each.sha256}</code></small>`}
      </td>
    </tr>`;
  });
  const head = [
    { de: "Maßnahme", en: "Measure" },
    { de: "Bestätigung", en: "Attestation" },
    { de: "Gültig", en: "Valid" },
    { de: "Status", en: "Status" },
    { de: "Dokument", en: "Document" },
  ];
  return table(
    say,
    { de: `Bestätigungen (${all.length})`, en: `Attestations (${all.length})` },
    head,
    rows,
    "attestations",
  );
}

function notes({ record, say }: Report): Html | undefined {
  if (record.notes.length === 0) return undefined;
  return html`<h3>${say({ de: "Hinweise", en: "Notes" })}</h3>
    <ul>
      ${record.notes.map((note) => html`<li>${say(note)}</li>`)}
    </ul>`;
}
