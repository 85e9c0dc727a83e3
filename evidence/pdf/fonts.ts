import { dirname, join } from "node:path";
import type { TFontDictionary } from "pdfmake/interfaces";

/** Roboto, as it ships with pdfmake (Apache-2.0): no font has to be on the machine, and every machine gives the same bytes. */
const folder = join(dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto");

export const fonts: TFontDictionary = {
  Roboto: {
    normal: join(folder, "Roboto-Regular.ttf"),
    bold: join(folder, "Roboto-Medium.ttf"),
    italics: join(folder, "Roboto-Italic.ttf"),
    bolditalics: join(folder, "Roboto-MediumItalic.ttf"),
  },
};

/** Whether the file is one of the fonts: nothing else of the machine may get into a document. */
export function isFont(file: string): boolean {
  return Object.values(fonts.Roboto ?? {}).includes(file);
}
