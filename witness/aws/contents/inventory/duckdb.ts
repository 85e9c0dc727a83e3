import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { absent, known, unknown, type Fact } from "../../../../posture";
import { reportCalls } from "./calls";
import type { Engine, Task } from "./engine";
import { changed, gone } from "./files";
import { named } from "./newest";
import type { FoundReport, ReportFile } from "./report";
import type { Row } from "./rows";

type DuckDb = typeof import("@duckdb/node-api");

/** DuckDB is not installed. */
export class NoDuckDb extends Error {
  override readonly name = "NoDuckDb";
}

/**
 * Counts on this machine: fetches the report's files into a folder of its own, which goes afterwards, compares them with
 * the manifest's checksums, and asks DuckDB. Nothing is written in the account.
 * @throws NoDuckDb
 */
export function duckDb(load: () => DuckDb = () => require("@duckdb/node-api") as DuckDb): Engine {
  const loaded = installed(load);
  return {
    async answer(task) {
      if (task.report.format === "ORC") return unknown(noOrc);
      const folder = mkdtempSync(join(tmpdir(), "tomguard-inventory-")); // readable by its owner alone
      try {
        const fetched = await fetchAll(task, folder);
        return fetched.state === "known" ? await ask(loaded, task, fetched.value, folder) : fetched;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const noOrc =
  "its inventory report is in ORC, which DuckDB can't read without an extension from elsewhere: take Athena (--inventory-by athena), or have the report made in Parquet";

function installed(load: () => DuckDb): DuckDb {
  try {
    return load();
  } catch {
    throw new NoDuckDb(
      "DuckDB is not installed. Install it beside tomguard (npm install @duckdb/node-api), or take Athena: --inventory-by athena.",
    );
  }
}

async function fetchAll(task: Task, folder: string): Promise<Fact<string[]>> {
  const paths: string[] = [];
  for (const [index, file] of task.report.files.entries()) {
    const path = join(folder, `${index}`);
    const fault = await fetchOne(task, file, path);
    if (fault.state === "unknown") return fault;
    paths.push(path);
  }
  return known(paths);
}

/** Absent: the file is there, and as the manifest says. */
async function fetchOne({ cloud, s3, report }: Task, file: ReportFile, path: string): Promise<Fact<never>> {
  const digest = createHash("md5");
  const fetched = await cloud.ask(
    reportCalls.GetObject,
    async () => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: report.bucket, Key: file.key }));
      const body = Body as Readable; // in Node it is one
      body.on("data", (chunk: Buffer) => digest.update(chunk));
      await pipeline(body, createWriteStream(path, { mode: 0o600 }));
    },
    { absent: ["NoSuchKey"] },
  );
  if (fetched.state === "unknown") return named(fetched.why, report.underKey);
  if (fetched.state === "absent") return gone;
  return digest.digest("hex") === file.md5 ? absent() : changed;
}

/** What Athena's SQL has and DuckDB calls otherwise: its `sha256` writes hexadecimal by itself. */
const dialect = ["CREATE MACRO to_utf8(text) AS encode(text)", "CREATE MACRO to_hex(text) AS text"];

/** A report may have many millions of lines: what does not fit is put beside the files. */
const memory = "512MB";

async function ask(
  { DuckDBInstance }: DuckDb,
  { report, query }: Task,
  paths: readonly string[],
  folder: string,
): Promise<Fact<Row[]>> {
  const settings = {
    memory_limit: memory,
    temp_directory: join(folder, "spill"),
    autoinstall_known_extensions: "false",
  };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  try {
    for (const statement of [...dialect, viewOver(report, paths)]) await connection.run(statement);
    const answer = await connection.runAndReadAll(query("report"));
    return known(answer.getRows().map((row) => row.map((value) => (value === null ? undefined : String(value)))));
  } catch {
    return unknown("the files of its inventory report are not of the form that its manifest says"); // DuckDB's messages quote lines
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function viewOver({ format, columns }: FoundReport, paths: readonly string[]): string {
  const files = `[${paths.map(quoted).join(", ")}]`;
  const named = columns.map(({ name }) => `${quoted(name)}: 'VARCHAR'`).join(", ");
  const source =
    format === "CSV"
      ? `read_csv(${files}, columns = {${named}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', compression = 'gzip')`
      : `read_parquet(${files})`;
  const modified = format === "CSV" ? "last_modified_date" : "CAST(last_modified_date AS TIMESTAMP)";
  return `CREATE VIEW report AS SELECT key, is_latest, is_delete_marker, ${modified} AS last_modified_date FROM ${source}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
