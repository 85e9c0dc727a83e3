import { conclude } from "../../conclusion";
import { gapsBetween } from "../../history";
import type { EvidenceRecord, Outcome } from "../../schema";
import { phases } from "../../vocabulary";
import { conclusionTones } from "../status-words";
import { conclusionWords, outcomeWords, outcomesByWeight, phaseWords } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { moment, numberCell, table, tag } from "./report";
import type { Report } from "./report";
import { axis, lane, spanOf } from "./timeline";

/** Operation over time: when there was evidence, of which kind, and for how long there was none. */
export function operationSection(report: Report): Html {
  const { say } = report;
  const records = allRecords(report);
  return html`<section id="operation" aria-labelledby="operation-heading">
    <h2 id="operation-heading">${say({ de: "Wirksamkeit über die Zeit", en: "Operation over time" })}</h2>
    ${
      records.length === 1
        ? html`<p>
            ${say({
              de: "Diesem Bericht liegt ein einziger Nachweis zugrunde. Er zeigt, wie die Maßnahmen zu diesem Zeitpunkt eingerichtet waren, nicht, dass sie über eine Zeit gewirkt haben.",
              en: "This report rests on a single record. It shows how the measures were set up at that moment, not that they were effective over a period.",
            })}
          </p>`
        : html`${gapSentence(report)}${picture(report, records)}${gapList(report)}${recordTable(report, records)}`
    }
  </section>`;
}

/** In the order of time; a ledger may hold records whose clock went backwards. */
function allRecords({ history, record }: Report): EvidenceRecord[] {
  return [...history, record].sort((a, b) => Date.parse(a.run.at) - Date.parse(b.run.at));
}

/** How many records, from when to when, and the longest time without one; nothing where there is only this one. */
export function gapSentence(report: Report): Html | undefined {
  const { say } = report;
  const records = allRecords(report);
  const [from, to] = [records[0], records.at(-1)].map((each) => each?.run.at.slice(0, 10));
  if (records.length === 1) return undefined;
  const [longest] = gapsBetween(records);
  const known = { de: `${records.length} Nachweise vom ${from} bis ${to} (UTC).`, en: `${records.length} records from ${from} to ${to} (UTC).` }; // prettier-ignore
  if (longest === undefined) {
    const none = { de: "Zwischen ihnen liegt nie ein ganzer Tag.", en: "There is never a whole day between them." };
    return html`<p>${say(known)} ${say(none)}</p>`;
  }
  const days = { de: longest.days === 1 ? "1 Tag" : `${longest.days} Tage`, en: longest.days === 1 ? "1 day" : `${longest.days} days` }; // prettier-ignore
  const gap = {
    de: `Längste Zeit ohne Nachweis: ${days.de}, vom ${longest.from} bis ${longest.to}.`,
    en: `Longest time without a record: ${days.en}, from ${longest.from} to ${longest.to}.`,
  };
  return html`<p>${say(known)} <b>${say(gap)}</b></p>`;
}

/** A line a phase, so that checks of the cloud between deploys can be seen; the words beside say the same. */
function picture({ say }: Report, records: readonly EvidenceRecord[]): Html {
  const span = spanOf(records);
  const [longest] = gapsBetween(records);
  const rows = phases.flatMap((phase) => {
    const own = records.filter(({ run }) => run.phase === phase);
    if (own.length === 0) return [];
    const counts = [...Map.groupBy(own, conclude)].map(
      ([conclusion, all], index) =>
        html`${index > 0 && html`<br />`}${all.length} × ${say(conclusionWords[conclusion])}`,
    );
    return [
      html`<tr>
        <th scope="row">${say(phaseWords[phase])}</th>
        <td class="lane">${lane(own, span, longest)}</td>
        <td><small>${counts}</small></td>
      </tr>`,
    ];
  });
  const head = [{ de: "Art des Nachweises", en: "Kind of record" }, { de: "Zeit", en: "Time" }, { de: "Ergebnis", en: "Result" }]; // prettier-ignore
  return html`<div class="timeline">
    ${table(say, { de: "Zeitstrahl", en: "Timeline" }, head, [...rows, axis(span)], "timeline")}
    <p class="meta">
      ${say({
        de: "Höhe und Farbe eines Strichs zeigen das Ergebnis: hoch und rot verletzt oder nicht nachgewiesen, halbhoch offen, niedrig eingehalten. Schraffiert: längste Zeit ohne Nachweis.",
        en: "Height and colour of a mark show the result: high and red broken or not proved, half open, low kept. Hatched: longest time without a record.",
      })}
    </p>
  </div>`;
}

const gapsShown = 5;

function gapList(report: Report): Html | undefined {
  const { say } = report;
  const gaps = gapsBetween(allRecords(report));
  if (gaps.length < 2) return undefined;
  const rows = gaps.slice(0, gapsShown).map(
    ({ from, to, days }) =>
      html`<tr>
        <td class="day">${from}</td>
        <td class="day">${to}</td>
        ${numberCell(days)}
      </tr>`,
  );
  const head = [{ de: "Von", en: "From" }, { de: "Bis", en: "To" }, { number: { de: "Ganze Tage", en: "Whole days" } }];
  const shown = Math.min(gaps.length, gapsShown);
  const label = { de: `Zeiten ohne Nachweis: die längsten ${shown} von ${gaps.length}`, en: `Times without a record: the longest ${shown} of ${gaps.length}` }; // prettier-ignore
  return table(say, label, head, rows, "gaps");
}

const columns: readonly Outcome[] = outcomesByWeight.filter((outcome) => outcome !== "not-applicable");
/** Records that are listed one by one; a ledger of years has more, and lists them itself. */
const recordsShown = 200;

function recordTable({ say }: Report, records: readonly EvidenceRecord[]): Html {
  const newest = records.toReversed().slice(0, recordsShown);
  const rows = newest.map((each) => {
    const conclusion = conclude(each);
    return html`<tr data-find data-tone="${conclusionTones[conclusion]}">
      <td>${moment(each.run.at)}</td>
      <td>${say(phaseWords[each.run.phase])}</td>
      <td>${tag(conclusionTones[conclusion], say(conclusionWords[conclusion]))}</td>
      ${columns.map((outcome) => numberCell(each.summary[outcome]))}
    </tr>`;
  });
  const head = [{ de: "Zeitpunkt", en: "Time" }, { de: "Art", en: "Kind" }, { de: "Ergebnis", en: "Result" }, ...columns.map((outcome) => ({ number: outcomeWords[outcome] }))]; // prettier-ignore
  const label = { de: `Die ${newest.length} jüngsten von ${records.length} Nachweisen`, en: `The newest ${newest.length} of ${records.length} records` }; // prettier-ignore
  return html`<details data-group${newest.length <= 12 && html` open`}>
    <summary>${say({ de: "Alle Nachweise einzeln", en: "Every record by itself" })}</summary>
    ${table(say, label, head, rows, "records")}
  </details>`;
}
