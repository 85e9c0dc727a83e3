import type { Text } from "../../../catalogue/text";
import { conclude } from "../../conclusion";
import { isValid, statementStatus, statuses } from "../../status";
import type { Status } from "../../status";
import { unjudged } from "../group";
import { conclusionTones, statusMeanings, statusTones, statusWords } from "../status-words";
import { conclusionWords, outcomeWords, outcomesByWeight } from "../words";
import { attestationTable, usedWaivers, waiverTable } from "./acceptances";
import { bearingWords } from "./changes";
import { figureRow } from "./figures";
import { html } from "./markup";
import type { Html } from "./markup";
import { gapSentence } from "./operation";
import { fact, numberCell, table, tag } from "./report";
import type { Report } from "./report";

/** Page one: what was promised, kept, broken, waived, unknown, unattested. Counts, never a percentage. */
export function summarySection(report: Report): Html {
  const { say } = report;
  return html`<section id="summary" aria-labelledby="summary-heading">
    <h2 id="summary-heading">${say({ de: "Ergebnis", en: "Result" })}</h2>
    ${verdict(report)} ${figureRow(report)} ${keyFacts(report)} ${statusTable(report)} ${waiverTable(report)}
    ${attestationTable(report)} ${notes(report)}
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

/** What else a reader asks first: exceptions, attestations, what changed, for how long nobody looked. */
function keyFacts(report: Report): Html {
  const { say, before, changes } = report;
  const change =
    before === undefined
      ? say({ de: "kein früherer Nachweis zum Vergleich", en: "no earlier record to compare with" })
      : html`${(["weaker", "otherwise", "stronger"] as const).map((bearing, index) => html`${index > 0 && "; "}${say(bearingWords[bearing])}: ${changes.filter((each) => each.bearing === bearing).length}`)}`;
  return html`<dl class="facts key">
    ${fact(say, { de: "Befristete Ausnahmen", en: "Waivers" }, waiverFact(report))}${fact(say, { de: "Bestätigungen", en: "Attestations" }, attestationFact(report))}${fact(say, changesSince(report), html`${change} (<a href="#changes">${say({ de: "alle", en: "all" })}</a>)`)}${fact(say, { de: "Über die Zeit", en: "Over time" }, gapSentence(report) ?? say({ de: "nur dieser eine Nachweis", en: "this one record only" }))}
  </dl>`;
}

function changesSince({ before }: Report): Text {
  const day = before?.run.at.slice(0, 10);
  return day === undefined
    ? { de: "Änderungen", en: "Changes" }
    : { de: `Änderungen seit ${day}`, en: `Changes since ${day}` };
}

function waiverFact(report: Report): Html {
  const waivers = usedWaivers(report);
  const ends = waivers.map(([first]) => first?.waiver?.until ?? "").sort();
  const resources = waivers.flat().length;
  if (waivers.length === 0) return report.say({ de: "0", en: "0" });
  return report.say({
    de: `${waivers.length}, für ${resources} ${resources === 1 ? "Feststellung" : "Feststellungen"}; die nächste endet am ${ends[0]}`,
    en: `${waivers.length}, for ${resources} ${resources === 1 ? "finding" : "findings"}; the next one ends on ${ends[0]}`,
  });
}

function attestationFact({ record, say }: Report): Html {
  const all = record.attestations ?? [];
  const valid = all.filter((each) => isValid(each, record.run.at.slice(0, 10))).length;
  if (all.length === 0) return say({ de: "0", en: "0" });
  return say({ de: `${valid} gültig, ${all.length - valid} nicht`, en: `${valid} valid, ${all.length - valid} not` });
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
        ${withStatements && numberCell(sentences(status))}${numberCell(measures(status))}
      </tr>`,
  );
  const total = html`<tr>
    <th scope="row">${say({ de: "zugesagt", en: "promised" })}</th>
    <td></td>
    ${withStatements && html`<td class="n"><b>${statements.length}</b></td>`}
    <td class="n"><b>${proofs.length}</b></td>
  </tr>`;
  const head = [
    { de: "Status", en: "Status" },
    { de: "Bedeutung", en: "Meaning" },
    ...(withStatements ? [{ number: { de: "Aussagen", en: "Statements" } }] : []),
    { number: { de: "Maßnahmen", en: "Measures" } },
  ];
  const label = withStatements
    ? { de: "Aussagen und Maßnahmen nach Status", en: "Statements and measures by status" }
    : { de: "Zugesagte Maßnahmen nach Status", en: "Promised measures by status" };
  return table(say, label, head, [...rows, total], "statuses");
}

function count(all: readonly Status[]): (status: Status) => number {
  return (status) => all.filter((each) => each === status).length;
}

function notes({ record, say }: Report): Html | undefined {
  if (record.notes.length === 0) return undefined;
  return html`<h3>${say({ de: "Hinweise", en: "Notes" })}</h3>
    <ul class="notes">
      ${record.notes.map((note) => html`<li>${say(note)}</li>`)}
    </ul>`;
}
