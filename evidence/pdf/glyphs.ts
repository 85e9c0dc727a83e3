import { oneLine } from "../formats/printable";
import { createPdf } from "./engine";

/** Makes a text ready for the page. */
export type Printed = (text: string) => string;

/** The parts of pdfmake's document and of its font that tell which characters the font has. */
interface WithFonts {
  provideFont(
    family: string,
    bold: boolean,
    italics: boolean,
  ): { font: { hasGlyphForCodePoint(code: number): boolean } };
}

let covers: ((code: number) => boolean) | undefined;

/**
 * On one line, with what steers or can't be seen written out (`\u{202e}`), and with what the font has no glyph for
 * written out too: an empty box would hide that there was something.
 */
export async function printedText(): Promise<Printed> {
  const has = (covers ??= await coverage());
  return (text) =>
    [...oneLine(text)]
      .map((character) =>
        has(character.codePointAt(0) ?? 0) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
      ) // prettier-ignore
      .join("");
}

async function coverage(): Promise<(code: number) => boolean> {
  // pdfmake's document has `provideFont`; the types know only what it inherits from PDFKit.
  const document = (await createPdf({ content: [] }).getStream()) as unknown as WithFonts;
  const { font } = document.provideFont("Roboto", false, false);
  return (code) => font.hasGlyphForCodePoint(code);
}
