import { createHash } from "node:crypto";
import { countOutcomes, writtenOf } from "./build";
import { canonicalPieces } from "./canonical";
import { RecordError, pathText } from "./record-error";
import type { RecordProblem } from "./record-error";
import type { EvidenceRecord, Outcome } from "./schema";
import { outcomes, recordSchemaId } from "./vocabulary";

/** The record as canonical JSON (RFC 8785), without a newline at the end. @throws RecordError for what is no record. */
export function serializeRecord(record: EvidenceRecord): string {
  return recordPieces(record).join("");
}

/** The same in pieces, for whoever writes them one after the other: a large record is then never copied. */
export function recordPieces(record: EvidenceRecord): readonly string[] {
  return writtenOf(record) ?? canonicalPieces(validRecord(record));
}

/** SHA-256 of the canonical JSON in UTF-8, hexadecimal: what ledger, reports and signatures name a record by. */
export function recordSha256(record: EvidenceRecord): string {
  const hash = createHash("sha256");
  for (const piece of recordPieces(record)) hash.update(piece, "utf8");
  return hash.digest("hex");
}

/** Reads a record, canonical or not. @throws RecordError that says what is wrong and where. */
export function readRecord(text: string): EvidenceRecord {
  return validRecord(parseJson(text.replace(/^\uFEFF/, "").trim()));
}

function parseJson(text: string): unknown {
  if (text === "") {
    throw new RecordError("empty", { de: "Die Datei ist leer; erwartet wird ein Record.", en: "The file is empty; a record is expected." }); // prettier-ignore
  }
  try {
    return JSON.parse(text);
  } catch {
    if (endsEarly(text)) {
      throw new RecordError("truncated", {
        de: "Der Record bricht mitten im JSON ab. Übertragen Sie die Datei noch einmal vollständig.",
        en: "The record ends in the middle of its JSON. Transfer the whole file again.",
      });
    }
    throw new RecordError("not-json", {
      de: "Die Datei ist kein JSON. Erwartet wird, was `tomguard … --json` auf die Standardausgabe schreibt.",
      en: "The file is no JSON. Expected is what `tomguard … --json` writes to standard output.",
    });
  }
}

/** Whether a document that begins as an object still has an open string or bracket at its end. */
function endsEarly(text: string): boolean {
  if (!text.startsWith("{")) return false;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|["{}[\]]/gs)) {
    if (token === '"') return true;
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
  }
  return depth > 0;
}

function validRecord(value: unknown): EvidenceRecord {
  refuseOtherDocuments(value);
  const record = recordIn(value);
  refuseFalseSummary(record, countOutcomes(record.findings, record["not-applicable"] ?? []));
  return record;
}

/**
 * A record whose findings were read one by one: the text of the rest, in which they are an empty list, and their outcomes.
 * @throws RecordError that says what is wrong and where
 */
export function readRest(text: string, found: Readonly<Record<Outcome, number>>): EvidenceRecord {
  const value = parseJson(text.replace(/^\uFEFF/, "").trim());
  refuseOtherDocuments(value);
  const record = recordIn(value);
  const counted = countOutcomes([], record["not-applicable"] ?? []);
  for (const outcome of outcomes) counted[outcome] += found[outcome];
  refuseFalseSummary(record, counted);
  return record;
}

/** Only who reads a record needs its schema, which takes longer to load than anything else here. */
function recordIn(value: unknown): EvidenceRecord {
  return (require("./fields") as typeof import("./fields")).recordIn(value);
}

function refuseOtherDocuments(value: unknown): void {
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  if (schema === recordSchemaId) return;
  const version = typeof schema === "string" ? /^tomguard\/record\/(\d+)$/.exec(schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    throw new RecordError("newer-version", {
      de: `Der Record hat das Format ${version}, diese Version von tomguard liest Format 1. Aktualisieren Sie tomguard.`,
      en: `The record is of format ${version}, this version of tomguard reads format 1. Update tomguard.`,
    });
  }
  throw new RecordError("not-a-record", {
    de: `Das JSON ist kein Record: "schema" müsste "${recordSchemaId}" sein.`,
    en: `The JSON is no record: "schema" would have to be "${recordSchemaId}".`,
  });
}

/** A summary that hides a failure would be a false "compliant": it must count what the findings say. */
function refuseFalseSummary(record: EvidenceRecord, counted: Readonly<Record<Outcome, number>>): void {
  const problems = outcomes
    .filter((outcome) => record.summary[outcome] !== counted[outcome])
    .map((outcome): RecordProblem => {
      const [says, is] = [record.summary[outcome], counted[outcome]];
      return {
        path: pathText(["summary", outcome]),
        message: { de: `nennt ${says}, gezählt werden ${is}`, en: `says ${says}, counted are ${is}` },
      };
    });
  if (problems.length === 0) return;
  throw new RecordError(
    "inconsistent",
    {
      de: "Zusammenfassung und Feststellungen des Records widersprechen sich:",
      en: "The record's summary and its findings contradict each other:",
    },
    problems,
  );
}
