import { AthenaClient, GetQueryExecutionCommand, ListQueryExecutionsCommand } from "@aws-sdk/client-athena";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { Contents, Fact } from "../../../../posture";
import { cloudOf } from "../../../../witness/aws/cloud";
import { reportedVersions } from "../../../../witness/aws/contents/inventory";
import { athena, type AthenaOptions } from "../../../../witness/aws/contents/inventory/athena";
import { athenaCalls, deliveryCalls, reportCalls } from "../../../../witness/aws/contents/inventory/calls";
import { duckDb } from "../../../../witness/aws/contents/inventory/duckdb";
import type { Engine, Task } from "../../../../witness/aws/contents/inventory/engine";
import type { Row } from "../../../../witness/aws/contents/inventory/rows";
import { denied, faultyCloud, type Asked, type Fault } from "../faulty";
import { onMoto } from "../moto";
import { bareBucket } from "../seeds";
import { configured, deliver, folderOf, reports, reportsBucket, type Delivered } from "./delivered";

/*
 * moto's Athena answers what a test has queued. What it is asked is a text that DuckDB has answered first, over the same
 * files: the queue has DuckDB's lines.
 */

const moto = onMoto();
const at = new Date("2026-11-21T01:00:00Z");
const now = new Date("2026-11-22T12:00:00Z");
const source = "muster-orders";
const daysOld = (days: number) => new Date(at.getTime() - days * 86_400_000);
const things = [
  { key: "order-files/1.jpg", what: "object", written: daysOld(1.5) },
  { key: "order-files/2.jpg", what: "object", written: daysOld(20) },
  { key: "invoices/1.pdf", what: "noncurrent-version", written: daysOld(900) },
] as const;
const classes = ["order-files", "invoices"];

interface Scene {
  delivered?: Partial<Delivered>;
  fault?: (asked: Asked) => Fault | undefined;
  options?: AthenaOptions;
  rows?: readonly Row[];
}

let calls: Set<string>;

async function read(engine: Engine, fault: Scene["fault"] = () => undefined): Promise<Fact<Contents>> {
  const faulty = await faultyCloud(moto.endpoint(), fault);
  calls = new Set();
  const cloud = cloudOf({ endpoint: faulty.endpoint, attempts: 1, onCall: (operation) => calls.add(operation) });
  const place = { cloud, s3: cloud.client(S3Client, "eu-central-1"), region: "eu-central-1" };
  try {
    return await reportedVersions(
      { ...place, bucket: source, arn: `arn:aws:s3:::${source}`, classes, now },
      { engine },
    );
  } finally {
    await faulty.stop();
  }
}

/** What DuckDB says to a report, with the lines that it answers. */
async function byDuckDb(): Promise<{ contents: Fact<Contents>; rows: readonly Row[]; query: string }> {
  let rows: readonly Row[] = [];
  let query = "";
  const engine: Engine = {
    async answer(task: Task) {
      const answer = await duckDb().answer(task);
      if (answer.state === "known") rows = answer.value;
      query = task.query("TABLE");
      return answer;
    },
  };
  return { contents: await read(engine), rows, query };
}

/** moto takes a line of the queue for each query, tables included. */
async function queue(rows: readonly Row[]): Promise<void> {
  const head = ["data_class", "what", "age", "things", "oldest"];
  const lines = [head, ...rows].map((row) => ({ Data: row.map((VarCharValue) => ({ VarCharValue })) }));
  const results = [{ rows: [] }, { rows: lines }, { rows: [] }];
  const body = JSON.stringify({ region: "eu-central-1", results });
  await fetch(`${moto.endpoint()}/moto-api/static/athena/query-results`, { method: "POST", body });
}

async function asked(): Promise<string[]> {
  const client = moto.client(AthenaClient);
  const { QueryExecutionIds = [] } = await client.send(new ListQueryExecutionsCommand({}));
  const executions = QueryExecutionIds.map((QueryExecutionId) => client.send(new GetQueryExecutionCommand({ QueryExecutionId }))); // prettier-ignore
  return (await Promise.all(executions)).map(({ QueryExecution }) => QueryExecution?.Query ?? "");
}

async function scene({ delivered = {}, fault, options = {}, rows }: Scene = {}): Promise<Fact<Contents>> {
  await bareBucket(moto.s3, source);
  await reportsBucket(moto.s3);
  await configured(moto.s3, source);
  await deliver(moto.s3, { source, at, things, ...delivered });
  await queue(rows ?? []);
  return read(athena({ output: "s3://muster-results/", ...options }), fault);
}

test("Athena's answer gives what DuckDB's gives, the text of the query is one, and the table is gone afterwards", async () => {
  await bareBucket(moto.s3, source);
  await reportsBucket(moto.s3);
  await moto.s3.send(
    new CreateBucketCommand({
      Bucket: "muster-results",
      CreateBucketConfiguration: { LocationConstraint: "eu-central-1" },
    }),
  );
  await configured(moto.s3, source);
  await deliver(moto.s3, { source, at, things });
  const expected = await byDuckDb();
  await queue(expected.rows);
  expect(await read(athena({ output: "s3://muster-results/" }))).toEqual(expected.contents);
  expect(expected.contents).toMatchObject({
    value: {
      parts: [
        { dataClass: "order-files", groups: [{ what: "object", ages: [[1.5, 1], [20, 1]] }] },
        { dataClass: "invoices", groups: [{ what: "noncurrent-version", ages: [[900, 1]] }] },
      ],
    },
  }); // prettier-ignore
  const [made = "", counted = "", dropped = ""] = await asked();
  const [, table] = /^CREATE EXTERNAL TABLE (tomguard_inventory_[0-9a-f]{16}) \(/.exec(made) ?? [];
  expect(counted).toBe(expected.query.replace("TABLE", table ?? ""));
  expect(dropped).toBe(`DROP TABLE ${table}`);
});

test.each([
  ["CSV", "org.apache.hadoop.hive.serde2.OpenCSVSerde", "`last_modified_date` string"],
  ["Parquet", "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe", "`last_modified_date` timestamp"],
  ["ORC", "org.apache.hadoop.hive.ql.io.orc.OrcSerde", "`last_modified_date` timestamp"],
] as const)("the table over a report in %s has its columns in their order, and its files alone", async (format, serde, column) => {
  expect(await scene({ delivered: { format } })).toMatchObject({ state: "known" });
  const [made = ""] = await asked();
  const names = Array.from(made.matchAll(/`(\w+)`/g), ([, name]) => name);
  expect(names).toEqual(["bucket", "key", "version_id", "is_latest", "is_delete_marker", "size", "last_modified_date"]);
  expect(made).toContain(column);
  expect(made).toContain(serde);
  expect(made).toContain(`LOCATION 's3://${reports}/${folderOf(source)}hive/dt=2026-11-21-01-00/'`);
}); // prettier-ignore

test("every call stands in the tables", async () => {
  await scene();
  const tables = { ...deliveryCalls, ...reportCalls, ...athenaCalls };
  expect([...calls, "StopQueryExecution"].sort()).toEqual(Object.keys(tables).sort());
});

const target = (operation: string, fault: Fault) => (each: Asked) =>
  each.target === `AmazonAthena.${operation}` ? fault : undefined;
const status = (Status: Record<string, unknown>) => target("GetQueryExecution", { documented: { QueryExecution: { Status } } }); // prettier-ignore
const ended = (StateChangeReason: string) => status({ State: "FAILED", StateChangeReason });
const onHead = (fault: Fault) => (each: Asked) => (each.method === "HEAD" ? fault : undefined);

const broken: [string, Scene, RegExp][] = [
  ["queries are refused", { fault: target("StartQueryExecution", { status: 400, code: "AccessDeniedException" }) }, /athena:StartQueryExecution is missing/],
  ["there is no place for results", { fault: target("StartQueryExecution", { status: 400, code: "InvalidRequestException" }) }, /StartQueryExecution failed with InvalidRequestException/],
  ["the answer is refused", { fault: target("GetQueryResults", { status: 400, code: "AccessDeniedException" }) }, /athena:GetQueryResults is missing/],
  ["its key is refused", { fault: ended("Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)") }, /Athena is refused/],
  ["a file is broken", { fault: ended("HIVE_BAD_DATA: Error reading s3://muster-reports/Erika") }, /ended as FAILED \(HIVE_BAD_DATA\)$/],
  ["somebody stops it", { fault: status({ State: "CANCELLED" }) }, /ended as CANCELLED$/],
  ["it takes too long", { fault: status({ State: "RUNNING" }), options: { timeout: 0 } }, /no answer on its inventory report in time/],
  ["the answer is none to the question", { rows: [["", "object", "1", "many", "5f".repeat(32)]] }, /can't be read/],
  ["the answer has another sort", { rows: [["", "table", "1", "1", "5f".repeat(32)]] }, /can't be read/],
  ["a file is gone", { delivered: { file: () => undefined } }, /is not there any more/],
  ["a file was cut off", { delivered: { file: (content) => content.subarray(0, -5) } }, /by size and checksum/],
  ["a file was cut off that KMS encrypts", { delivered: { underKey: true, file: (content) => content.subarray(0, -5) } }, /by size and checksum/],
  ["a file was changed", { delivered: { file: (content) => Buffer.from(content).fill(0, 10, 11) } }, /by size and checksum/],
  ["files may not be read", { fault: onHead(denied) }, /s3:GetObject is missing/],
  ["the list of files has one more", { delivered: { symlink: (text) => `${text}\ns3://muster-reports/other` } }, /not that of its inventory report's manifest/],
  ["the list of files has one less", { delivered: { symlink: () => "" } }, /not that of its inventory report's manifest/],
]; // prettier-ignore

test.each(broken)("Athena proves nothing where %s", async (_, at, reason) => {
  const contents = await scene(at);
  expect(contents.state === "unknown" ? contents.why : contents).toMatch(reason);
});

test("a query that takes too long is stopped", async () => {
  await scene({ fault: status({ State: "RUNNING" }), options: { timeout: 0 } });
  expect(calls).toContain("StopQueryExecution");
});

test("a query that fails leaves no table behind", async () => {
  await scene({ fault: (each) => (each.body.includes("WITH listed") ? { status: 400, code: "TooManyRequestsException" } : undefined) }); // prettier-ignore
  expect(await asked()).toEqual([expect.stringMatching(/^CREATE/), expect.stringMatching(/^DROP TABLE/)]);
});
