import type { Content, ContentStack, ContentText, TableCell } from "pdfmake/interfaces";
import type { Block, Cell, Column, Line } from "./document";
import type { Printed } from "./glyphs";
import { bookmarked, type Headed } from "./headings";
import { barred, cellGap, innerWidth, ruled, tones } from "./styles";

type TableBlock = Extract<Block, { kind: "table" }>;

/**
 * A title with what it stands over. A table takes its title along as a row of its head, so that it stands on every page
 * of the table; anything else that fits on a page is kept with it.
 */
export function headedContent(headed: Headed, printed: Printed): Content {
  const { title, style, block } = headed;
  if (block?.kind === "table" && block.rows.length > 0) return table(block, printed, headed);
  const heading = bookmarked({ text: printed(title), style }, { ...headed, title: printed(title) });
  // What a title without a block stands over is a heading, which begins a page with it.
  if (block === undefined) return { stack: [heading], pageBreak: "before" };
  return { stack: [heading, blockContent(block, printed)], unbreakable: lengthOf(block) < longestUnbroken };
}

/** A block on the page. */
export function blockContent(block: Block, printed: Printed): Content {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block, printed);
    case "heading":
      return { text: printed(block.text), style: "heading" };
    case "facts":
      return facts(block.rows, printed);
    case "list":
      return { ul: block.items.map((item) => ({ text: printed(item), margin: [0, 0, 0, 3] })) };
    case "table":
      return table(block, printed);
    case "signatures":
      return signatures(block.parties, printed);
  }
}

function paragraph({ text, style, tone }: Extract<Block, { kind: "paragraph" }>, printed: Printed): Content {
  if (style === "notice") {
    const verdict = tone === undefined ? {} : { bold: true, fontSize: 11, color: tones[tone] };
    return { table: { widths: [innerWidth - 21], body: [[{ text: printed(text), ...verdict }]] }, layout: barred };
  }
  return { text: printed(text), style: style === "soft" ? ["paragraph", "soft"] : "paragraph" };
}

function facts(rows: readonly (readonly [string, string])[], printed: Printed): Content {
  const body = rows.map(([name, value]): TableCell[] => [
    { text: printed(name), style: "columnTitle" },
    { text: printed(value) },
  ]);
  return {
    table: { widths: widthsOf([{ width: 30 }, { width: 70 }]), body },
    layout: { ...ruled, hLineWidth: () => 0, paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 0, 0, 8],
  };
}

/** Letters that surely fit on one page, in one cell of a row or in a block: what is longer must be allowed to break. */
const longestUnbroken = 1200;

function lengthOf(block: Block): number {
  return JSON.stringify(block).length;
}

function table({ columns, rows }: TableBlock, printed: Printed, headed?: Headed): Content {
  const titles = columns.map(({ title }): TableCell => ({ text: printed(title), style: "columnTitle" }));
  const body = rows.map((row) => row.map((cell) => cellContent(cell, printed)));
  const short = rows.every((row) => row.every((cell) => cellText(cell, printed).length < longestUnbroken));
  const head = headed === undefined ? [titles] : [titleRow(headed, columns, printed), titles];
  if (headed !== undefined) body[0]?.[0]?.stack.unshift(landing(headed, printed));
  return {
    table: {
      headerRows: head.length,
      keepWithHeaderRows: short ? 1 : 0,
      dontBreakRows: short,
      widths: widthsOf(columns),
      body: [...head, ...body],
    },
    layout: ruled,
    margin: [0, headed === undefined ? 5 : 0, 0, 6],
  };
}

function titleRow({ title, style }: Headed, columns: readonly Column[], printed: Printed): TableCell[] {
  const rest = columns.slice(1).map((): TableCell => ({}));
  return [{ text: printed(title), style, colSpan: columns.length }, ...rest];
}

/** Where the bookmark leads: the first row, because the head is repeated on each page and the bookmark must not be. */
function landing(headed: Headed, printed: Printed): Content {
  const title = printed(headed.title);
  return bookmarked({ text: " ", fontSize: 0.1, lineHeight: 0.1 }, { ...headed, title });
}

function cellContent(cell: Cell, printed: Printed): ContentStack {
  return { stack: lines(cell).map((each) => lineContent(each, printed)) };
}

function cellText(cell: Cell, printed: Printed): string {
  return lines(cell)
    .map(({ text }) => printed(text))
    .join("");
}

/** Fixed widths: a word that is too long is broken, where it would push a flexible column off the page. */
function widthsOf(columns: readonly Pick<Column, "width">[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (innerWidth * width) / whole - cellGap);
}

function lines(cell: Cell): readonly Line[] {
  return typeof cell === "string" ? [{ text: cell }] : cell;
}

function lineContent({ text, style, tone }: Line, printed: Printed): ContentText {
  const own = { text: printed(text) };
  if (style === "strong") return { ...own, bold: true };
  if (style === "soft") return { ...own, style: "soft", margin: [0, 1, 0, 0] };
  if (style === "status") return { ...own, bold: true, color: tones[tone ?? "plain"] };
  return { ...own, margin: [0, 1, 0, 1] };
}

function signatures(parties: Extract<Block, { kind: "signatures" }>["parties"], printed: Printed): Content {
  const width = (innerWidth - 40) / 2;
  const columns = parties.map(({ role, name, lines: below }) => ({
    width,
    stack: [
      { text: printed(role), bold: true },
      { text: printed(name) || " ", margin: [0, 2, 0, 0] as [number, number, number, number] },
      ...below.map((each): Content[] => [
        { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6 }], margin: [0, 34, 0, 2] },
        { text: printed(each), style: "soft" },
      ]),
    ],
  }));
  return { columns, columnGap: 40, unbreakable: true, margin: [0, 6, 0, 0] };
}
