import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { renderMarkdown } from "../../evidence/formats/markdown";
import { renderText } from "../../evidence/formats/text";
import type { EvidenceRecord } from "../../evidence/record";
import type * as Example from "../../docs/examples/cdk/app";

/* The app of docs/examples/cdk, as `cdk synth` runs it in its folder; the report beside it is what comes out. */

jest.mock("tomguard/cdk", () => jest.requireActual<object>("../../cdk"));

const folder = join(packageRoot(), "docs/examples/cdk");
const out = mkdtempSync(join(tmpdir(), "tomguard-example-"));
let record: EvidenceRecord;

beforeAll(() => {
  jest.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z") });
  jest.spyOn(process, "cwd").mockReturnValue(folder);
  process.env["CDK_OUTDIR"] = out; // as the CDK's command line does
  process.env["TOMGUARD_LANG"] = "en";
  const { app } = require("../../docs/examples/cdk/app") as typeof Example; // an app is made when it is loaded
  app.synth();
  record = JSON.parse(readFileSync(join(out, "tomguard-record.json"), "utf8"));
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test("it is let through, with its exception shown as one", () => {
  expect(record.summary).toMatchObject({ fail: 0, waived: 1 });
  expect(record.findings.find(({ outcome }) => outcome === "waived")).toMatchObject({
    rule: "encryption-customer-key",
    resource: { name: "Shop/Jobs" },
    waiver: { until: "2030-06-30", "accepted-by": "head of IT" },
  });
});

/** Written anew where it is missing: delete it to take over what has changed. */
test.each([
  ["report.txt", () => renderText(record, { language: "en", width: 100 })],
  ["report.md", () => renderMarkdown(record, { language: "en" })],
])("%s is what comes out", (name, made) => {
  const file = join(folder, name);
  if (!existsSync(file) && process.env["CI"] === undefined) writeFileSync(file, made());
  expect(readFileSync(file, "utf8")).toBe(made());
});
