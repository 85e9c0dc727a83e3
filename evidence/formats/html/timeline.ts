import { conclude } from "../../conclusion";
import type { Gap } from "../../history";
import type { EvidenceRecord } from "../../schema";
import { conclusionTones } from "../status-words";
import type { Tone } from "../status-words";
import { html } from "./markup";
import type { Html } from "./markup";

/* The picture of a lane of records: inline SVG, coloured by classes alone, since the document's policy allows no style. */

/** First and last moment of the picture, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

export function spanOf(records: readonly EvidenceRecord[]): Span {
  const times = records.map(({ run }) => Date.parse(run.at)).sort((a, b) => a - b);
  const from = times[0] ?? 0;
  return { from, to: Math.max(times.at(-1) ?? 0, from + 1) };
}

/** Width of the picture in its own units; marks of one slot are drawn as one, so that ten years fit. */
const width = 600;
const slots = 150;
const height = 30;
const markWidth = width / slots;

/** The graver, the higher: colour is never the only difference. */
const heights: Record<Tone, number> = { failed: 28, unknown: 20, waived: 14, kept: 9, plain: 5 };

/** Marks where there are records, the worst of each slot; hatched where the gap is. */
export function lane(records: readonly EvidenceRecord[], span: Span, gap: Gap | undefined): Html {
  const worst = new Map<number, Tone>();
  for (const record of records) {
    const slot = slotOf(Date.parse(record.run.at), span);
    const tone = conclusionTones[conclude(record)];
    const before = worst.get(slot);
    if (before === undefined || heights[tone] > heights[before]) worst.set(slot, tone);
  }
  const marks = [...worst].map(
    ([slot, tone]) =>
      html`<rect
        class="${tone}"
        x="${slot * markWidth}"
        y="${height - heights[tone]}"
        width="${markWidth}"
        height="${heights[tone]}"
      />`,
  );
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${gap && hatching(gap, span)}
    <line x1="0" x2="${width}" y1="${height}" y2="${height}" />
    ${marks}
  </svg>`;
}

function slotOf(time: number, { from, to }: Span): number {
  return Math.round(((time - from) / (to - from)) * (slots - 1));
}

/** Strokes across the gap, as many as have room. */
function hatching(gap: Gap, span: Span): Html[] {
  const end = slotOf(Date.parse(gap.to), span);
  const start = slotOf(Date.parse(gap.from), span) + 1;
  const strokes = Array.from({ length: Math.max(0, end - start) }, (_, index) => (start + index) * markWidth);
  return strokes.map((x) => html`<line class="gap" x1="${x}" y1="${height}" x2="${x + markWidth}" y2="0" />`);
}

/** The last line of the picture: where it begins and ends. */
export function axis({ from, to }: Span): Html {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return html`<tr class="axis">
    <td></td>
    <td>
      <span class="ends"><small>${day(from)}</small><small>${day(to)}</small></span>
    </td>
    <td></td>
  </tr>`;
}
