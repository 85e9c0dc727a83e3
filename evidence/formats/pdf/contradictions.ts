import type { Cell, Section } from "../../pdf/document";
import { contradictionWords as words } from "../words";
import { tableOr } from "./report";
import type { PdfReport } from "./report";

/** What the contract says twice and otherwise. */
export function contradictionsSection({ record, say }: PdfReport): Section {
  const found = record.contradictions;
  const rows = (found ?? []).map(({ sides: [promise, ...against], problem, proposal }): Cell[] => [
    promise === undefined ? "" : [{ text: say(promise.place), style: "strong" }, { text: say(promise.says), style: "soft" }],
    against.flatMap(({ place, says }) => [{ text: say(place) }, { text: say(says), style: "soft" as const }]),
    [{ text: say(problem) }, { text: say(proposal), style: "soft" }],
  ]); // prettier-ignore
  const columns: [string, number][] = [
    [say(words.promise), 32],
    [say(words.against), 32],
    [`${say(words.problem)}; ${say(words.proposal)}`, 36],
  ];
  const none = say(found === undefined ? words.notLooked : words.none);
  return {
    anchor: "contradictions",
    title: say(words.title),
    blocks: [
      ...(rows.length > 0 ? [{ kind: "paragraph", text: say(words.scope) } as const] : []),
      tableOr(say(words.table), columns, rows, none),
    ],
  };
}
