import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log, Result } from "sarif";
import { isFormat, render, textFormats } from "../../evidence/formats";
import type { TextFormat } from "../../evidence/formats";
import { readRecord } from "../../evidence/record";
import type { EvidenceRecord } from "../../evidence/record";
import {
  bucketInStack,
  bucket,
  failed,
  hostileNames,
  hostileRecord,
  largeRecord,
  mixedRecord,
  passed,
  statements,
  undecided,
} from "./records";

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

  it("tells apart what two stacks of one app call alike", () => {
    const findings = ["Shop", "Archive"].map((stack) =>
      failed("log-retention", "orders", { resource: bucketInStack(stack) }),
    );
    const found = results(mixedRecord({ findings }));
    expect(new Set(found.map((each) => each.partialFingerprints?.["primaryLocationLineHash"])).size).toBe(2);
    expect(new Set(found.map((each) => each.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName)).size).toBe(2);
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

  it.each(["\t=1+1", " =1+1", "\uFF1D1+1", "\r=1"])(
    "disarms %j, which a spreadsheet may trim or read alike",
    (name) => {
      const text = english("csv", mixedRecord({ findings: [passed("key-rotation", name)] }));
      expect(text).not.toMatch(/(^|,)"?[\s]*[=\uFF1D]/m);
    },
  );

  it("keeps a finding on one line, whatever its texts hold", () => {
    const findings = [failed("key-rotation", "a\nb", { problem: { de: 'x\r\ny;"z"', en: 'x\r\ny;"z"' } })];
    expect(
      german("csv", mixedRecord({ findings }))
        .trimEnd()
        .split(/[\r\n]+/),
    ).toHaveLength(1 + 1 + 1);
  });

  it("says whether a rule is enforced, and where the resource is declared", () => {
    const resource = { ...bucket("a"), source: { file: "index.ts", line: 3 } };
    const findings = [failed("key-rotation", "a", { resource, level: "advisory" })];
    expect(english("csv", mixedRecord({ findings }))).toContain(",advisory,index.ts:3");
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

  it("says of an advisory failure that it is one", () => {
    const findings = [failed("key-rotation", "a", { level: "advisory" })];
    expect(english("junit", mixedRecord({ findings }))).toContain('message="(advisory) Objects in a stay');
  });

  it("is well-formed and keeps hostile text in its attributes", () => {
    const text = english("junit", hostileRecord());
    const content = text.replace(/<\?xml[^>]*\?>|<\/?[\w-]+(\s[\w-]+="[^"<]*")*\s*\/?>/g, "");
    expect(content).not.toMatch(/<|]]>|&(?!(lt|gt|amp|quot|#\w+);)/);
    expect(text.match(/<testcase /g)).toHaveLength(hostileNames.length * 5 + 1);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it("skips an unknown with the reason", () => {
    expect(english("junit")).toContain('<skipped message="unknown: it is an output of a resource not yet created"/>');
  });

  it("skips a waived finding with its end", () => {
    expect(german("junit")).toContain('<skipped message="befristet ausgenommen bis 2026-12-31: Umzug des Altbestands;');
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

/** A record with so many rules, each broken by a resource whose name ends in the letters. */
function manyRules(count: number, letters: string): EvidenceRecord {
  const ids = Array.from({ length: count }, (_, index) => `rule-${index}`);
  return mixedRecord({ findings: ids.map((rule) => failed(rule, `${rule}${letters}`)), rules: [] });
}

describe("Markdown", () => {
  it("begins with the conclusion and counts the unknowns", () => {
    expect(english("md")).toMatch(/^## Promises are broken\n[^]*\| 2 \| 1 \| 1 \| 3 \| 1 \|/);
  });

  it("names the statements that a broken rule is for", () => {
    expect(german("md")).toContain("(<code>retention-within-promise</code>, hoch, 001-09) – 2</summary>");
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

  it("folds each rule away", () => {
    expect(english("md").match(/<details>/g)).toHaveLength(english("md").match(/<\/details>/g)?.length ?? 0);
    expect(english("md")).toContain("<details><summary><b>failed:</b> Data ends within the promised period");
  });

  it("mentions nobody, and refers to no issue", () => {
    const name = "@octocat fixes #12";
    const rule = { id: name, title: { de: name, en: name }, why: { de: name, en: name }, severity: "low" as const, measures: [] }; // prettier-ignore
    const findings = [failed("key-rotation", "a", { rule: name, problem: { de: name, en: name } })];
    const text = english("md", mixedRecord({ rules: [rule], findings, notes: [{ de: name, en: name }] }));
    expect(text.replace(/`[^`]*`/g, "").match(/@\w|(?<!&)#\w/g)).toBeNull();
  });

  it.each([
    ["twenty thousand findings", largeRecord(20_000)],
    ["a thousand broken rules", manyRules(1_000, "x")],
    ["names of ten thousand letters", manyRules(30, "y".repeat(10_000))],
  ])("fits into a comment on GitHub with %s", (_, record) => {
    const text = english("md", record);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/^## Promises are broken\n[^]*\| failed \|/);
  });

  it("has no markup, link or mention that a name or note brought along", () => {
    const text = english("md", hostileRecord()).replace(/(`+)[^`].*?\1/g, "");
    expect(text).not.toMatch(
      /<(?!\/?(?:details|summary|b|code)>)|(?<!\\)\]\(|@\w|(?<!&)#\d|https:\/\/|^\s*[-+=][^- `…]|^# /m,
    );
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
