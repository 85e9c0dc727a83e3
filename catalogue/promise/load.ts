import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Text } from "../text";
import { sourceName } from "./find";
import { knownPromise } from "./known";
import type { Context } from "./meaning/check";
import { notesOn } from "./notes";
import { PromiseError } from "./problem";
import type { Promised } from "./schema";
import { wholeFile } from "./whole-file";

export { findPromise } from "./find";
export { formatProblems, PromiseError, type Problem } from "./problem";

/** A promise with where it came from. */
export interface LoadedPromise {
  promise: Promised;
  /** The file as people call it, never an absolute path; `default` where there is none. */
  source: string;
  /** SHA-256 of the file's bytes; of `{}` for the default, which is the file that says the same. */
  sha256: string;
  /** Remarks: a waiver that has expired, no file found. */
  notes: Text[];
}

export interface LoadOptions {
  /** UTC day as 2026-11-22, on which waivers, attestations and transfers are looked at. Default: today. */
  today?: string;
  /** Ids of the rules that there are, to find waivers and levels for rules that there aren't. Default: not checked. */
  ruleIds?: Iterable<string>;
}

/** A promise is a few hundred lines, an organisation with its statements a few more; a larger file is another file. In bytes. */
const mostBytes = 256 * 1024;

/**
 * Reads and checks a promise file, or the `promise` of an organisation's file of the catalogue.
 * @throws PromiseError with every mistake of the file
 */
export function loadPromise(file: string, options: LoadOptions = {}): LoadedPromise {
  const source = sourceName(file);
  const bytes = bytesOf(file, source);
  return { ...parsePromise(textOf(bytes, source), source, options), sha256: sha256(bytes) };
}

/**
 * Checks the text of a promise file; `source` is what messages call it.
 * @throws PromiseError with every mistake of the text
 */
export function parsePromise(text: string, source: string, options: LoadOptions = {}): LoadedPromise {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const ruleIds = options.ruleIds && new Set(options.ruleIds);
  const context = { today, ruleIds };
  const promise = knownPromise(text, context) ?? promiseInText(text, source, context);
  return { promise, source, sha256: sha256(text), notes: notesOn(promise, today) };
}

/** The YAML reader takes longer to load than most promises to read. */
function promiseInText(text: string, source: string, context: Context): Promised {
  return (require("./parse") as typeof import("./parse")).promiseInText(text, source, context);
}

/** The promise of a company that has written none down: every default, and a note that says so. */
export function defaultPromise(): LoadedPromise {
  return {
    promise: strictDefault(),
    source: "default",
    sha256: sha256("{}"),
    notes: [
      {
        de: "Keine tomguard.yaml gefunden: geprüft wird gegen die strengen Vorgaben. `tomguard init` legt eine an.",
        en: "No tomguard.yaml was found: the strict defaults are what is checked. `tomguard init` writes one.",
      },
    ],
  };
}

/** Seldom needed, and without the schema, which takes longer to load. */
function strictDefault(): Promised {
  const { plainPromise } = require("./by-json-schema") as typeof import("./by-json-schema");
  return plainPromise({}) ?? (require("./schema") as typeof import("./schema")).strictDefaultPromise;
}

/**
 * The text of a promise file, unchecked; without a byte order mark. `source` is what messages call it.
 * @throws PromiseError for a file that can't be read, or is no text
 */
export function readPromiseText(file: string, source: string): string {
  return textOf(bytesOf(file, source), source);
}

function bytesOf(file: string, source: string): Buffer {
  try {
    if (statSync(file).size > mostBytes) throw wholeFile("huge", source);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof PromiseError ? error : wholeFile("unreadable", source);
  }
}

function textOf(bytes: Buffer, source: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw wholeFile("binary", source);
  }
}

function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}
