import fc from "fast-check";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { athenaDdl } from "../../../evidence/lake/athena";
import { exportParquet } from "../../../evidence/lake/export";
import { query, type QueryName } from "../../../evidence/lake/queries";
import { tables } from "../../../evidence/lake/tables";
import type { LedgerEntry } from "../../../evidence/ledger";
import type { EvidenceRecord, Run } from "../../../evidence/record";
import { failed, mixedRecord, passed, run, undecided, waived } from "../records";
import { ask } from "./duck";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-lake-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A record of one rule on some buckets; what each came to, by the bucket's name. */
function recordOn(day: string, outcomes: Readonly<Record<string, Outcome>>, change: Partial<Run> = {}): EvidenceRecord {
  const base = mixedRecord();
  const findings = Object.entries(outcomes).map(([name, outcome]) => found[outcome]("encryption-at-rest", name));
  return { ...base, run: run({ phase: "update", at: `${day}T12:00:00Z`, ...change }), findings };
}

type Outcome = "pass" | "fail" | "waived" | "unknown";
const found = { pass: passed, fail: failed, waived, unknown: undecided };

async function* sealed(records: readonly EvidenceRecord[], first = 1): AsyncGenerator<LedgerEntry> {
  for (const [index, record] of records.entries()) {
    const sequence = first + index;
    yield { sequence, sealedAt: record.run.at, sha256: String(sequence).padStart(64, "0"), keyId: "a".repeat(64), record };
  }
}

/** Rows of a query, without columns that the test does not speak of. */
async function answers(folder: string, name: QueryName, ...columns: string[]) {
  const rows = await ask(folder, query(name));
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
}

test("a promise was broken from the first deploy that broke it to the first that did not", async () => {
  const folder = newFolder();
  await exportParquet(
    sealed([
      recordOn("2026-11-01", { orders: "pass" }),
      recordOn("2026-11-03", { orders: "fail" }),
      recordOn("2026-11-05", { orders: "fail" }),
      recordOn("2026-11-06", { orders: "fail" }, { phase: "preview" }),
      recordOn("2026-11-10", { orders: "pass" }),
      recordOn("2026-11-12", { orders: "fail" }),
      recordOn("2026-11-15", {}),
      recordOn("2026-11-20", { invoices: "fail" }),
      recordOn("2026-11-22", { invoices: "fail" }),
    ]),
    folder,
  );
  const rows = await ask(folder, query("broken-promises"));
  expect(
    rows.map(({ resource, broken_since, mended_at, days, times_seen }) => [
      String(resource).split("::").at(-1),
      String(broken_since).slice(0, 10),
      mended_at === null ? null : String(mended_at).slice(0, 10),
      Number(days),
      Number(times_seen),
    ]),
  ).toEqual([
    ["orders", "2026-11-03", "2026-11-10", 7, 2],
    ["orders", "2026-11-12", "2026-11-15", 3, 1],
    ["invoices", "2026-11-20", null, 2, 2],
  ]);
  expect(rows[0]).toMatchObject({
    rule: "encryption-at-rest",
    promise_de: "Gespeicherte Daten sind verschlüsselt",
    promise_en: "Stored data is encrypted",
    measures: "encryption.at-rest",
    severity: "critical",
  });
});

test("stacks and organisations are told apart", async () => {
  const folder = newFolder();
  await exportParquet(
    sealed([
      recordOn("2026-11-01", { orders: "fail" }, { stack: "prod" }),
      recordOn("2026-11-02", { orders: "pass" }, { stack: "test" }),
      recordOn("2026-11-03", { orders: "pass" }, { stack: "prod", organisation: "Öko & Söhne GmbH" }),
      recordOn("2026-11-04", { orders: "pass" }, { stack: "prod" }),
    ]),
    folder,
  );
  expect(await answers(folder, "broken-promises", "stack", "days")).toEqual([{ stack: "prod", days: "3" }]);
  expect(readdirSync(join(folder, "runs", "day=2026-11-03"))).toEqual(["organisation_key=oko-sohne-gmbh"]);
  expect(await ask(folder, "SELECT organisation FROM tomguard_runs WHERE day = '2026-11-03'")).toEqual([
    { organisation: "Öko & Söhne GmbH" },
  ]);
});

test("waivers, unknowns, gaps and measures are answered", async () => {
  const folder = newFolder();
  await exportParquet(
    sealed([
      recordOn("2026-11-01", { orders: "waived", drops: "unknown" }),
      recordOn("2026-11-09", { orders: "waived", drops: "pass", faces: "unknown" }),
    ]),
    folder,
  );
  expect(await answers(folder, "waivers", "waived_until", "times_used")).toEqual([
    { waived_until: "2026-12-31", times_used: "2" },
  ]);
  const unknown = await answers(folder, "unknown-after-deploy", "resource", "why", "still");
  expect(unknown.map(({ resource, why, still }) => [String(resource).split("::").at(-1), why, still])).toEqual([
    ["faces", "it is an output of a resource not yet created", true],
    ["drops", "it is an output of a resource not yet created", false],
  ]);
  expect(await answers(folder, "gaps-in-time", "stack", "days")).toEqual([{ stack: "prod", days: "8" }]);
  const measures = await answers(folder, "measures-today", "measure", "kept", "waived", "not_known", "broken");
  expect(measures).toContainEqual({
    measure: "encryption.at-rest",
    kept: "1",
    waived: "1",
    not_known: "1",
    broken: "0",
  });
});

test("an export goes on where the one before ended, and does again what broke off", async () => {
  const folder = newFolder();
  const records = [
    recordOn("2026-11-01", { orders: "pass" }),
    recordOn("2026-11-02", { orders: "fail" }),
    recordOn("2026-11-03", { orders: "pass" }),
  ];
  expect(await exportParquet(sealed(records.slice(0, 1)), folder)).toEqual({ records: 1, findings: 1, upTo: 1 });
  const broken = exportParquet(
    (async function* () {
      yield* sealed(records.slice(0, 2));
      throw new Error("the network is gone");
    })(),
    folder,
  );
  await expect(broken).rejects.toThrow("the network is gone");
  expect(await exportParquet(sealed(records), folder)).toEqual({ records: 2, findings: 2, upTo: 3 });
  expect(await exportParquet(sealed(records), folder)).toEqual({ records: 0, findings: 0, upTo: 3 });
  expect(await ask(folder, "SELECT sequence, outcome FROM tomguard_findings ORDER BY sequence")).toEqual([
    { sequence: 1, outcome: "pass" },
    { sequence: 2, outcome: "fail" },
    { sequence: 3, outcome: "pass" },
  ]);
});

test("files of an export that broke off are not counted twice", async () => {
  const folder = newFolder();
  await exportParquet(sealed([recordOn("2026-11-01", { orders: "pass" })]), folder);
  rmSync(join(folder, "exported.json"));
  await exportParquet(sealed([recordOn("2026-11-01", { orders: "pass" })]), folder);
  expect(await ask(folder, "SELECT count(*) AS n FROM tomguard_findings")).toEqual([{ n: "1" }]);
});

test("another ledger's export, and a folder with other things, are refused", async () => {
  const folder = newFolder();
  await exportParquet(sealed([recordOn("2026-11-01", { orders: "pass" })]), folder);
  const other = (async function* () {
    for await (const each of sealed([recordOn("2026-11-01", { orders: "fail" })]))
      yield { ...each, sha256: "f".repeat(64) };
  })();
  await expect(exportParquet(other, folder)).rejects.toThrow(
    /was exported from another ledger: this one does not have its entry 1/,
  );
  await expect(exportParquet(sealed([]), folder)).rejects.toThrow(/does not have its entry 1/);
  const mine = newFolder();
  writeFileSync(join(mine, "thesis.txt"), "mine");
  await expect(exportParquet(sealed([]), mine)).rejects.toThrow(/something else than an export \("thesis.txt"\)/);
  expect(existsSync(join(mine, "athena.sql"))).toBe(false);
  writeFileSync(join(folder, "exported.json"), "{");
  await expect(exportParquet(sealed([]), folder)).rejects.toThrow(/is not of this format/);
});

test("Athena's tables have the columns that the files have, in their types", async () => {
  const folder = newFolder();
  await exportParquet(sealed([recordOn("2026-11-01", { orders: "waived" })]), folder, {
    location: "s3://evidence/lake/",
  });
  const ddl = readFileSync(join(folder, "athena.sql"), "utf8");
  expect(ddl).toBe(athenaDdl("s3://evidence/lake"));
  await exportParquet(sealed([recordOn("2026-11-01", { orders: "waived" })]), folder);
  expect(readFileSync(join(folder, "athena.sql"), "utf8")).toBe(ddl);
  const inDuckDb = { string: "VARCHAR", int: "INTEGER", bigint: "BIGINT", boolean: "BOOLEAN", timestamp: "TIMESTAMP" };
  for (const table of tables) {
    const described = await ask(folder, `DESCRIBE tomguard_${table.name}`);
    const types = Object.fromEntries(described.map((row) => [row["column_name"], row["column_type"]]));
    for (const { name, athena } of table.columns) {
      expect([name, types[name]]).toEqual([name, expect.stringContaining(inDuckDb[athena])]);
      expect(ddl).toContain(`\`${name}\` ${athena} `);
    }
    expect(ddl).toContain(`LOCATION 's3://evidence/lake/${table.name}/';`);
  }
});

test("whatever a name holds comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 5 }),
      async (names) => {
        const folder = newFolder();
        const record = recordOn("2026-11-01", Object.fromEntries(names.map((name) => [name, "pass"])), {
          organisation: names[0] ?? "",
        });
        await exportParquet(sealed([record]), folder);
        const rows = await ask(folder, "SELECT resource_name, organisation FROM tomguard_findings");
        expect(rows.map((row) => row["resource_name"]).sort()).toEqual(
          record.findings.map((each) => each.resource.name).sort(),
        );
        expect(new Set(rows.map((row) => row["organisation"]))).toEqual(new Set([names[0]]));
      },
    ),
    { numRuns: 25 },
  );
});

test("a million findings are exported and queried, in memory that does not grow with them", async () => {
  const folder = newFolder();
  const names = Array.from({ length: 1_000 }, (_, index) => `bucket-${index}`);
  const outcomes = (broken: number) =>
    Object.fromEntries(names.map((name, index) => [name, index === broken ? "fail" : "pass"] as const));
  const [good, bad] = [outcomes(-1), outcomes(7)];
  let most = 0;
  const records = (async function* () {
    for (let sequence = 1; sequence <= 1_000; sequence++) {
      const day = new Date(Date.UTC(2026, 0, Math.ceil(sequence / 10))).toISOString().slice(0, 10);
      const record = recordOn(day, sequence >= 500 && sequence < 600 ? bad : good);
      yield* sealed([record], sequence);
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  })();
  const before = process.memoryUsage().heapUsed;
  expect(await exportParquet(records, folder)).toEqual({ records: 1_000, findings: 1_000_000, upTo: 1_000 });
  expect(most - before).toBeLessThan(700 * 2 ** 20); // all findings at once would be over a gigabyte
  expect(await answers(folder, "broken-promises", "days", "times_seen")).toEqual([{ days: "10", times_seen: "100" }]);
});
