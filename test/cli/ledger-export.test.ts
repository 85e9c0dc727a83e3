import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serializeRecord } from "../../evidence/record";
import { ask } from "../evidence/lake/duck";
import { mixedRecord } from "../evidence/records";
import { tomguard } from "./in-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-export-"));
  process.env["XDG_CONFIG_HOME"] = join(folder, "config");
  writeFileSync(join(folder, "record.json"), serializeRecord(mixedRecord()));
});
afterEach(() => {
  delete process.env["XDG_CONFIG_HOME"];
  rmSync(folder, { recursive: true, force: true });
});

test("tomguard ledger export writes what DuckDB and Athena can be asked about", async () => {
  const [ledger, lake] = [join(folder, "ledger"), join(folder, "lake")];
  expect((await tomguard(["ledger", "init", ledger])).status).toBe(0);
  await tomguard(["ledger", "append", join(folder, "record.json"), "--ledger", ledger]);
  const { status, stderr } = await tomguard(["ledger", "export", ledger, "--parquet", lake, "--lang", "de"]);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Exportiert: 1 Nachweise mit \d+ Feststellungen nach /)]);
  expect(await ask(lake, "SELECT fails, waived, unknowns FROM tomguard_runs")).toEqual([
    { fails: 2, waived: 1, unknowns: 1 },
  ]);
  const again = await tomguard(["ledger", "export", ledger, "--parquet", lake, "--json"]);
  expect(JSON.parse(again.stdout)).toEqual({ records: 0, findings: 0, upTo: 1 });
});

test("a folder with something else in it is refused, and left as it was", async () => {
  const ledger = join(folder, "ledger");
  await tomguard(["ledger", "init", ledger]);
  const { status, stderr } = await tomguard(["ledger", "export", ledger, "--parquet", folder]);
  expect([status, stderr]).toEqual([2, expect.stringContaining("holds something else than an export")]);
  expect(existsSync(join(folder, "athena.sql"))).toBe(false);
});
