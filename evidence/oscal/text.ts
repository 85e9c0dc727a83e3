import type { Text } from "../../catalogue/text";
import { oneLine } from "../formats/printable";

/** Text for an OSCAL string: one line, never empty, nothing in it that can't be seen. */
export function value(text: string): string {
  return oneLine(text) || "–";
}

/**
 * Text for OSCAL's markup, which is Markdown with HTML: what a resource is called can't become a link, an element, or
 * the insertion of a parameter.
 */
export function markup(text: string): string {
  return value(text)
    .replace(/[\\`*[\]{}|]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Paragraphs of markup; empty ones are left out. */
export function paragraphs(...texts: readonly (string | undefined | false)[]): string {
  return texts.filter((each) => typeof each === "string" && each !== "").join("\n\n");
}

/** Both languages one below the other, German first: it is authoritative. */
export function bilingual({ de, en }: Text): string {
  return paragraphs(markup(de), markup(en));
}

/** An id as OSCAL takes it. Ids of ours are so already; a record of someone else's may hold any text. */
export function token(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^(?![A-Za-z_])/, "_");
}
