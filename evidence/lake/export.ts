import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parquetWriteFile } from "hyparquet-writer";
import { athenaDdl } from "./athena";
import { LedgerError, type LedgerEntry } from "../ledger";
import { partitionOf } from "./partition";
import { query, queryNames } from "./queries";
import { tables, type Row, type Table } from "./tables";

export interface ExportOptions {
  /** Where the files will lie for Athena, such as `s3://evidence/lake`. Default: as last time, else a place to fill in. */
  location?: string;
  /** Told after each record. */
  onRecord?: (entry: LedgerEntry) => void;
}

export interface Exported {
  /** Records that were exported now; those of an earlier export are left alone. */
  records: number;
  findings: number;
  /** Place of the last record in the folder. */
  upTo: number;
}

/**
 * Writes the ledger's records as Parquet, partitioned by day and organisation, with the definitions of the tables for
 * Athena. A folder of an earlier export is continued after its last record. Memory is bounded: rows are written as soon
 * as there are enough of them. The folder is told to be complete (`exported.json`) after the last file is there, so an
 * export that broke off is done again from where the one before ended.
 * @throws LedgerError where the folder holds something else, or the export of another ledger
 */
export async function exportParquet(
  entries: AsyncIterable<LedgerEntry>,
  folder: string,
  options: ExportOptions = {},
): Promise<Exported> {
  const before = stateOf(folder);
  removeAfter(before.upTo, folder);
  const writer = new PartWriter(folder);
  const exported = { records: 0, findings: 0, upTo: before.upTo };
  let last = before.sha256;
  let found = before.upTo === 0;
  for await (const entry of entries) {
    found ||= entry.sequence === before.upTo && entry.sha256 === before.sha256;
    if (entry.sequence <= before.upTo) continue;
    if (!found) break;
    writer.add(entry);
    exported.records += 1;
    exported.findings += entry.record.findings.length;
    exported.upTo = entry.sequence;
    last = entry.sha256;
    options.onRecord?.(entry);
  }
  if (!found) throw otherLedger(folder, before.upTo);
  writer.flush();
  const location = options.location ?? before.location ?? "s3://BUCKET/PREFIX";
  write(join(folder, "athena.sql"), athenaDdl(location));
  for (const name of queryNames) write(join(folder, queryFolder, `${name}.sql`), query(name));
  write(join(folder, stateFile), `${JSON.stringify({ format, upTo: exported.upTo, sha256: last, location })}\n`);
  return exported;
}

const stateFile = "exported.json";
const queryFolder = "queries";
const format = "tomguard/lake/1";

interface State {
  upTo: number;
  sha256: string;
  location?: string;
}

function stateOf(folder: string): State {
  if (!existsSync(folder)) return { upTo: 0, sha256: "" };
  const file = join(folder, stateFile);
  if (!existsSync(file)) {
    const known = new Set<string>([...tables.map(({ name }) => name), "athena.sql", queryFolder]);
    const other = readdirSync(folder).find((each) => !known.has(each));
    if (other === undefined) return { upTo: 0, sha256: "" };
    throw new LedgerError("usage", {
      de: `${folder} enthält anderes als einen Export („${other}“): Nennen Sie einen leeren Ordner.`,
      en: `${folder} holds something else than an export ("${other}"): name an empty folder.`,
    });
  }
  const state: unknown = parsed(readFileSync(file, "utf8"));
  if (isState(state)) return state;
  throw new LedgerError("usage", {
    de: `${file} ist nicht von diesem Format (${format}): Nennen Sie einen leeren Ordner.`,
    en: `${file} is not of this format (${format}): name an empty folder.`,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is State {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === format &&
    "upTo" in value &&
    Number.isSafeInteger(value.upTo) &&
    "sha256" in value &&
    typeof value.sha256 === "string" &&
    (!("location" in value) || typeof value.location === "string")
  );
}

function otherLedger(folder: string, sequence: number): LedgerError {
  return new LedgerError("usage", {
    de: `${folder} wurde aus einem anderen Ledger exportiert: Dessen Eintrag ${sequence} gibt es in diesem nicht.`,
    en: `${folder} was exported from another ledger: this one does not have its entry ${sequence}.`,
  });
}

/** Files are called by the first record that they hold; those after the last complete export are of one that broke off. */
function removeAfter(upTo: number, folder: string): void {
  for (const { name } of tables) {
    const base = join(folder, name);
    if (!existsSync(base)) continue;
    for (const each of readdirSync(base, { recursive: true, encoding: "utf8" })) {
      const first = /part-(\d+)\.parquet(?:\.part)?$/.exec(each)?.[1];
      if (first !== undefined && Number(first) > upTo) rmSync(join(base, each));
    }
  }
}

/** Rows of a file at most: a row group of this size is what Parquet's readers like, and fits into memory many times. */
const rowsOfFile = 50_000;
/** Rows that wait for their file, all partitions together. */
const rowsWaiting = 100_000;

interface Part {
  table: Table;
  partition: string;
  first: number;
  rows: Row[];
}

class PartWriter {
  private readonly parts = new Map<string, Part>();
  private waiting = 0;

  constructor(private readonly folder: string) {}

  add(entry: LedgerEntry): void {
    const partition = partitionOf(entry);
    for (const table of tables) this.addRows(table, partition, entry);
    for (const [key, part] of this.parts) if (part.rows.length >= rowsOfFile) this.end(key, part);
    if (this.waiting >= rowsWaiting) this.flush();
  }

  flush(): void {
    for (const [key, part] of this.parts) this.end(key, part);
  }

  private addRows(table: Table, partition: string, entry: LedgerEntry): void {
    const key = `${table.name}/${partition}`;
    const part = this.parts.get(key) ?? { table, partition, first: entry.sequence, rows: [] };
    const before = part.rows.length;
    for (const row of table.rows(entry)) part.rows.push(row);
    this.waiting += part.rows.length - before;
    if (part.rows.length > 0) this.parts.set(key, part);
  }

  private end(key: string, { table, partition, first, rows }: Part): void {
    const name = `part-${String(first).padStart(12, "0")}.parquet`;
    writeParquet(join(this.folder, table.name, partition, name), table, rows);
    this.parts.delete(key);
    this.waiting -= rows.length;
  }
}

/** Columns by which readers skip what they don't look for; bounds of the others would cost more than they save. */
const filtered: ReadonlySet<string> = new Set(["sequence", "run_at", "stack", "rule", "outcome"]);

function writeParquet(file: string, { columns }: Table, rows: readonly Row[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const columnData = columns.map(({ name, parquet }) => ({
    name,
    type: parquet,
    data: rows.map((row) => row[name]),
    statistics: filtered.has(name),
  }));
  parquetWriteFile({ filename: `${file}.part`, columnData, rowGroupSize: rowsOfFile });
  renameSync(`${file}.part`, file);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
