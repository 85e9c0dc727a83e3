import { z } from "zod";
import { categoryIds } from "./category";
import { factsSchema } from "./facts";
import { measureIdSchema, textSchema } from "./form";
import { organisationIds, statementClasses } from "./organisation-ids";
import { attestationTypes, promiseSchema } from "./promise/schema";
import { articleSchema } from "./references";

/* The form of organisations and their sentences, which only a file needs that has not been compiled. */

/** What sort of sentence it is. */
export const statementTypes = [
  "measure",
  "deadline",
  "location",
  "contract-duty",
  "processor-rule",
  "data-subject-right",
  "declared-exception",
  "statement",
] as const;

/**
 * Why a report must not show the sentence as fulfilled, whatever rules and attestations say:
 * `no-evidence`, it is no measure; `open`, it leaves out what would be needed to tell (a period, a task), and stays
 * unknown until that is settled; `flawed`, it contradicts the law or another sentence.
 */
export const standings = ["no-evidence", "open", "flawed"] as const;

const parameter = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

export const statementSchema = z
  .strictObject({
    id: z.string().regex(/^\d{3}-\d{3}$/, "a statement's id is document and number, such as 001-021"),
    section: z.string().min(1).describe("Place in the document, in the document's language."),
    category: z.enum(categoryIds).describe("Heading of the annex under which the document means it."),
    type: z.enum(statementTypes),
    class: z.enum(statementClasses),
    text: textSchema.describe("What the sentence says, in words of our own."),
    measures: z.array(measureIdSchema).min(1),
    articles: z.array(articleSchema).min(1),
    attestations: z.array(z.enum(attestationTypes)).default([]),
    parameters: z.record(z.string(), parameter).default({}).describe("Paths into the promise, with what stands there."),
    facts: factsSchema.default({}).describe("What it fixes, as far as rules compare it."),
    english: factsSchema
      .default({})
      .describe("What the document's English version says where it differs; the German one is authoritative."),
    standing: z.enum(standings).optional(),
    note: textSchema.optional(),
    versions: textSchema
      .optional()
      .describe("How the document's language versions differ; the German one is authoritative."),
  })
  .refine(
    ({ standing, note }) => standing === undefined || note !== undefined,
    "a standing needs a note with its reason",
  );

/** The form of an organisation's file. */
export const organisationSchema = z.strictObject({
  id: z.enum(organisationIds),
  document: z.strictObject({
    id: z.string().regex(/^\d{3}$/, "a document's id has three digits"),
    title: textSchema,
    kind: z.enum(["privacy-notice", "data-protection-news", "tom-annex", "processing-agreement"]),
    language: z.enum(["de", "en", "de-en"]),
  }),
  promise: promiseSchema.describe("What follows from the document, in the form of tomguard.yaml."),
  statements: z.array(statementSchema).min(1),
});
