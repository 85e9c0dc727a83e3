import type { Text } from "../../../catalogue/text";
import { statementStatus } from "../../status";
import type { Status } from "../../status";
import { statusWords, type Tone } from "../status-words";
import { html } from "./markup";
import type { Html } from "./markup";
import type { Report } from "./report";

/** Statuses that a reader counts together on page one; the table under it has each by itself. */
interface Figure {
  word: Text;
  statuses: readonly Status[];
  tone: Tone;
}

const figures: readonly Figure[] = [
  { word: { de: "eingehalten", en: "kept" }, statuses: ["enforced", "verified", "attested"], tone: "kept" },
  { word: statusWords.failed, statuses: ["failed"], tone: "failed" },
  { word: statusWords.waived, statuses: ["waived"], tone: "waived" },
  { word: statusWords.unknown, statuses: ["unknown"], tone: "unknown" },
  { word: statusWords.unattested, statuses: ["unattested", "expired"], tone: "unknown" },
  { word: statusWords.unjudged, statuses: ["unjudged"], tone: "unknown" },
  { word: statusWords["not-applicable"], statuses: ["not-applicable"], tone: "plain" },
];

/** What was promised and what became of it, in numbers and as a bar that has room for everything, the unknown too. */
export function figureRow(report: Report): Html {
  const { say, statements, proofs, proofById } = report;
  const sentences = statements.map((each) => statementStatus(each, proofById));
  const measures = proofs.map(({ status }) => status);
  const all = sentences.length > 0 ? sentences : measures;
  const promised = sentences.length > 0 ? { de: "Aussagen zugesagt", en: "statements promised" } : { de: "Maßnahmen zugesagt", en: "measures promised" }; // prettier-ignore
  const counted = figures.map((each) => ({ ...each, count: all.filter((one) => each.statuses.includes(one)).length }));
  return html`<dl class="figures">
      <div>
        <dt>${say(promised)}</dt>
        <dd>${all.length}</dd>
      </div>
      ${counted.map(
        ({ word, tone, count }) =>
          html`<div class="${tone}${count === 0 && " zero"}">
            <dt>${say(word)}</dt>
            <dd>${count}</dd>
          </div>`,
      )}
    </dl>
    ${bar(counted)}`;
}

const width = 1000;
/** A part that is there can be seen, however small. */
const least = 4;

function bar(parts: readonly { tone: Tone; count: number }[]): Html | undefined {
  const there = parts.filter(({ count }) => count > 0);
  const total = there.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const free = width - least * there.length;
  let x = 0;
  const drawn = there.map(({ tone, count }) => {
    const own = least + (free * count) / total;
    x += own;
    return html`<rect class="${tone}" x="${(x - own).toFixed(1)}" y="0" width="${(own - 2).toFixed(1)}" height="12" />`;
  });
  return html`<svg
    class="bar-picture"
    viewBox="0 0 ${width} 12"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${drawn}
  </svg>`;
}
