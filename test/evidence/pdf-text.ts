import { inflateSync } from "node:zlib";

/**
 * The text of each page of a PDF by PDFKit, words apart: enough of a reader to see what stands there. It follows the
 * page tree to the content streams, and turns glyphs into characters by the fonts' own ToUnicode tables.
 */
export function pdfPages(bytes: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const fonts = fontsOf(objects);
  const kids = [...objects.values()].find(({ head }) => head.includes("/Type /Pages"))?.head ?? "";
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(id ?? "")); // prettier-ignore
  return pages.map((page) => textOf(objects.get(reference(page?.head ?? "", "Contents"))?.stream ?? "", fonts));
}

/** Objects by number, streams inflated; references of the trailer by name. */
interface PdfObject {
  head: string;
  stream: string;
}

function objectsOf(source: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = "", body = ""] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [head = "", ...rest] = body.split("stream\n");
    const raw = rest
      .join("stream\n")
      .replace(/\nend$/, "")
      .replace(/\nendstream$/, "");
    objects.set(id, { head, stream: head.includes("/FlateDecode") ? inflated(raw) : raw });
  }
  return objects;
}

function inflated(raw: string): string {
  return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
}

function reference(head: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? "";
}

/** Characters of each font's glyphs, by the name that pages call it. */
function fontsOf(objects: Map<string, PdfObject>): Map<string, readonly string[]> {
  const named = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(named.map(([, name = "", id = ""]) => [name, charactersOf(objects.get(reference(objects.get(id)?.head ?? "", "ToUnicode"))?.stream ?? "")])); // prettier-ignore
}

function charactersOf(table: string): string[] {
  const characters: string[] = [];
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = ""]) => Buffer.from(hex.replace(/ /g, ""), "hex").swap16().toString("utf16le")); // prettier-ignore
    texts.forEach((text, index) => (characters[parseInt(first, 16) + index] = text));
  }
  return characters;
}

function textOf(content: string, fonts: Map<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  const words: string[] = [];
  for (const [, font, shown = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    else words.push(shownText(shown, characters));
  }
  return words.join(" ").replace(/\s+/g, " ").trim();
}

function shownText(shown: string, characters: readonly string[]): string {
  const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return codes.map((code) => characters[parseInt(code, 16)] ?? "").join("");
}

/** Titles of the outline, in the order of the file. */
export function pdfOutline(bytes: Uint8Array): string[] {
  const heads = [...objectsOf(Buffer.from(bytes).toString("latin1")).values()].map(({ head }) => head);
  return heads.filter((head) => head.includes("/Parent") && head.includes("/Title")).map(titleOf);
}

/** PDFKit writes what is no ASCII as UTF-16 with a mark, and escapes what would end the string. */
function titleOf(head: string): string {
  const raw = (/\/Title \(([^]*?[^\\])\)\n/.exec(head)?.[1] ?? "").replace(/\\(.)/g, (_, character: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[character] ?? character); // prettier-ignore
  const bytes = Buffer.from(raw, "latin1");
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString("utf16le") : bytes.toString("latin1");
}
