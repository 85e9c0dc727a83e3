import type { Language } from "../../catalogue/text";
import type { Tone } from "../formats/status-words";

/*
 * A document of sections, as both renderers take it: everything is text, in one language, and nothing in it is markup.
 * What a renderer makes of a block is its own affair; what a block says was decided before.
 */

export interface Line {
  text: string;
  style?: "strong" | "soft" | "status";
  /** Colour of a status; the word always stands beside it. */
  tone?: Tone;
}

export type Cell = string | readonly Line[];

export interface Column {
  title: string;
  /** Share of the width, out of the sum of all columns. */
  width: number;
}

export type Block =
  /** `tone`: of a notice that is a verdict; the words always say it as well. */
  | { kind: "paragraph"; text: string; style?: "soft" | "notice"; tone?: Tone }
  | { kind: "heading"; text: string; anchor: string }
  | { kind: "facts"; rows: readonly (readonly [name: string, value: string])[] }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; label: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
  | { kind: "signatures"; parties: readonly { role: string; name: string; lines: readonly string[] }[] };

export interface Section {
  anchor: string;
  title: string;
  blocks: readonly Block[];
}

export interface TextDocument {
  language: Language;
  /** Above the title: what law it is about. */
  kicker: string;
  title: string;
  subtitle: string;
  /** For the file's own description. */
  author: string;
  /** Day of the document, as 2026-11-22; it dates the file, so that the same content gives the same bytes. */
  date: string;
  /** Checksums of what it was made from: they make up its identity, and stand in the footer. */
  footer: readonly string[];
  sections: readonly Section[];
}
