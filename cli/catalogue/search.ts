import { search } from "../../catalogue/search";
import { bold, columns, widthOf } from "../layout";
import type { CommonOptions } from "../options";
import { printJson, say } from "../print";

/** `tomguard catalogue search`: measures and sentences in which all words occur, in either language. */
export function find(words: readonly string[], { json, lang }: CommonOptions): void {
  const found = search(words);
  if (json) return printJson(found);
  const width = widthOf(process.stdout);
  const { measures, statements } = found;
  const heads = {
        de: [["Maßnahme", "Titel"], ["Satz", "Organisation", "Wortlaut"]],
        en: [["measure", "title"], ["sentence", "organisation", "wording"]],
      }[lang]; // prettier-ignore
  const tables = [
    measures.map(({ id, title }) => [id, title[lang]]),
    statements.map(({ organisation, statement: { id, text } }) => [id, organisation, text[lang]]),
  ];
  const titles = { de: ["Maßnahmen", "Sätze"], en: ["Measures", "Sentences"] }[lang];
  const parts = tables.flatMap((rows, index) =>
    rows.length === 0
      ? []
      : [`${bold(`${titles[index]} (${rows.length})`)}\n${columns(heads[index] ?? [], rows, width)}\n`],
  );
  if (parts.length === 0) return say(nothing[lang]);
  process.stdout.write(parts.join("\n"));
}

const nothing = {
  de: "Nichts gefunden: Alle Wörter müssen vorkommen; versuchen Sie weniger oder kürzere.",
  en: "Nothing found: all of the words have to occur; try fewer or shorter ones.",
};
