import { closeSync, openSync, readSync } from "node:fs";
import { countOutcomes } from "./build";
import { RecordError, pathText } from "./record-error";
import { findingSchema } from "./schema";
import type { EvidenceRecord, Finding } from "./schema";
import { readRest } from "./serialize";

/** A record that is read finding by finding, in memory that does not grow with their number. */
export interface RecordStream {
  /** Everything but the findings, which are an empty list here. */
  rest: EvidenceRecord;
  /** The findings in their order, read from the file again. */
  findings(): Generator<Finding>;
}

/**
 * Opens a record that may have a million findings. The whole of it is checked before anything is handed over.
 * @throws RecordError that says what is wrong and where; Error of Node's where the file can't be read
 */
export function openRecordStream(file: string): RecordStream {
  const counted = countOutcomes([], []);
  const rest: Buffer[] = [];
  let index = 0;
  for (const part of partsOf(file)) {
    if (part.of === "rest")
      rest.push(Buffer.from(part.bytes)); // a copy: the part keeps its whole chunk in memory
    else counted[findingAt(part.bytes, index++).outcome] += 1;
  }
  return { rest: readRest(Buffer.concat(rest).toString("utf8"), counted), findings: () => findingsOf(file) };
}

function* findingsOf(file: string): Generator<Finding> {
  let index = 0;
  for (const part of partsOf(file)) if (part.of === "finding") yield findingAt(part.bytes, index++);
}

function findingAt(bytes: Buffer, index: number): Finding {
  const parsed = findingSchema.safeParse(jsonOf(bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = issue?.message ?? "";
  throw new RecordError(
    "wrong-fields",
    { de: "Der Record hat falsche Felder:", en: "The record has wrong fields:" },
    [{ path: pathText(["findings", index, ...(issue?.path ?? [])]), message: { de: message, en: message } }],
  );
} // prettier-ignore

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new RecordError("not-json", {
      de: "Die Datei ist kein JSON. Erwartet wird, was `tomguard … --json` auf die Standardausgabe schreibt.",
      en: "The file is no JSON. Expected is what `tomguard … --json` writes to standard output.",
    });
  }
}

type Part = { of: "finding" | "rest"; bytes: Buffer };

const chunkSize = 1 << 20;
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [open, close] = [new Set([0x7b, 0x5b]), new Set([0x7d, 0x5d])];

/**
 * The objects of the list `findings`, each as its bytes, and the bytes of all else without the commas between them. JSON's
 * own signs are ASCII, and no byte of another character in UTF-8 is: the file need not be decoded to find them.
 */
function* partsOf(file: string): Generator<Part> {
  const handle = openSync(file, "r");
  const scanner = new Scanner();
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize); // parts keep pointing into it
      const length = readSync(handle, chunk, 0, chunkSize, null);
      if (length === 0) break;
      yield* scanner.scan(chunk.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
  yield* scanner.end();
}

/** What stands between two findings: mostly white space, which a million times would be much. */
function* between(bytes: Buffer): Generator<Part> {
  if (!bytes.every((byte) => byte <= 0x20)) yield { of: "rest", bytes };
}

/** Where in the document the scan is; a class because every byte changes it. */
class Scanner {
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** The last string on the level of the record's own keys, and whether its colon has come. */
  private key: number[] = [];
  private afterColon = false;
  private inFindings = false;
  /** Bytes of the finding that is open, of chunks before. */
  private finding: Buffer[] | undefined;

  *scan(chunk: Buffer): Generator<Part> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.inString) {
        this.insideString(byte);
        continue;
      }
      if (byte === quote) this.beginString();
      else if (open.has(byte)) {
        if (this.inFindings && this.depth === 2 && this.finding === undefined) {
          yield* between(chunk.subarray(start, at));
          [this.finding, start] = [[], at];
        }
        if (this.depth === 1 && this.afterColon && this.isFindings()) this.inFindings = true;
        this.depth++;
      } else if (close.has(byte)) {
        this.depth--;
        if (this.finding !== undefined && this.depth === 2) {
          yield { of: "finding", bytes: Buffer.concat([...this.finding, chunk.subarray(start, at + 1)]) };
          [this.finding, start] = [undefined, at + 1];
        }
        if (this.depth === 1) this.inFindings = false;
      } else if (byte === comma && this.inFindings && this.depth === 2) {
        yield* between(chunk.subarray(start, at));
        start = at + 1;
      } else if (byte === comma && this.depth === 1) this.afterColon = false;
      else if (byte === colon && this.depth === 1) this.afterColon = true;
    }
    const left = chunk.subarray(start);
    if (this.finding !== undefined) this.finding.push(left);
    else yield { of: "rest", bytes: left };
  }

  /** A finding that never ended is left to the check of the rest, which says that the file breaks off. */
  *end(): Generator<Part> {
    if (this.finding !== undefined) yield { of: "rest", bytes: Buffer.concat(this.finding) };
  }

  private beginString(): void {
    this.inString = true;
    if (this.depth === 1 && !this.afterColon) this.key = [];
  }

  private insideString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === backslash) this.escaped = true;
    else if (byte === quote) this.inString = false;
    if (this.inString && this.depth === 1 && !this.afterColon) this.key.push(byte);
  }

  private isFindings(): boolean {
    return Buffer.from(this.key).toString("latin1") === "findings";
  }
}
