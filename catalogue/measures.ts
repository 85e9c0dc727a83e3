import { z } from "zod";
import { categoryFile, categoryIds, type CategoryId } from "./category";
import { measureIdSchema, textSchema } from "./form";
import { attestationTypes } from "./promise/schema";
import { readCatalogueFile } from "./read-file";
import { articleSchema, bdsg64Schema, c5Schema, iso27001Schema, sdmGoals } from "./references";
import type { Text } from "./text";

const shown = z
  .strictObject({
    enforced: z.literal(true).optional().describe("Rules stop a deploy that breaks it."),
    verified: z.literal(true).optional().describe("Live checks find whether it holds."),
    attested: z
      .array(z.enum(attestationTypes))
      .min(1)
      .optional()
      .describe("A person attests it, in one of these forms."),
  })
  .refine((ways) => Object.keys(ways).length > 0, "a measure that nothing shows is no measure")
  .transform(({ enforced = false, verified = false, attested = [] }) => ({ enforced, verified, attested }));

const measureSchema = z.strictObject({
  id: measureIdSchema,
  title: textSchema,
  text: textSchema.describe("Precise enough to stand in a contract."),
  articles: z.array(articleSchema).min(1),
  bdsg64: z.array(bdsg64Schema).default([]),
  sdm: z.array(z.enum(sdmGoals)).min(1),
  iso27001: z.array(iso27001Schema).min(1),
  c5: z.array(c5Schema),
  shown,
  /** Where it comes from, for a measure that no document of the catalogue promises. */
  source: z.string().optional(),
});

/** The form of a category's file. */
export const measuresFileSchema = z.strictObject({
  category: z.strictObject({ id: z.enum(categoryIds), title: textSchema }),
  measures: z.array(measureSchema).min(1),
});

/** A heading of the TOM annex. */
export interface Category {
  id: CategoryId;
  /** Place in the annex, from 1. */
  number: number;
  title: Text;
}

/** A technical or organisational measure in canonical form: what the statements of many documents mean. */
export type Measure = z.output<typeof measureSchema> & { category: CategoryId };

interface Catalogue {
  categories: readonly Category[];
  measures: readonly Measure[];
  byId: ReadonlyMap<string, Measure>;
}

let cached: Catalogue | undefined;

function catalogue(): Catalogue {
  return (cached ??= read());
}

function read(): Catalogue {
  const files = categoryIds.map((id) => readCatalogueFile(categoryFile(id), measuresFileSchema));
  const measures = files.flatMap(({ category, measures }) =>
    measures.map((measure) => ({ ...measure, category: category.id })),
  );
  return {
    categories: files.map(({ category }, index) => ({ ...category, number: index + 1 })),
    measures,
    byId: new Map(measures.map((measure) => [measure.id, measure])),
  };
}

/** Every measure, in the order of a German TOM annex. Read once. */
export function allMeasures(): readonly Measure[] {
  return catalogue().measures;
}

/** The measure of that id; `undefined` for one that the catalogue does not have. */
export function measureById(id: string): Measure | undefined {
  return catalogue().byId.get(id);
}

/** The headings of the annex in their order. */
export function allCategories(): readonly Category[] {
  return catalogue().categories;
}
