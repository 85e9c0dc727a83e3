import { languages, type Text } from "../../catalogue/text";
import type { Promised } from "../../catalogue/promise/schema";
import type { Kind, PostureOf } from "../../posture";
import type { Rule, Verdict } from "../../policies/rule";
import { promise } from "./postures";

/** What the case is about, the posture, and another promise than the usual one where it needs it. */
export type Case<K extends Kind> = readonly [about: string, posture: PostureOf<K>, promised?: Promised];

/** A column that has no cases for a reason: the rule never gives that outcome. */
export interface Never {
  never: string;
}

export interface Cases<K extends Kind> {
  passes: readonly Case<K>[];
  fails: readonly Case<K>[];
  unknown: readonly Case<K>[];
  notApplicable: readonly Case<K>[] | Never;
}

const columns = {
  passes: "pass",
  fails: "fail",
  unknown: "unknown",
  notApplicable: "not-applicable",
} as const satisfies Record<keyof Cases<Kind>, Verdict["outcome"]>;

/** A rule's table of cases. A rule without a case in some column isn't tested: that is an error of the test. */
export function describeRule<K extends Kind>(rule: Rule<K>, cases: Cases<K>): void {
  describe(rule.id, () => {
    it("has title and reason in both languages", () => {
      expectText(rule.title);
      expectText(rule.why);
    });
    for (const [column, outcome] of Object.entries(columns) as [keyof typeof columns, Verdict["outcome"]][]) {
      const rows = cases[column];
      if ("never" in rows) continue;
      if (rows.length === 0) throw new Error(`${rule.id}: write at least one case under "${column}"`);
      describe(column, () => {
        it.each(rows.map((row) => [row[0], row] as const))("%s", (_about, [, posture, promised]) => {
          const verdict = rule.decide(posture, promised ?? promise(), "2026-11-22");
          expect(verdict).toMatchObject({ outcome });
          expectPresentable(verdict);
        });
      });
    }
  });
}

/** Whatever a verdict shows reads as a text: nothing forgotten in a template. */
export function expectPresentable(verdict: Verdict): void {
  expect(JSON.stringify(verdict)).not.toMatch(/undefined|\[object|NaN/);
  if (verdict.outcome === "fail") {
    expectText(verdict.problem);
    expectText(verdict.remedy);
  }
  if ("why" in verdict) expect(verdict.why).not.toBe("");
  if (verdict.outcome === "pass" || verdict.outcome === "fail")
    expect(Object.keys(verdict.observed)).not.toHaveLength(0);
}

function expectText(text: Text): void {
  for (const language of languages) expect(text[language].trim()).not.toBe("");
  expect(text.de).not.toBe(text.en);
}
