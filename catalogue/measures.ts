import type { z } from "zod";
import { categoryFile, categoryIds, type CategoryId } from "./category";
import type { measureSchema } from "./measures-schema";
import { readCatalogueFile } from "./read-file";
import type { Text } from "./text";

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

/** Needed only for a file that has changed since it was compiled. */
const schema = () => (require("./measures-schema") as typeof import("./measures-schema")).measuresFileSchema;

function catalogue(): Catalogue {
  return (cached ??= read());
}

function read(): Catalogue {
  const files = categoryIds.map((id) => readCatalogueFile(categoryFile(id), schema));
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
