import { oncePer } from "../../../catalogue/once";
import type { Language, Text } from "../../../catalogue/text";
import { printable } from "../printable";

/** Markup that is safe to write. Only `html` makes it, and `html` escapes every string that is put into it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/** `html\`<p>${name}</p>\``: strings are escaped, markup stays markup, lists are joined, `false` and `undefined` vanish. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: unindented(strings).reduce((text, string, index) => text + markupOf(parts[index - 1]) + string) };
}

/** The indentation of our source is no part of the document: with twenty thousand findings it would be a third of it. */
const unindented = oncePer((strings: TemplateStringsArray): readonly string[] =>
  strings.map((string) => string.replace(/\n\s+/g, "\n")),
);

/** Text of our own that is markup, style or script already. */
export function trusted(markup: string): Html {
  return { markup };
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped(part);
  return isList(part) ? part.map(markupOf).join("") : part.markup;
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and for quoted attribute values. What can't be seen is made visible first. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A sentence in which what stands between backticks is code, as our messages write it. */
export function prose(text: string): Html {
  if (!text.includes("`")) return { markup: escaped(text) };
  const parts = text.split("`");
  if (parts.length % 2 === 0) return { markup: escaped(text) }; // a backtick without its other half
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** Writes a text in both languages; the style sheet shows one. `lang` is set where it differs from the document's. */
export function translator(documentLanguage: Language) {
  return (text: Text): Html => {
    if (text.de === text.en) return prose(text.de);
    return documentLanguage === "de"
      ? html`<span class="de">${prose(text.de)}</span><span class="en" lang="en">${prose(text.en)}</span>`
      : html`<span class="de" lang="de">${prose(text.de)}</span><span class="en">${prose(text.en)}</span>`;
  };
}

export type Say = ReturnType<typeof translator>;
