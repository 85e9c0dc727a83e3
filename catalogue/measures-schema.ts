import { z } from "zod";
import { categoryIds } from "./category";
import { measureIdSchema, textSchema } from "./form";
import { attestationTypes } from "./promise/schema";
import { articleSchema, bdsg64Schema, c5Schema, iso27001Schema, sdmGoals } from "./references";

/* The form of measures, which only a file needs that has not been compiled. */

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

export const measureSchema = z.strictObject({
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
