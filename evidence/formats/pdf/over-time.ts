import type { Text } from "../../../catalogue/text";
import { dayText } from "../../annex/words";
import type { Bearing, Change } from "../../changes";
import { bearings } from "../../changes";
import type { Block, Cell, Section } from "../../pdf/document";
import { outcomeWords, outcomesByWeight, phaseWords } from "../words";
import { tableOr } from "./report";
import type { PdfReport } from "./report";

/** Changes of each bearing that are printed before the rest is counted. */
export const changesPrinted: Readonly<Record<Bearing, number>> = {
  weaker: 60,
  otherwise: 40,
  stronger: 40,
  neutral: 20,
};

const titles: Record<Bearing, Text> = {
  weaker: { de: "Schwächungen", en: "Weakenings" },
  otherwise: { de: "Anders, und anzusehen", en: "Otherwise, and to be looked at" },
  stronger: { de: "Verbesserungen", en: "Improvements" },
  neutral: { de: "Weitere Änderungen", en: "Further changes" },
};

/** What changed since the last record, weakenings first, and how long there was none. */
export function overTimeSection(report: PdfReport): Section {
  const { say, before, changes, language } = report;
  const title = say({ de: "Änderungen und Lücken", en: "Changes and gaps" });
  if (before === undefined) return { anchor: "changes", title, blocks: [{ kind: "paragraph", text: say(alone) }] };
  const at = `${dayText(before.run.at.slice(0, 10), language)}, ${before.run.at.slice(11, 19)} UTC`;
  const intro = { de: `Verglichen mit dem Nachweis vom ${at}.`, en: `Compared with the record of ${at}.` };
  const none = { de: "Gegenüber diesem Nachweis hat sich nichts geändert.", en: "Nothing has changed since that record." };
  return {
    anchor: "changes",
    title,
    blocks: [
      { kind: "paragraph", text: say(intro) },
      ...(changes.length === 0 ? [{ kind: "paragraph", text: say(none) } as const] : bearings.flatMap((each) => bearingBlocks(report, each))),
      ...courseBlocks(report),
      ...gapBlocks(report),
    ],
  };
} // prettier-ignore

const alone: Text = {
  de: "Ein früherer Nachweis desselben Stacks lag nicht vor. Ob eine Zusage schwächer geworden ist und wie lange sie gehalten wurde, zeigt dieser Bericht deshalb nicht.",
  en: "There was no earlier record of the same stack. Whether a promise has become weaker and for how long it was kept is therefore not shown by this report.",
};

function bearingBlocks({ changes, say }: PdfReport, bearing: Bearing): Block[] {
  const own = changes.filter((each) => each.bearing === bearing);
  if (own.length === 0) return [];
  const left = own.length - changesPrinted[bearing];
  const more = { de: `… und ${left} weitere (tomguard diff zeigt alle)`, en: `… and ${left} more (tomguard diff shows all)` };
  return [
    { kind: "heading", text: `${say(titles[bearing])} (${own.length})`, anchor: `changes-${bearing}` },
    { kind: "list", items: [...own.slice(0, changesPrinted[bearing]).map(({ text }: Change) => say(text)), ...(left > 0 ? [say(more)] : [])] },
  ];
} // prettier-ignore

/** Records of the course of time that are printed, the newest. */
export const recordsPrinted = 40;

/** What was broken and mended in between is seen in the course of the records only. */
function courseBlocks({ history, record, say, language }: PdfReport): Block[] {
  const all = [...history, record];
  const shown = all.slice(-recordsPrinted);
  const rows = shown.map(({ run, summary }): Cell[] => [
    `${dayText(run.at.slice(0, 10), language)}, ${run.at.slice(11, 16)}`,
    say(phaseWords[run.phase]),
    ...outcomesByWeight.map((outcome) => String(summary[outcome])),
  ]);
  const title = say({ de: "Verlauf", en: "Course" });
  const left = { de: `Gezeigt sind die letzten ${shown.length} von ${all.length} Nachweisen.`, en: `Shown are the last ${shown.length} of ${all.length} records.` }; // prettier-ignore
  const columns: [string, number][] = [
    [say({ de: "Zeitpunkt (UTC)", en: "Time (UTC)" }), 21],
    [say({ de: "Gegenstand", en: "Subject" }), 24],
    ...outcomesByWeight.map((outcome): [string, number] => [say(outcomeWords[outcome]), 11]),
  ];
  return [
    { kind: "heading", text: title, anchor: "course" },
    ...(all.length > shown.length ? [{ kind: "paragraph", text: say(left) } as const] : []),
    tableOr(title, columns, rows, ""),
  ];
}

function gapBlocks({ history, gaps, say, language }: PdfReport): Block[] {
  const [longest] = gaps;
  const count = history.length + 1;
  const text: Text =
    longest === undefined
      ? { de: `${count} Nachweise liegen vor, ohne einen Tag Abstand.`, en: `There are ${count} records, less than a day apart.` } // prettier-ignore
      : {
          de: `${count} Nachweise liegen vor. Die längste Zeit ohne Nachweis reicht vom ${dayText(longest.from, language)} bis zum ${dayText(longest.to, language)} (Tage: ${longest.days}); was dazwischen galt, ist nicht gezeigt.`,
          en: `There are ${count} records. The longest time without one is from ${dayText(longest.from, language)} to ${dayText(longest.to, language)} (days: ${longest.days}); what held in between is not shown.`,
        };
  return [
    { kind: "heading", text: say({ de: "Lücken", en: "Gaps" }), anchor: "gaps" },
    { kind: "paragraph", text: say(text) },
  ];
}
