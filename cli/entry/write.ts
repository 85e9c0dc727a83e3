import { dirname } from "node:path";
import { addAttestation, addWaiver, type AttestationEntry, type WaiverEntry } from "../../catalogue/promise/edit";
import { keepLineEnds, openPromise } from "../../catalogue/promise/edited-file";
import { lineOfLast } from "../../catalogue/promise/entry-line";
import { parsePromise } from "../../catalogue/promise/load";
import { now } from "../../evidence/journal";
import { rules } from "../../policies/rules";
import { CliError, exit } from "../exit";
import type { CommonOptions } from "../options";
import { printJson, say } from "../print";
import { promiseFor } from "../promise-for";

export interface EntryOptions extends CommonOptions {
  promise?: string;
  dryRun?: true;
}

/** Where the entry goes. */
export interface EntryFile {
  file: string;
  /** Folder that paths in it are relative to. */
  folder: string;
}

/**
 * The promise file that counts here.
 * @throws PromiseError with its mistakes, CliError where there is none
 */
export function promiseFile(options: EntryOptions): EntryFile {
  const folder = process.cwd();
  const { file } = promiseFor(options, { folder, project: folder });
  if (file === undefined) throw new CliError(noFile[options.lang], exit.usage);
  return { file, folder: dirname(file) };
}

type Entry = { list: "waivers"; entry: WaiverEntry } | { list: "attestations"; entry: AttestationEntry };

/** Writes the entry into the file, or only shows it, and says where. */
export function writeEntry(file: string, added: Entry, options: EntryOptions): void {
  const { json, lang, dryRun } = options;
  const checks = { today: now().slice(0, 10), ruleIds: rules.map((rule) => rule.id) };
  const promise = openPromise(file);
  const before = parsePromise(promise.text, promise.source, checks);
  const edited =
    added.list === "waivers"
      ? addWaiver(promise.text, promise.source, added.entry, checks)
      : addAttestation(promise.text, promise.source, added.entry, checks);
  const text = keepLineEnds(edited, promise.text);
  const after = parsePromise(text, promise.source, checks);
  if (dryRun === undefined) promise.replace(text);
  const { line, lines } = lineOfLast(text, added.list);
  if (json) printJson({ file: promise.source, line, written: dryRun === undefined, [added.list]: [added.entry] });
  else process.stdout.write(`${lines}\n`);
  const known = before.notes.map((note) => note.en);
  for (const note of after.notes.filter(({ en }) => !known.includes(en))) say(note[lang]);
  say((dryRun === undefined ? wasWritten : wouldBe)(promise.source, line)[lang]);
}

const noFile = {
  de: "Hier und darüber liegt keine tomguard.yaml. Nennen Sie eine mit --promise, oder legen Sie sie mit `tomguard init` an.",
  en: "There is no tomguard.yaml here or above. Name one by --promise, or write one by `tomguard init`.",
};

function wasWritten(file: string, line: number) {
  return { de: `Eingetragen: ${file}, Zeile ${line}.`, en: `Written: ${file}, line ${line}.` };
}

function wouldBe(file: string, line: number) {
  return {
    de: `Nichts geschrieben (--dry-run); es käme nach ${file}, Zeile ${line}.`,
    en: `Nothing written (--dry-run); it would go to ${file}, line ${line}.`,
  };
}
