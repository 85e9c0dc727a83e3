import { App, Validations, type Stack } from "aws-cdk-lib";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TomguardChecksProps } from "../../cdk";
import { TomguardChecks } from "../../cdk";
import type { EvidenceRecord } from "../../evidence/record";

export interface Synthesized {
  /** Whether the CDK let the app through. */
  success: boolean;
  record: EvidenceRecord;
  /** The CDK's own report of our pack, if it wrote one. */
  report: { violations: { ruleName: string; severity: string; description: string }[] } | undefined;
  /** Outcomes of a rule by construct. */
  outcomes(rule: string): Record<string, string>;
}

/** Synthesizes an app with the pack, as `cdk synth` does. */
export function synthesized(build: (app: App) => Stack | void, props: TomguardChecksProps = {}): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), "tomguard-cdk-"));
  const app = new App({ outdir });
  Validations.of(app).addPlugins(new TomguardChecks(props));
  build(app);
  const before = [process.exitCode, jest.spyOn(process.stderr, "write").mockReturnValue(true), jest.spyOn(console, "error").mockReturnValue()] as const; // prettier-ignore
  process.exitCode = 0;
  let success = true;
  try {
    app.synth();
    success = process.exitCode === 0;
  } catch {
    success = false;
  } finally {
    process.exitCode = before[0] ?? 0;
    before[1].mockRestore();
    before[2].mockRestore();
  }
  const record = JSON.parse(readFileSync(join(outdir, "tomguard-record.json"), "utf8")) as EvidenceRecord;
  const reports = JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8")).pluginReports as { pluginName: string }[]; // prettier-ignore
  return {
    success,
    record,
    report: reports.find((each) => each.pluginName === "tomguard") as Synthesized["report"],
    outcomes: (rule) =>
      Object.fromEntries(record.findings.filter((each) => each.rule === rule).map((each) => [each.resource.name, each.outcome])), // prettier-ignore
  };
}
