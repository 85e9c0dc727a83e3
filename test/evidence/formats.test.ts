import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log, Result } from "sarif";
import { isFormat, render, textFormats } from "../../evidence/formats";
import type { TextFormat } from "../../evidence/formats";
import { readRecord } from "../../evidence/record";
import type { EvidenceRecord } from "../../evidence/record";
import { bucket, failed, hostileNames, hostileRecord, mixedRecord, passed, statements, undecided } from "./records";

const english = (format: TextFormat, record: EvidenceRecord = mixedRecord()) =>
  render(record, format, { language: "en" });
const german = (format: TextFormat, record: EvidenceRecord = mixedRecord()) =>
  render(record, format, { language: "de", statements });

describe("every format", () => {
  it.each(textFormats)("%s is the same for the same record", (format) => {
    expect(german(format)).toBe(german(format, mixedRecord()));
  });

  it.each(textFormats)("%s shows a fail, an unknown and a type that no rule judges", (format) => {
    const text = english(format);
    expect(
      ["retention-within-promise", "orders-key", "aws:pinpoint/app:App"].filter((each) => !text.includes(each)),
    ).toEqual([]);
  });

  it("is known by its name, and nothing else is", () => {
    expect([isFormat("sarif"), isFormat("pdf"), isFormat("toString")]).toEqual([true, true, false]);
  });

  it("json is the record itself", () => {
    expect(readRecord(english("json"))).toEqual(mixedRecord());
  });
});

describe("SARIF", () => {
  const log = (record?: EvidenceRecord) => JSON.parse(english("sarif", record)) as Log;
  const results = (record?: EvidenceRecord) => log(record).runs[0]?.results ?? [];
  const of = (outcome: string, all: Result[] = results()) =>
    all.filter((each) => each.properties?.["outcome"] === outcome);

  it.each([
    ["one of everything", mixedRecord()],
    ["hostile names", hostileRecord()],
    ["nothing", mixedRecord({ findings: [], population: [] })],
  ])("is valid by Microsoft's validator with %s", (_what, record) => {
    const folder = mkdtempSync(join(tmpdir(), "tomguard-sarif-"));
    const file = join(folder, "report.sarif");
    writeFileSync(file, english("sarif", record));
    const tool = require.resolve("@microsoft/sarif-multitool/bin.js");
    const environment = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    const said = execFileSync(process.execPath, [tool, "validate", file], { encoding: "utf8", env: environment });
    rmSync(folder, { recursive: true });
    expect(
      said.split("\n").filter((line) => /(error|warning) /.test(line) && !line.includes("informationUri")),
    ).toEqual([]);
  });

  it("has no result for what passed", () => {
    expect(results(mixedRecord({ findings: [passed("key-rotation", "a")] }))).toEqual([]);
  });

  it("has a failure at the level of its rule's severity", () => {
    expect(of("fail").map((each) => [each.kind, each.level])).toEqual([
      ["fail", "error"],
      ["fail", "error"],
    ]);
  });

  it("has an advisory failure as a note", () => {
    const record = mixedRecord({ findings: [failed("encryption-at-rest", "a", { level: "advisory" })] });
    expect(results(record)[0]?.level).toBe("note");
  });

  it("has an unknown as an open result", () => {
    expect(of("unknown").map((each) => [each.kind, each.level])).toEqual([["open", "none"]]);
  });

  it("has a waived failure with an accepted suppression", () => {
    expect(of("waived")[0]?.suppressions?.[0]).toMatchObject({
      status: "accepted",
      justification: expect.stringContaining("2026-12-31"),
    });
  });

  it("points to the line that declares the resource", () => {
    const places = of("fail").map((each) => each.locations?.[0]?.physicalLocation);
    expect(places.map((each) => [each?.artifactLocation?.uri, each?.region?.startLine])).toEqual([
      ["index.ts", 12],
      ["Pulumi.yaml", 1],
    ]);
  });

  it("tells two resources of one file apart, and knows each again", () => {
    const prints = (record: EvidenceRecord) =>
      of("fail", results(record)).map((each) => each.partialFingerprints?.["primaryLocationLineHash"]);
    const again = prints(mixedRecord({ notes: [] }));
    expect([new Set(again).size, again]).toEqual([2, prints(mixedRecord())]);
  });

  it("has help in both languages", () => {
    const help = log().runs[0]?.tool.driver.rules?.[0]?.help?.text;
    expect(help).toMatch(/Gespeicherte Daten sind verschlüsselt[^]*Stored data is encrypted/);
  });

  it("points every result to its rule", () => {
    const run = log().runs[0];
    expect(run?.results?.map((each) => run.tool.driver.rules?.[each.ruleIndex ?? -1]?.id)).toEqual(
      run?.results?.map((each) => each.ruleId),
    );
  });
});

describe("CSV", () => {
  it("has a row for every finding, every not-applicable reason and every unjudged type", () => {
    expect(english("csv").trimEnd().split("\r\n")).toHaveLength(1 + 7 + 1 + 1);
  });

  it.each(["=HYPERLINK", "+1+1", "-2+3", "@SUM"])("disarms a cell that begins with %s", (start) => {
    const cells = english("csv", hostileRecord())
      .split(/\r\n|,/)
      .map((cell) => cell.replace(/^"/, ""));
    expect(cells.filter((cell) => cell.startsWith(start))).toEqual([]);
  });

  it("is separated by semicolons in German and by commas in English", () => {
    expect([german("csv").slice(0, 17), english("csv").slice(0, 17)]).toEqual([
      "\uFEFFErgebnis;Schwere",
      "\uFEFFOutcome,Severity",
    ]);
  });
});

describe("JUnit", () => {
  it("counts passes, failures and skips", () => {
    expect(english("junit")).toMatch(/<testsuites [^>]*tests="9" failures="2" errors="0" skipped="4"/);
  });

  it("has problem and remedy in a failure", () => {
    expect(english("junit")).toContain(
      '<failure message="Objects in orders stay 30 days, promised are 14. Remedy: Set expiration.days to 10 at most." type="high"/>',
    );
  });

  it("skips an unknown with the reason", () => {
    expect(english("junit")).toContain('<skipped message="unknown: it is an output of a resource not yet created"/>');
  });

  it("skips a waived finding with its end", () => {
    expect(german("junit")).toContain('<skipped message="befristete Ausnahme bis 2026-12-31: Umzug des Altbestands;');
  });

  it("skips a rule that met nothing", () => {
    expect(english("junit")).toMatch(/classname="log-retention"[^>]*>\s*<skipped message="met nothing, no proof"/);
  });

  it("has an error where a rule threw", () => {
    const record = mixedRecord({ findings: [{ ...undecided("key-rotation", "a"), ruleError: true }] });
    expect(english("junit", record)).toContain('<error message="fault in the rule itself');
  });

  it("has what was observed in a pass", () => {
    expect(english("junit")).toContain("<system-out>encrypted=true, key=customer-managed</system-out>");
  });
});

describe("Markdown", () => {
  it("begins with the conclusion and counts the unknowns", () => {
    expect(english("md")).toMatch(/^## Promises are broken\n[^]*\| 2 \| 1 \| 1 \| 3 \| 1 \|/);
  });

  it("names the statements that a broken rule is for", () => {
    expect(german("md")).toContain("(`retention-within-promise`, hoch, 001-09)");
  });

  it("has problem, remedy and place of a fail", () => {
    expect(english("md")).toContain(
      "- `drops` (`aws:s3/bucket:Bucket`) `index.ts:12`  \n" +
        "  Objects in drops stay 30 days, promised are 14.  \n" +
        "  **Remedy:** Set expiration.days to 10 at most.\n",
    );
  });

  it("has a waiver's end and no remedy for it", () => {
    expect(english("md")).toMatch(/- `archive`[^\n]*\n[^\n]*\n {2}until 2026-12-31: Umzug des Altbestands/);
  });

  it("says how many it does not show", () => {
    const findings = Array.from({ length: 23 }, (_, index) => failed("key-rotation", `b${index}`));
    expect(english("md", mixedRecord({ findings }))).toContain("… and 3 more; the record has all");
  });

  it("has no markup, link or mention that a name or note brought along", () => {
    const text = english("md", hostileRecord()).replace(/(`+)[^`].*?\1/g, "");
    expect(text).not.toMatch(/<(?!\/?(?:details|summary)>)|(?<!\\)\]\(|@|https:\/\/|^\s*[-+=][^- `…]|^# /m);
  });

  it("keeps a name with a pipe in its cell", () => {
    const population = [{ type: "a|b", count: 1, "judged-by": [] }];
    expect(english("md", mixedRecord({ population }))).toContain("`a¦b` × 1");
  });

  it("keeps a name with backticks in its code span", () => {
    const record = mixedRecord({
      findings: [failed("key-rotation", "a", { resource: { ...bucket("a"), name: "x``y" } })],
    });
    expect(english("md", record)).toContain("- ``` x``y ```");
  });
});

it("hostile names are all in the sample", () => {
  expect(new Set(hostileRecord().findings.map((each) => each.resource.name)).size).toBe(hostileNames.length);
});
