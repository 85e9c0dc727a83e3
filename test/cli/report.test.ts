import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAsWhole, readByFinding } from "../../cli/report/source";
import { entryName } from "../../evidence/ledger/layout";
import type { Change } from "../../evidence/changes";
import { serializeRecord, type EvidenceRecord } from "../../evidence/record";
import { pdfPages } from "../evidence/pdf-text";
import { failed, hostileNames, mixedRecord, passed, run } from "../evidence/records";
import { tomguard } from "./in-folder";

/* What people and scripts see of `tomguard report` and `tomguard diff`. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "report-cli-"));
  process.env["XDG_CONFIG_HOME"] = join(folder, "config");
});
afterEach(() => {
  delete process.env["XDG_CONFIG_HOME"];
  delete process.env["TOMGUARD_LEDGER"];
  rmSync(folder, { recursive: true, force: true });
});

const rule = "retention-within-promise";
const kept = (at: string, stack = "prod") =>
  mixedRecord({ run: run({ at, stack }), findings: [passed(rule, "orders")] });
const broken = (at: string, stack = "prod") =>
  mixedRecord({ run: run({ at, stack }), findings: [failed(rule, "orders")] });
const path = (name: string) => join(folder, name);
const noStack = (text: string) => expect(text).not.toMatch(/\n\s+at .+:\d+:\d+/);

function written(name: string, content: EvidenceRecord | string): string {
  writeFileSync(path(name), typeof content === "string" ? content : serializeRecord(content));
  return path(name);
}

async function ledgerOf(...records: EvidenceRecord[]): Promise<string> {
  expect((await tomguard(["ledger", "init", path("ledger")])).status).toBe(0);
  for (const each of records) {
    const { status } = await tomguard(["ledger", "append", written("next.json", each), "--ledger", path("ledger")]);
    expect(status).toBe(0);
  }
  return path("ledger");
}

describe("tomguard report", () => {
  it.each(["html", "oscal", "sarif", "junit", "csv", "md", "text"])(
    "writes %s of a record to a file",
    async (format) => {
      const out = path(`report.${format}`);
      const { status, stdout } = await tomguard(["report", written("r.json", mixedRecord()), "--format", format, "--out", out]); // prettier-ignore
      expect([status, stdout]).toEqual([0, ""]);
      expect(readFileSync(out, "utf8")).toContain(rule);
    },
  );

  it("takes OSCAL for assessment results", async () => {
    const { stdout } = await tomguard(["report", written("r.json", mixedRecord()), "--format", "oscal"]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(["assessment-results"]);
  });

  it("takes the format from the file's name where none is named", async () => {
    await tomguard(["report", written("r.json", mixedRecord()), "--out", path("report.PDF")]);
    const [first] = pdfPages(readFileSync(path("report.PDF")));
    expect(first).toContain("Promises are broken.");
  });

  it("writes a PDF into a file only", async () => {
    const { status, stdout, stderr } = await tomguard(["report", written("r.json", mixedRecord()), "--format", "pdf"]);
    expect([status, stdout, stderr]).toEqual([2, "", "tomguard: A PDF needs a file: name it with --out report.pdf.\n"]);
  });

  it.each([
    ["a format that there is not, with the nearest", ["--format", "sarf"], 2, "sarf is not a format of a report. Did you mean sarif?"],
    ["a format that is like none", ["--format", "docx"], 2, "docx is not a format of a report. There are text, html"],
    ["a language that there is not", ["--lang", "fr"], 2, "Allowed choices are de, en"],
    ["an organisation that there is not", ["--organisation", "foto-lab"], 2, "photo-lab"],
    ["a day that there is not", ["--since", "2026-04-31"], 2, "2026-04-31 is not a day of the calendar: write --since as 2026-11-22"],
    ["what is no day", ["--since", "yesterday"], 2, "yesterday is not a day"],
    ["a stack of a record", ["--stack", "prod"], 2, "--stack chooses from a ledger"],
    ["an output folder that there is not", ["--out", "/nowhere/at/all.csv"], 2, "There is no folder /nowhere/at: make it"],
    ["a full disk", ["--format", "csv", "--out", "/dev/full"], 3, "The disk is full, /dev/full was not written."],
  ])("refuses %s", async (_, args, status, message) => {
    const ended = await tomguard(["report", written("r.json", mixedRecord()), ...args]);
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([status, "", expect.stringContaining(message)]);
    noStack(ended.stderr);
  }); // prettier-ignore

  it.each([
    ["that is not there", "no.json", "There is no "],
    ["that ends early", written_("cut.json", (text) => text.slice(0, 400)), "The record ends in the middle of its JSON."],
    ["of a newer schema", written_("new.json", (text) => text.replace("tomguard/record/1", "tomguard/record/2")), "The record is of format 2, this version of tomguard reads format 1."],
    ["with fields that nobody knows", written_("odd.json", (text) => text.replace('"project":', '"projekt":')), "unknown fields may have been written by a newer version"],
    ["that hides a failure", written_("false.json", (text) => text.replace('"fail":2', '"fail":0')), "summary and its findings contradict each other"],
    ["that is no record", written_("other.json", () => "{}"), "The JSON is no record"],
  ])("refuses a record %s, and writes nothing", async (_, make, message) => {
    const file = typeof make === "string" ? path(make) : make();
    const { status, stderr } = await tomguard(["report", file, "--format", "html", "--out", path("report.html")]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(path("report.html"))).toBe(false);
    noStack(stderr);
  }); // prettier-ignore

  it("reads a large record finding by finding for CSV, and refuses any other format of a huge one", async () => {
    const file = written("large.json", mixedRecord());
    appendFileSync(file, " ".repeat(readByFinding)); // white space at the end is no content
    const csv = await tomguard(["report", file, "--format", "csv"]);
    expect([csv.status, csv.stdout.split("\r\n").length]).toEqual([0, 11]);
    truncateSync(file, readAsWhole + 1);
    const html = await tomguard(["report", file, "--format", "html"]);
    expect([html.status, html.stderr]).toEqual([2, expect.stringContaining("is larger than 128 MiB")]);
  });

  it("leaves what was there whole where it can't write, and no half file behind", async () => {
    mkdirSync(path("out"));
    writeFileSync(path("out/report.csv"), "as before");
    const failing = jest.spyOn(require("node:fs") as typeof import("node:fs"), "fsyncSync");
    failing.mockImplementation(() => {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    });
    const { status, stderr } = await tomguard(["report", written("r.json", mixedRecord()), "--out", path("out/report.csv")]); // prettier-ignore
    failing.mockRestore();
    expect([status, stderr]).toEqual([3, expect.stringContaining("The disk is full")]);
    expect(readdirSync(path("out"))).toEqual(["report.csv"]);
    expect(readFileSync(path("out/report.csv"), "utf8")).toBe("as before");
  });
});

function written_(name: string, change: (text: string) => string): () => string {
  return () => written(name, change(serializeRecord(mixedRecord())));
}

describe("tomguard report of a ledger", () => {
  const months = ["06", "07", "08", "09"].map((month) => `2026-${month}-01T00:00:00Z`);
  const [june = "", july = "", august = "", september = ""] = months;

  it("is of the newest record, with what changed since the one before", async () => {
    const ledger = await ledgerOf(kept(june), broken(july), kept(august));
    await tomguard(["report", ledger, "--out", path("r.pdf")]);
    const text = pdfPages(readFileSync(path("r.pdf"))).join(" ").replace(/\s+/g, " "); // prettier-ignore
    expect(text).toContain("Compared with the record of 1 July 2026, 00:00:00 UTC.");
    expect(text).toContain("Improvements (1)");
  });

  it("says which entry it is, and that its signature was verified", async () => {
    const ledger = await ledgerOf(kept(june), broken(july));
    const { stdout } = await tomguard(["report", ledger, "--format", "html", "--lang", "en"]);
    const { keys } = JSON.parse(readFileSync(join(ledger, "ledger.json"), "utf8")) as { keys: string[] };
    const entry = createHash("sha256")
      .update(readFileSync(join(ledger, entryName(2))))
      .digest("hex");
    const said = stdout.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
    for (const each of [
      "2, versiegelt am",
      entry,
      ...keys,
      "to this entry were verified for this report",
    ]) {
      expect(said).toContain(each);
    }
  });

  it("counts from the state of the day that --since names, and shows the course from there", async () => {
    const ledger = await ledgerOf(kept(june), broken(july), kept(august), broken(september));
    const today = new Date().toISOString().slice(0, 10);
    await tomguard(["report", ledger, "--since", today, "--out", path("r.pdf")]);
    const text = pdfPages(readFileSync(path("r.pdf"))).join(" ").replace(/\s+/g, " "); // prettier-ignore
    expect(text).toContain("Compared with the record of 1 June 2026, 00:00:00 UTC.");
    expect(text).toContain("There are 4 records.");
  });

  it("has no more than the last record before the day that --since names, where none came later", async () => {
    const ledger = await ledgerOf(kept(june), broken(july), kept(august));
    await tomguard(["report", ledger, "--since", "2099-01-01", "--out", path("r.pdf")]);
    const text = pdfPages(readFileSync(path("r.pdf"))).join(" ").replace(/\s+/g, " "); // prettier-ignore
    expect(text).toContain("Compared with the record of 1 July 2026");
    expect(text).toContain("There are 2 records.");
  });

  it("asks for the stack where there are several, and takes the one that is named", async () => {
    const ledger = await ledgerOf(kept(june), broken(july, "test"));
    const several = await tomguard(["report", ledger]);
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining("holds several stacks (fotolabor/test, fotolabor/prod …). Name one with --stack.")]); // prettier-ignore
    const named = await tomguard(["report", ledger, "--stack", "prod"]);
    expect([named.status, named.stdout]).toEqual([0, expect.stringContaining("2026-06-01")]);
  });

  it.each([
    ["an empty one", [], ["--lang", "en"], "is empty."],
    ["a stack that it hasn't", [kept(june)], ["--stack", "no"], "has no record of the stack no"],
  ])("says so of %s", async (_, records, args, message) => {
    const { status, stderr } = await tomguard(["report", await ledgerOf(...records), ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("refuses a folder that is no ledger", async () => {
    mkdirSync(path("empty"));
    const { status, stderr } = await tomguard(["report", path("empty")]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("ledger")]);
    noStack(stderr);
  });
});

describe("tomguard diff", () => {
  const [first, second] = ["2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"];

  it("ends with 1 where something is weaker, and says what first", async () => {
    const args = [written("a.json", kept(first)), written("b.json", broken(second))];
    const { status, stdout } = await tomguard(["diff", ...args]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Weaker \(1\)\n {2}orders \(aws:s3\/bucket:Bucket\): “retention-within-promise” was kept, is now\s+broken/); // prettier-ignore
  });

  it("ends with 0 where something is better, or nothing changed", async () => {
    const [a, b] = [written("a.json", broken(first)), written("b.json", kept(second))];
    expect(await tomguard(["diff", a, b])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Better \(1\)/) });
    expect(await tomguard(["diff", a, a])).toMatchObject({ status: 0, stdout: "Nothing has changed.\n" });
  });

  it("prints JSON, and nothing else, with --json", async () => {
    const args = [written("a.json", kept(first)), written("b.json", broken(second)), "--json"];
    const { status, stdout, stderr } = await tomguard(["diff", ...args]);
    const [change] = JSON.parse(stdout) as Change[];
    expect([status, stderr]).toEqual([1, ""]);
    expect(change).toMatchObject({ what: "verdict-worse", bearing: "weaker", rule, before: "pass", after: "fail" });
  });

  it("compares two entries of a ledger by number", async () => {
    process.env["TOMGUARD_LEDGER"] = await ledgerOf(kept(first), broken(second));
    expect((await tomguard(["diff", "1", "2"])).status).toBe(1);
    const missing = await tomguard(["diff", "1", "7"]);
    expect([missing.status, missing.stderr]).toEqual([
      2,
      expect.stringContaining("has no entry 7; the last one is 2."),
    ]);
  });

  it("prints hostile names as text: no escape for a terminal, no command for CI", async () => {
    const findings = hostileNames.map((name) => failed(rule, name));
    const after = mixedRecord({ run: run({ at: second }), findings });
    const { stdout } = await tomguard(["diff", written("a.json", kept(first)), written("b.json", after)]);
    expect(stdout).toContain("red");
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::|##\[/m);
  });

  it("refuses records of two stacks", async () => {
    const args = [written("a.json", kept(first)), written("b.json", kept(second, "test"))];
    const { status, stdout, stderr } = await tomguard(["diff", ...args]);
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      expect.stringContaining("different stacks and can't be compared"),
    ]);
  });

  it("says when the second is the older one", async () => {
    const args = [written("a.json", kept(second)), written("b.json", kept(first))];
    expect((await tomguard(["diff", ...args])).stderr).toContain("the second record is older than the first");
  });
});
