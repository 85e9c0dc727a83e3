import type { Inconsistency, Side } from "../../catalogue/consistency";
import type { Language } from "../../catalogue/text";
import { bold, labelled } from "../layout";
import { oneLine } from "../../evidence/formats/printable";

interface Page {
  lang: Language;
  width: number;
}

/** One inconsistency with both sides, their places, and the proposal. */
export function conflictText(found: Inconsistency, page: Page): string {
  const { kind, sides, problem, proposal } = found;
  const { lang, width } = page;
  const labels = {
    de: ["Zusage", "dagegen", "Problem", "Vorschlag"],
    en: ["promise", "against", "problem", "proposal"],
  }[lang];
  const [promise, ...against] = sides;
  const rows: [string, string][] = [
    [labels[0] ?? "", sideText(promise, lang)],
    ...against.map((each, index): [string, string] => [index === 0 ? (labels[1] ?? "") : "", sideText(each, lang)]),
    [labels[2] ?? "", problem[lang]],
    [labels[3] ?? "", proposal[lang]],
  ];
  const indented = labelled(rows, width - 2).replace(/^(?=.)/gm, "  ");
  return `${bold(
    `${kind}: ${sides
      .slice(0, 2)
      .map(({ place }) => oneLine(place.name[lang]))
      .join(" ↔ ")}`,
  )}\n${indented}`;
}

/** The same in two lines. */
export function conflictLine({ kind, statements, problem, proposal }: Inconsistency, { lang, width }: Page): string {
  return labelled([[`${kind}`, `${statements.join(" ↔ ")}: ${problem[lang]} ${proposal[lang]}`]], width);
}

function sideText({ place, says }: Side, lang: Language): string {
  const { name, file, line, column } = place;
  const at = file === undefined ? "" : ` (${[file, line, column].filter((each) => each !== undefined).join(":")})`;
  return `${name[lang]}${at}: ${says[lang]}`;
}
