import { z } from "zod";
import { pathText, RecordError } from "./record-error";
import type { RecordProblem } from "./record-error";
import { recordSchema } from "./schema";
import type { EvidenceRecord } from "./schema";

/** A record by its fields. @throws RecordError that says which are wrong, and where */
export function recordIn(value: unknown): EvidenceRecord {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw wrongFields(value, parsed.error);
  return parsed.data;
}

/** At most this many problems are listed; a file of the wrong sort has thousands. */
const problemsShown = 20;

function wrongFields(value: unknown, error: z.ZodError): RecordError {
  const german = recordSchema.safeParse(value, { error: z.locales.de().localeError });
  const germanIssues = german.success ? [] : german.error.issues;
  const problems = error.issues.slice(0, problemsShown).map((issue, index): RecordProblem => ({
    path: pathText(issue.path),
    message: { de: germanIssues[index]?.message ?? issue.message, en: issue.message },
  }));
  const unknownKeys = error.issues.some((issue) => issue.code === "unrecognized_keys");
  return new RecordError(
    "wrong-fields",
    {
      de: `Der Record hat falsche Felder (${error.issues.length})${unknownKeys ? "; unbekannte Felder kann eine neuere Version von tomguard geschrieben haben" : ""}:`,
      en: `The record has wrong fields (${error.issues.length})${unknownKeys ? "; unknown fields may have been written by a newer version of tomguard" : ""}:`,
    },
    problems,
  );
}
