import type { Content, ContentText } from "pdfmake/interfaces";
import type { Block, Section } from "./document";

/** A title, where its bookmark hangs, and what it stands over. */
export interface Headed {
  title: string;
  style: "section" | "heading";
  anchor: string;
  /** Anchor of the section, for a heading within one. */
  parent?: string;
  /** The first thing below: it must not be parted from its title. */
  block: Block | undefined;
}

/** A section as titles with the block that each stands over, and blocks that follow another block. */
export function headedBlocks({ anchor, title, blocks }: Section): (Headed | Block)[] {
  const [first] = blocks;
  const own: Headed = { title, style: "section", anchor, block: first?.kind === "heading" ? undefined : first };
  const rest = own.block === undefined ? blocks : blocks.slice(1);
  return [own, ...rest.flatMap((block, index) => paired(block, rest[index - 1], rest[index + 1], anchor))];
}

function paired(block: Block, before: Block | undefined, after: Block | undefined, parent: string): (Headed | Block)[] {
  if (block.kind === "heading") return [{ title: block.text, style: "heading", anchor: block.anchor, parent, block: after }]; // prettier-ignore
  return before?.kind === "heading" ? [] : [block]; // below a heading: it has been taken along
}

/** The viewer's outline leads to this text, under the title's name. */
export function bookmarked(text: ContentText, { title, anchor, parent }: Headed): Content {
  const place = parent === undefined ? { outlineExpanded: true } : { outlineParentId: parent };
  return { ...text, id: anchor, outline: true, outlineText: title, ...place } as Content; // a text stays one
}
