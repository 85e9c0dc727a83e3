import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import { rows } from "../../../witness/cloudformation/tables";
import { promise } from "../../policies/postures";
import { services } from "./services";
import type { Case } from "./services/service";
import { template } from "./templates";

function outcomesOf({ rule, about, resources, sections, promise: more, deployed }: Case): string[] {
  const measure = { promise: promise(more), today: "2026-11-22" };
  const { findings } = judgeTemplate(template({ ...resources }, sections), rules, measure, { region: "eu-central-1", ...deployed }); // prettier-ignore
  return findings.filter((each) => each.rule === rule && each.resource.logicalId === about).map((each) => each.outcome);
}

/** The worst of what is found about a resource: parts of it may have verdicts of their own. */
const order = ["fail", "unknown", "pass", "not-applicable"];

describe.each(services)("$name", ({ cases }) => {
  test.each(cases.map((each) => [`${each.rule}: ${each.name}`, each] as const))("%s", (_, each) => {
    const found = outcomesOf(each).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    expect(found[0] ?? "not-applicable").toBe(each.outcome);
  });
});

/** Judged in tests of their own, with what is special about them. */
const elsewhere = /^AWS::(?:S3|KMS|Logs|SNS|SQS)::/;

test("every type that is translated stands in a table of verdicts", () => {
  const used = new Set(services.flatMap(({ cases }) => cases.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type)))); // prettier-ignore
  expect(rows.map(({ type }) => type).filter((type) => !used.has(type) && !elsewhere.test(type))).toEqual([]);
});
