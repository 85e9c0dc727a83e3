import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Finding, Phase, PopulationRow } from "./record";
import { utcSeconds } from "./time";

/*
 * The journal is what a policy pack writes while the engine runs: one JSON object a line, findings as they are made.
 * A preview and an update are two runs in one file when Pulumi does both. It is the evidence of a plain `pulumi up`;
 * `tomguard preview|up` reads it back, compares it with the engine's own events, and makes a record of it.
 */

export type JournalEntry = JournalBegin | JournalFindings | JournalEnd;

export interface JournalBegin {
  entry: "begin";
  schema: "tomguard/journal/1";
  /** UTC, as 2026-11-22T12:00:00Z. */
  at: string;
  phase: Phase;
  project: string;
  stack: string;
  organisation: string;
  promise: { source: string; sha256: string };
  pack: string;
}

export interface JournalFindings {
  entry: "findings";
  findings: Finding[];
}

/** Written when the engine has shown the whole stack; a run without it broke off before. */
export interface JournalEnd {
  entry: "end";
  at: string;
  population: PopulationRow[];
}

/** This moment in UTC, to the second: 2026-11-22T12:00:00Z. */
export function now(): string {
  return utcSeconds(new Date());
}

/** One run of the pack, read back. */
export interface JournalRun {
  begin: JournalBegin;
  findings: Finding[];
  /** Absent where the run broke off. */
  end?: JournalEnd;
}

/** The journal can't be written or read; the message says where and why. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}

export interface Journal {
  /** Throws a `JournalError`: no deploy without evidence. */
  write(entry: JournalEntry): void;
  close(): void;
}

/** Opens the journal for appending. Throws a `JournalError` where it can't be. */
export function openJournal(file: string): Journal {
  const descriptor = attempt(file, "opened", () => openSync(file, "a", 0o600));
  return {
    write(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      attempt(file, "written", () => {
        for (let done = 0; done < line.length;) done += writeSync(descriptor, line, done);
      });
    },
    close: () => closeSync(descriptor),
  };
}

/** The runs of a journal, oldest first. A last line that was cut off in the middle belongs to a run that broke off. */
export function readJournal(file: string): JournalRun[] {
  const lines = attempt(file, "read", () => readFileSync(file, "utf8")).split("\n");
  const runs: JournalRun[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const entry = parse(line);
    const run = runs.at(-1);
    if (entry?.entry === "begin") runs.push({ begin: entry, findings: [] });
    else if (entry?.entry === "findings" && run) run.findings.push(...entry.findings);
    else if (entry?.entry === "end" && run) run.end = entry;
    else if (index < lines.length - 1) {
      throw new JournalError(
        `Line ${index + 1} of the journal ${file} is none of tomguard's: it may have been altered.`,
      );
    }
  }
  return runs;
}

function parse(line: string): JournalEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "entry" in entry ? (entry as JournalEntry) : undefined; // written by `write` above
  } catch {
    return undefined;
  }
}

function attempt<T>(file: string, what: string, f: () => T): T {
  try {
    return f();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new JournalError(
      `The journal ${file} can't be ${what}: ${why}. Nothing is deployed without evidence: mend it, or unset TOMGUARD_JOURNAL to go without.`,
    );
  }
}
