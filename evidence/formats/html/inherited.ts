import { html } from "./markup";
import type { Html } from "./markup";
import { documentCell, measureLink, table, tag } from "./report";
import type { Report } from "./report";

/** Reports by others on providers whose controls are relied on: stated in the promise, not examined. */
export function inheritedSection(report: Report): Html {
  const { say, record } = report;
  const reports = record.inherited ?? [];
  return html`<section id="inherited" aria-labelledby="inherited-heading">
    <h2 id="inherited-heading">${say({ de: "Geerbte Kontrollen", en: "Inherited controls" })}</h2>
    <p>
      ${
        reports.length === 0
          ? say({
              de: "Es ist kein Bericht über einen Anbieter genannt. Was der Cloud-Anbieter selbst zu leisten hat (Gebäude, Strom, Geräte, Personal), ist hier durch nichts gezeigt.",
              en: "No report on a provider is named. What the cloud provider itself has to do (buildings, power, devices, staff) is shown by nothing here.",
            })
          : say({
              de: "Was der Anbieter selbst leistet, zeigen Berichte Dritter. Sie sind in der Zusage genannt; ihr Inhalt wurde nicht geprüft, und sie geben keiner Maßnahme einen Status.",
              en: "What a provider does itself is shown by reports of third parties. The promise names them; what they say was not examined, and they give no measure a status.",
            })
      }
    </p>
    ${reports.length > 0 && reportTable(report, reports)}
  </section>`;
}

function reportTable(report: Report, reports: NonNullable<Report["record"]["inherited"]>): Html {
  const { say, record } = report;
  const day = record.run.at.slice(0, 10);
  const rows = reports.map(
    (each) =>
      html`<tr data-find data-tone="plain">
        <th scope="row">${each.provider}</th>
        <td>${each.report}, ${each.edition}</td>
        <td>
          <span class="day">${each.from}</span> –
          <span class="day">${each.to}</span
          >${each.to < day && html`<br />${tag("unknown", say({ de: "endet vor diesem Lauf", en: "ends before this run" }))}`}
        </td>
        <td>${each.measures.map((id, index) => html`${index > 0 && ", "}${measureLink(report, id)}`)}</td>
        ${documentCell(each.document, each.sha256)}
      </tr>`,
  );
  const head = [
    { de: "Anbieter", en: "Provider" },
    { de: "Bericht und Ausgabe", en: "Report and edition" },
    { de: "Zeitraum", en: "Period" },
    { de: "Maßnahmen", en: "Measures" },
    { de: "Dokument", en: "Document" },
  ];
  return table(say, { de: "Berichte über Anbieter", en: "Reports on providers" }, head, rows, "reports");
}
