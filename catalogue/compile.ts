import type { z } from "zod";
import { categoryFile, categoryIds } from "./category";
import { sha256Of } from "./compiled";
import { measuresFileSchema } from "./measures-schema";
import { organisationFile, organisationIds } from "./organisations";
import { organisationSchema } from "./organisations-schema";
import { parseCatalogueFile, readCatalogueText } from "./read-file";

/** The text of `compiled.json`: every file of the catalogue, checked by its schema. */
export function compiledCatalogueText(): string {
  const files = [
    ...categoryIds.map((id) => compiledFile(categoryFile(id), measuresFileSchema)),
    ...organisationIds.map((id) => compiledFile(organisationFile(id), organisationSchema)),
  ];
  return `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`;
}

function compiledFile(file: string, schema: z.ZodType) {
  const text = readCatalogueText(file);
  const content = JSON.stringify(parseCatalogueFile(text, file, schema));
  return [file, { sha256: sha256Of(text), content }] as const;
}
