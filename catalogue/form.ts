import { z } from "zod";

/* What measures and statements have in common. */

const sentence = z.string().trim().min(1, "must not be empty");

/** Both languages, in words of our own: nothing is quoted from the documents. */
export const textSchema = z
  .strictObject({ de: sentence, en: sentence })
  .refine(({ de, en }) => de !== en, "German and English say the same: one of them is not translated");

/** `encryption.own-key`: ids don't change once a rule, a waiver or an attestation names them. */
export const measureIdSchema = z
  .string()
  .regex(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/, "a measure's id is dotted English such as encryption.own-key");
