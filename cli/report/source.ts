import { readFileSync, statSync } from "node:fs";
import type { Language } from "../../catalogue/text";
import { openLedger, type Ledger, type LedgerEntry } from "../../evidence/ledger";
import type { SealedPlace } from "../../evidence/formats";
import { codeOf } from "../../evidence/ledger/system-error";
import { readRecord, type EvidenceRecord } from "../../evidence/record";
import { mismatch } from "../../evidence/weakened";
import { CliError, exit } from "../exit";
import { counter } from "../progress";

/** What a report is about: a record, and the earlier ones of the same stack, oldest first. */
export interface Source {
  record: EvidenceRecord;
  history: EvidenceRecord[];
  /** Where it stands in the ledger, if it comes from one. */
  sealed?: SealedPlace;
}

export interface SourceOptions {
  lang: Language;
  stack?: string;
  project?: string;
  since?: string;
}

/** Whether people mean a ledger by it: an address of S3, or a folder. */
export function isLedger(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place) || statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @throws RecordError, LedgerError, CliError */
export async function sourceOf(place: string, options: SourceOptions): Promise<Source> {
  if (isLedger(place)) return fromLedger(await openLedger(place), options);
  const only = (["stack", "project", "since"] as const).find((name) => options[name] !== undefined);
  if (only !== undefined) throw new CliError(ledgerOnly(only)[options.lang], exit.usage);
  return { record: recordIn(place, options.lang), history: [] };
}

/** Bytes up to which a record is read as a whole: some 400,000 findings, up to 3 GB of memory. */
export const readAsWhole = 128 * 1024 * 1024;
/** Bytes from which CSV is made finding by finding: up to here reading once is faster. */
export const readByFinding = 8 * 1024 * 1024;

/** Whether it is a file of more than so many bytes. */
export function isLargerThan(bytes: number, place: string): boolean {
  const found = isLedger(place) ? undefined : statSync(place, { throwIfNoEntry: false });
  return found !== undefined && found.size > bytes;
}

/** The record in a file. @throws RecordError, CliError */
export function recordIn(file: string, language: Language): EvidenceRecord {
  if (isLargerThan(readAsWhole, file)) throw new CliError(tooLong(file)[language], exit.usage);
  return readRecord(textOf(file, language));
}

function textOf(file: string, language: Language): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new CliError(noFile(file)[language], exit.usage);
    if (code === "EACCES") throw new CliError(unreadable(file)[language], exit.environment);
    throw error;
  }
}

/**
 * The newest record of a stack. Its history is the record before it; with `since`, all from that day on, and the last
 * before it, which says how things stood on that day.
 */
async function fromLedger(ledger: Ledger, { lang, stack, project, since }: SourceOptions): Promise<Source> {
  const newest = await ledger.latest({ stack, project });
  if (newest === undefined) throw new CliError((await nothingThere(ledger, stack))[lang], exit.usage);
  const { record, sequence, sealedAt, sha256, keyId } = newest;
  if (stack === undefined) await refuseSeveral(ledger, record, lang);
  const history = await historyOf(ledger, newest, since, lang);
  return { record, history, sealed: { sequence, sealedAt, sha256, keyId } };
}

async function historyOf(ledger: Ledger, newest: LedgerEntry, since: string | undefined, lang: Language) {
  const { record, sequence } = newest;
  const own = { stack: record.run.stack, project: record.run.project };
  const comparable = (earlier: EvidenceRecord) => mismatch(earlier, record) === undefined;
  if (since === undefined) {
    let passed = 0; // the newest itself comes first
    const before = await ledger.latest(own, (earlier) => passed++ > 0 && comparable(earlier));
    return before === undefined ? [] : [before.record];
  }
  const progress = counter({ de: "Einträge", en: "entries" }[lang]);
  const history: EvidenceRecord[] = [];
  for await (const entry of ledger.entries(own)) {
    progress.show(entry.sequence);
    if (entry.sequence >= sequence) break;
    if (!comparable(entry.record)) continue;
    if (entry.sealedAt < since) history.length = 0;
    history.push(entry.record);
  }
  progress.end();
  return history;
}

/** A ledger of several stacks has no newest record that could be meant without a name. */
async function refuseSeveral(ledger: Ledger, { run }: EvidenceRecord, language: Language): Promise<void> {
  const other = await ledger.latest({}, (each) => each.run.stack !== run.stack || each.run.project !== run.project);
  if (other === undefined) return;
  const names = [run, other.record.run].map((each) => [each.project, each.stack].filter((part) => part !== undefined).join("/")); // prettier-ignore
  throw new CliError(
    {
      de: `Das Ledger ${ledger.location} enthält mehrere Stacks (${names.join(", ")} …). Nennen Sie einen mit --stack.`,
      en: `The ledger ${ledger.location} holds several stacks (${names.join(", ")} …). Name one with --stack.`,
    }[language],
    exit.usage,
  );
}

async function nothingThere(ledger: Ledger, stack: string | undefined) {
  const { count } = await ledger.head();
  return stack === undefined || count === 0
    ? { de: `Das Ledger ${ledger.location} ist leer.`, en: `The ledger ${ledger.location} is empty.` }
    : {
        de: `Im Ledger ${ledger.location} steht kein Nachweis des Stacks ${stack}; \`tomguard ledger list\` zeigt, was darin steht.`,
        en: `The ledger ${ledger.location} has no record of the stack ${stack}; \`tomguard ledger list\` shows what it has.`,
      };
}

function ledgerOnly(name: string) {
  return {
    de: `--${name} wählt aus einem Ledger: Nennen Sie statt der Datei einen Ordner oder s3://bucket/prefix.`,
    en: `--${name} chooses from a ledger: name a folder or s3://bucket/prefix instead of the file.`,
  };
}

function noFile(file: string) {
  return {
    de: `${file} gibt es nicht: Nennen Sie einen Record, wie --json oder --out ihn schreiben, oder ein Ledger.`,
    en: `There is no ${file}: name a record as --json or --out write it, or a ledger.`,
  };
}

function unreadable(file: string) {
  return { de: `${file} darf nicht gelesen werden.`, en: `${file} may not be read.` };
}

function tooLong(file: string) {
  return {
    de: `${file} ist größer als 128 MiB: Ein so großer Record lässt sich nur als CSV ausgeben (--format csv).`,
    en: `${file} is larger than 128 MiB: a record of that size can be written as CSV only (--format csv).`,
  };
}
