import Table from "cli-table3";

/** The result on standard output; everything else a command says goes to standard error. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A remark for the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const noLines = Object.fromEntries(
  ["top", "bottom", "left", "right"].flatMap((side) => [side, `${side}-mid`]).concat(["top-left", "top-right", "bottom-left", "bottom-right", "mid", "mid-mid"]).map((part) => [part, ""]), // prettier-ignore
);

export function printTable(head: string[], rows: string[][]): void {
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0 };
  const table = new Table({ head, style, chars: { ...noLines, middle: "  " } });
  table.push(...rows);
  process.stdout.write(`${table.toString()}\n`);
}
