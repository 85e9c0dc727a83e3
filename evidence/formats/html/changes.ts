import type { Text } from "../../../catalogue/text";
import { bearings } from "../../changes";
import type { Bearing, Change } from "../../changes";
import { groupBy } from "../group";
import type { Tone } from "../status-words";
import { phaseWords } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { moment } from "./report";
import type { Report } from "./report";

export const bearingWords: Record<Bearing, Text> = {
  weaker: { de: "Schwächungen", en: "Weakenings" },
  otherwise: { de: "Anders, von einer Person zu beurteilen", en: "Otherwise, for a person to judge" },
  stronger: { de: "Verbesserungen", en: "Improvements" },
  neutral: { de: "Ohne Bedeutung für das Schutzniveau", en: "Without bearing on the level of protection" },
};

const bearingTones: Record<Bearing, Tone> = {
  weaker: "failed",
  otherwise: "unknown",
  stronger: "kept",
  neutral: "plain",
};

/** What is otherwise since the earlier record that begins the period of the report, weakenings first. */
export function changesSection(report: Report): Html {
  const { say } = report;
  return html`<section id="changes" aria-labelledby="changes-heading">
    <h2 id="changes-heading">${say({ de: "Änderungen im Berichtszeitraum", en: "Changes in the period of the report" })}</h2>
    <p>${comparedWith(report)}</p>
    ${bearings.map((bearing) => bearingList(report, bearing))}
  </section>`; // prettier-ignore
}

function comparedWith({ say, before, history, changes }: Report): Html {
  if (before !== undefined) {
    const { at, phase } = before.run;
    const none = changes.length === 0 && html` ${say({ de: "Nichts ist anders.", en: "Nothing is otherwise." })}`;
    return html`${say({ de: "Verglichen mit", en: "Compared with" })}: ${say(phaseWords[phase])}, ${moment(at)}.${none}`;
  }
  return history.length === 0
    ? say({
        de: "Es liegt kein früherer Nachweis vor, mit dem verglichen werden könnte.",
        en: "There is no earlier record to compare with.",
      })
    : say({
        de: "Keiner der früheren Nachweise betrifft dieselbe Organisation, denselben Stack und dieselbe Quelle; verglichen wurde nicht.",
        en: "None of the earlier records is about the same organisation, stack and witness; nothing was compared.",
      });
}

/** From this many on a list is folded, weakenings never. */
const foldedFrom = 40;

function bearingList({ say, changes }: Report, bearing: Bearing): Html | undefined {
  const all = changes.filter((each) => each.bearing === bearing);
  if (all.length === 0) return undefined;
  const tone = bearingTones[bearing];
  const list = html`<ul class="findings" data-tone="${tone}">
    ${[...groupBy(all, sentence).values()].map((same) => changeItem(say, tone, same))}
  </ul>`;
  const heading = html`<h3>${say(bearingWords[bearing])} (${all.length})</h3>`;
  if (bearing === "weaker" || all.length < foldedFrom) return html`${heading}${list}`;
  return html`${heading}
    <details data-group>
      <summary>${say({ de: "Alle anzeigen", en: "Show all" })}</summary>
      ${list}
    </details>`;
}

function sentence({ text }: Change): string {
  return text.de;
}

function changeItem(say: Report["say"], tone: Tone, same: readonly Change[]): Html | undefined {
  const [first] = same;
  return (
    first && html`<li class="${tone}" data-find>${say(first.text)}${same.length > 1 && ` (× ${same.length})`}</li>`
  );
}
