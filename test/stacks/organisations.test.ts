import { coverage } from "../../catalogue/coverage";
import { allMeasures } from "../../catalogue/measures";
import { organisation, organisationIds } from "../../catalogue/organisations";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import { organisationStacks, twinOf } from "../../stacks/organisations";
import type { Phase } from "../components/seen-program";
import { openEverywhere, openQuestions } from "./open-questions";
import { fallenBelow, removeLedgers } from "./sealed-level";
import { seenInStack } from "./stack-program";

/* Every organisation's stack keeps its promise, and its twin shows that each enforceable sentence is caught. */

const withStacks = organisationIds.flatMap((id) => {
  const stacks = organisationStacks[id];
  return stacks === undefined ? [] : [[id, stacks] as const];
});

describe.each(withStacks)("%s", (id, { breaches, lowered = {} }) => {
  const { promise, statements } = organisation(id);
  const judged = async (stack: string, phase: Phase) =>
    judgeSeen(await seenInStack(stack, phase), rules, { promise, today: "2026-11-22" });

  describe.each([
    ["in a preview", "check"],
    ["once it is deployed", "update"],
  ] as const)("keeps its promise %s:", (_, phase) => {
    let findings: Finding[];
    beforeAll(async () => {
      findings = (await judged(id, phase)).findings;
    });

    test("nothing fails, and something was judged", () => {
      expect(findings.filter(({ outcome }) => outcome === "fail").map(inOneLine)).toEqual([]);
      expect(findings.filter(({ outcome }) => outcome === "pass").length).toBeGreaterThan(100);
    });

    test("what is unknown is listed with its reason, and nothing else is listed", () => {
      const unknown = findings.filter(({ outcome }) => outcome === "unknown");
      const listed = [...openEverywhere, ...(openQuestions[id] ?? [])]
        .filter(({ afterDeploy }) => phase === "check" || afterDeploy)
        .map(({ rule }) => rule);
      expect(unknown.filter(({ rule }) => !listed.includes(rule)).map(inOneLine)).toEqual([]);
      expect(listed.filter((each) => unknown.every(({ rule }) => rule !== each))).toEqual([]);
    });
  });

  describe("has a twin that breaks it:", () => {
    let findings: Finding[];
    beforeAll(async () => {
      const [good, twin] = [await judged(id, "update"), await judged(twinOf(id), "check")];
      findings = [...twin.findings, ...(await fallenBelow(id, good, { ...twin, lowered }))];
    });
    afterAll(removeLedgers);

    test.each(breaches.map((each) => [each.statement, each.rule, each.resource, each.mistake] as const))(
      "%s, noticed by %s on %s: %s",
      (_, rule, resource) => {
        const about = findings.filter((each) => each.rule === rule && each.resource.name === resource);
        expect(about.map(({ outcome }) => outcome)).toContain("fail");
      },
    );

    test("every rule that is named hangs on the sentence through its measures", () => {
      const table = coverage(allMeasures(), [organisation(id)], rules).statements;
      const hanging = new Map(table.map((each) => [each.statement.id, each.rules]));
      const strangers = breaches.filter(
        ({ statement, rule }) => statement !== "promise" && !hanging.get(statement)?.includes(rule),
      );
      expect(strangers).toEqual([]);
    });

    test("what was asked for when its level was sealed is asked for less only as listed", () => {
      const fallen = findings.filter(({ rule, outcome }) => rule === "baseline-not-weakened" && outcome === "fail");
      expect(fallen.map(({ resource }) => resource.name).sort()).toEqual(Object.keys(lowered).sort());
    });

    test("every enforceable sentence is broken", () => {
      const enforceable = statements.filter((each) => each.class === "E").map((each) => each.id);
      const broken = new Set(breaches.map(({ statement }) => statement));
      expect(enforceable.filter((each) => !broken.has(each))).toEqual([]);
    });

    test("nothing is listed twice", () => {
      const lines = breaches.map(({ statement, resource, rule }) => `${statement} ${resource} ${rule}`);
      expect(lines.filter((each, at) => lines.indexOf(each) !== at)).toEqual([]);
    });
  });
});

function inOneLine({ rule, resource, problem, why }: Finding): string {
  return `${rule} ${resource.name}: ${problem?.en ?? why}`;
}

test("no question is listed for an organisation that has no stack", () => {
  expect(Object.keys(openQuestions).filter((id) => withStacks.every(([each]) => each !== id))).toEqual([]);
});
