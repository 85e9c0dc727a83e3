import type { TCreatedPdf, TDocumentDefinitions } from "pdfmake/interfaces";
import { fonts, isFont } from "./fonts";

// An object with methods of its class, which a namespace import would not carry over; the types describe it as a module.
const pdfmake = require("pdfmake") as typeof import("pdfmake");

pdfmake.setFonts(fonts);
// Neither the network nor any file but the fonts: a document is made of what it is given.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFont);

export function createPdf(definition: TDocumentDefinitions): TCreatedPdf {
  return pdfmake.createPdf(definition);
}
