import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JournalError, openJournal, readJournal, type JournalBegin } from "../../evidence/journal";
import type { Finding } from "../../evidence/record";

const begin: JournalBegin = {
  entry: "begin",
  schema: "tomguard/journal/1",
  at: "2026-11-22T12:00:00Z",
  phase: "preview",
  project: "shop",
  stack: "dev",
  organisation: "Muster GmbH",
  promise: { source: "tomguard.yaml", sha256: "0".repeat(64) },
  pack: "0.1.0",
};

function finding(name: string): Finding {
  return {
    rule: "residency-region",
    measures: ["residency.region"],
    severity: "high",
    resource: { type: "aws:s3/bucket:Bucket", name, urn: `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}` },
    outcome: "pass",
    observed: { region: "eu-central-1" },
  };
}

describe("the journal", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "journal-"));
    file = join(folder, "journal");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives back what was written, run by run", () => {
    for (const phase of ["preview", "update"] as const) {
      const journal = openJournal(file);
      journal.write({ ...begin, phase });
      journal.write({ entry: "findings", findings: [finding("a")] });
      journal.write({ entry: "findings", findings: [finding("b")] });
      journal.write({ entry: "end", at: begin.at, population: [] });
      journal.close();
    }
    const runs = readJournal(file);
    expect(runs.map((run) => run.begin.phase)).toEqual(["preview", "update"]);
    expect(runs.map((run) => run.findings.map((each) => each.resource.name))).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(runs.every((run) => run.end !== undefined)).toBe(true);
  });

  it("has a finding on the disk as soon as it is made", () => {
    const journal = openJournal(file);
    journal.write(begin);
    journal.write({ entry: "findings", findings: [finding("a")] });
    expect(readFileSync(file, "utf8")).toContain('"name":"a"');
    journal.close();
  });

  it("shows a run that broke off as one without an end, and loses nothing of it", () => {
    const journal = openJournal(file);
    journal.write(begin);
    journal.write({ entry: "findings", findings: [finding("a")] });
    journal.close();
    appendFileSync(file, '{"entry":"findings","findi'); // the process was killed in the middle of a line
    const [run] = readJournal(file);
    expect(run?.end).toBeUndefined();
    expect(run?.findings.map((each) => each.resource.name)).toEqual(["a"]);
  });

  it("refuses a line in its middle that is none of its own", () => {
    writeFileSync(
      file,
      `${JSON.stringify(begin)}\nnot ours\n${JSON.stringify({ entry: "end", at: begin.at, population: [] })}\n`,
    );
    expect(() => readJournal(file)).toThrow(/Line 2 .* may have been altered/);
  });

  it("says where and why it can't be written, and that nothing is deployed", () => {
    const missing = join(folder, "no-such-folder", "journal");
    expect(() => openJournal(missing)).toThrow(JournalError);
    expect(() => openJournal(missing)).toThrow(/no-such-folder.*Nothing is deployed without evidence/);
  });

  it("can't be read by others", () => {
    openJournal(file).close();
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});
