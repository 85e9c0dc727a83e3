import { disagreements, listenTo, type EngineSays } from "../../policies/agreement";
import type { JournalRun } from "../../evidence/journal";
import type { Finding, Outcome } from "../../evidence/record";

const rules = { resource: ["residency-region"], stack: ["exposure-bucket"] };

function run(findings: [rule: string, urn: string, outcome: Outcome][], ended = true): JournalRun {
  return {
    begin: {
      entry: "begin",
      schema: "tomguard/journal/1",
      at: "2026-11-22T12:00:00Z",
      phase: "preview",
      project: "shop",
      stack: "dev",
      organisation: "Muster GmbH",
      promise: { source: "tomguard.yaml", sha256: "" },
      pack: "0.1.0",
    },
    findings: findings.map(([rule, urn, outcome]): Finding => ({
      rule,
      measures: ["m"],
      severity: "high",
      resource: { type: "t", name: urn, urn },
      outcome,
      observed: {},
    })),
    ...(ended && { end: { entry: "end", at: "2026-11-22T12:00:01Z", population: [] } }),
  };
}

const engine = (says: Partial<EngineSays>): EngineSays => ({
  violations: [],
  analyzed: [],
  stack: { passed: [], failed: [] },
  ...says,
});

describe("journal and engine", () => {
  it("agree when every fail is a violation and everything else of a resource passed", () => {
    const journal = run([
      ["residency-region", "urn:a", "fail"],
      ["residency-region", "urn:b", "pass"],
      ["residency-region", "urn:c", "unknown"],
      ["residency-region", "urn:d", "waived"],
      ["residency-region", "urn:e", "not-applicable"],
      ["exposure-bucket", "urn:b", "fail"],
    ]);
    const says = engine({
      violations: [
        { policy: "residency-region", urn: "urn:a", level: "mandatory" },
        { policy: "exposure-bucket", urn: "urn:b", level: "mandatory" },
      ],
      analyzed: [
        { urn: "urn:a", passed: [], failed: ["residency-region"] },
        ...["urn:b", "urn:c", "urn:d"].map((urn) => ({ urn, passed: ["residency-region"], failed: [] })),
        { urn: "urn:e", passed: [], failed: [] },
      ],
    });
    expect(disagreements(journal, says, rules)).toEqual([]);
  });

  it("disagree when a violation is missing in the journal", () => {
    const says = engine({ violations: [{ policy: "exposure-bucket", urn: "urn:a", level: "mandatory" }] });
    expect(disagreements(run([]), says, rules)).toEqual([
      "the engine has exposure-bucket of urn:a as failed, the journal has not",
    ]);
  });

  it("disagree when the journal has a fail that the engine never saw", () => {
    expect(disagreements(run([["exposure-bucket", "urn:a", "fail"]]), engine({}), rules)).toEqual([
      "the journal has exposure-bucket of urn:a as failed, the engine has not",
    ]);
  });

  it("disagree when a pass was lost on the way", () => {
    const says = engine({ analyzed: [{ urn: "urn:a", passed: ["residency-region"], failed: [] }] });
    expect(disagreements(run([]), says, rules)).toEqual([
      "the engine has residency-region of urn:a as not failed, the journal has not",
    ]);
  });

  it("disagree when only one of them came to the end", () => {
    const { stack: _, ...brokenOff } = engine({});
    expect(disagreements(run([]), brokenOff, rules)).toHaveLength(1);
    expect(disagreements(run([], false), engine({}), rules)).toHaveLength(1);
  });

  it("leave policies out that are no rules, such as open-questions", () => {
    const says = engine({ violations: [{ policy: "open-questions", urn: "urn:a", level: "warning" }] });
    expect(disagreements(run([]), says, rules)).toEqual([]);
  });
});

describe("what is heard of the engine", () => {
  it("is of one pack only", () => {
    const { onEvent, said } = listenTo("tomguard");
    const violation = { policyName: "p", resourceUrn: "urn:a", enforcementLevel: "mandatory" };
    onEvent({ policyEvent: { ...violation, policyPackName: "another" } });
    onEvent({ policyEvent: { ...violation, policyPackName: "tomguard" } });
    onEvent({ policyAnalyzeStackSummaryEvent: { policyPackName: "tomguard", passed: ["x"] } });
    expect(said.violations).toEqual([{ policy: "p", urn: "urn:a", level: "mandatory" }]);
    expect(said.stack).toEqual({ passed: ["x"], failed: [] });
  });
});
