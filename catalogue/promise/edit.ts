import { isDeepStrictEqual } from "node:util";
import type { Text } from "../text";
import { keepsComments } from "./comments";
import { readYaml } from "./document";
import { withEntry } from "./insert";
import { parsePromise, type LoadOptions } from "./load";
import { PromiseError } from "./problem";
import { promiseSchema, type PromiseFile } from "./schema";

export type WaiverEntry = NonNullable<PromiseFile["waivers"]>[number];
export type AttestationEntry = NonNullable<PromiseFile["attestations"]>[number];

/**
 * The text of the file with one more waiver; comments, order and spelling of the rest stay as they are.
 * @throws PromiseError for a file that has mistakes already, and for a waiver that has some or has expired
 */
export function addWaiver(text: string, source: string, waiver: WaiverEntry, options: LoadOptions = {}): string {
  return withOneMore(text, source, "waivers", waiver, waiver.until, "until", options);
}

/** The same for an attestation. */
export function addAttestation(
  text: string,
  source: string,
  attestation: AttestationEntry,
  options: LoadOptions = {},
): string {
  return withOneMore(text, source, "attestations", attestation, attestation["valid-until"], "valid-until", options);
}

function withOneMore(
  text: string,
  source: string,
  list: "waivers" | "attestations",
  entry: WaiverEntry | AttestationEntry,
  lastDay: string,
  lastDayKey: string,
  options: LoadOptions,
): string {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const before = parsePromise(text, source, { ...options, today }).promise;
  const path = `${list}[${before[list].length}]`;
  const edited = withEntry(text, readYaml(text), list, entry);
  const after = checked(edited, source, path, { ...options, today });
  if (lastDay < today) throw refusal(source, `${path}.${lastDayKey}`, isOver(lastDay));
  // The edit is one of text: make sure that it says what was meant, and nothing else has changed.
  const parsed = promiseSchema.parse({ [list]: [entry] })[list][0];
  if (!isDeepStrictEqual(plain(after), plain({ ...before, [list]: [...before[list], parsed] }))) {
    throw refusal(source, list, cannotBeAdded);
  }
  if (!keepsComments(text, edited)) throw refusal(source, list, cannotBeAdded);
  return edited;
}

/** Mistakes of the new entry have no place in the file that people have: they are named by their path alone. */
function checked(text: string, source: string, path: string, options: LoadOptions): unknown {
  try {
    return parsePromise(text, source, options).promise;
  } catch (error) {
    if (!(error instanceof PromiseError)) throw error;
    throw new PromiseError(error.problems.map((each) => ({ ...each, line: 0, column: 0, path: each.path || path })));
  }
}

function refusal(file: string, path: string, texts: { wrong: Text; right: Text }): PromiseError {
  return new PromiseError([{ file, line: 0, column: 0, path, ...texts }]);
}

function isOver(day: string): { wrong: Text; right: Text } {
  return {
    wrong: { de: `der ${day} ist schon vorbei`, en: `${day} is over` },
    right: { de: "nennen Sie einen künftigen Tag", en: "name a day to come" },
  };
}

const cannotBeAdded = {
  wrong: { de: "der Eintrag lässt sich hier nicht von selbst ergänzen", en: "the entry can't be added here by itself" },
  right: { de: "ergänzen Sie ihn von Hand", en: "add it by hand" },
};

/** Without prototypes and absent keys, which say nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
