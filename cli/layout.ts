import { styleText } from "node:util";
import { oneLine } from "../evidence/formats/printable";

/* Text for a terminal or a log: between 80 and 120 columns, colours only where a terminal wants them. */

/** Columns of the terminal, within what reads well; 100 where it is none. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.min(120, Math.max(80, stream.columns || 100));
}

export function bold(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}

/** Breaks at spaces; a word that is longer than a line stays whole, so that it can be copied. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of oneLine(text).split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Label and text, the text beside the labels of all rows, broken where it has to be. Rows without text are left out. */
export function labelled(rows: readonly (readonly [label: string, text: string])[], width: number): string {
  const shown = rows.filter(([, text]) => text !== "");
  const indent = Math.max(0, ...shown.map(([label]) => label.length)) + 2;
  return shown
    .flatMap(([label, text]) =>
      wrap(text, width - indent).map((line, index) => `${(index === 0 ? label : "").padEnd(indent)}${line}`.trimEnd()),
    )
    .join("\n");
}

/** Columns without lines; the last one takes what is left of the width, and is broken where it has to be. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const fixed = head.slice(0, -1).map((title, column) => {
    const longest = Math.max(...rows.map((row) => oneLine(row[column] ?? "").length), title.length);
    return Math.min(longest, 36);
  });
  const rest = Math.max(20, width - fixed.reduce((sum, each) => sum + each + 2, 0));
  const widths = [...fixed, rest];
  const lines = rows.flatMap((row) => rowLines(row, widths));
  return [bold(rowLines(head, widths).join("\n")), ...lines].join("\n");
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? "", width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, column) => (lines[line] ?? "").padEnd(widths[column] ?? 0)).join("  ").trimEnd(),
  ); // prettier-ignore
}
