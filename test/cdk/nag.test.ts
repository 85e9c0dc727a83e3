import { App, CfnParameter, Stack, Validations } from "aws-cdk-lib";
import { Alarm, CfnAlarm, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { CfnLoadBalancer } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { Topic } from "aws-cdk-lib/aws-sns";
import { rules as ofCdkNag } from "cdk-nag";
import { measureById } from "../../catalogue/measures";
import type { Finding } from "../../evidence/record";
import { recordSchema } from "../../evidence/schema";
import { judgedByNag } from "../../cdk/nag/judge";
import { nagRows } from "../../cdk/nag/rows";
import { nagRules } from "../../cdk/nag/rules";
import { moduleOf, pairsOf } from "../witness/cloudformation/generated";
import { templateOf } from "../../witness/cloudformation/read";
import { promised } from "../components/promises";
import { synthesized } from "./app";

const env = { region: "eu-central-1", account: "123456789012" };
const rule = "cdk-nag:CloudWatchAlarmAction";
const alarmOf = (stack: Stack) => {
  const metric = new Metric({ namespace: "Shop", metricName: "Refused" });
  return new Alarm(stack, "Refused", { metric, threshold: 1, evaluationPeriods: 1 });
};
const plain = { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 };

describe("the table", () => {
  test.each(nagRows.map((row) => [row.rule, row] as const))("%s is a rule of the installed cdk-nag", (name, row) => {
    expect(Object.keys(ofCdkNag[row.service])).toContain(name);
  });
  test.each(nagRows.map((row) => [row.rule, row] as const))("%s shows measures of the catalogue", (_, { measures }) => {
    expect(measures.filter((id) => measureById(id) === undefined)).toEqual([]);
  });
  test.each(nagRows.map((row) => [row.rule, row] as const))("%s reads properties that its types have", (_, row) => {
    const known = row.types.flatMap((type) => pairsOf(moduleOf(type)).map(([property]) => property));
    expect(row.reads.filter((name) => !known.includes(name))).toEqual([]);
  });
  test("has each rule once", () => {
    expect(new Set(nagRules.map(({ id }) => id)).size).toBe(nagRules.length);
  });
});

test("an alarm that sets nothing off fails, in the words of the measure", () => {
  const { record, report, success } = synthesized((app) => void alarmOf(new Stack(app, "Shop", { env })));
  const finding = record.findings.find((each) => each.rule === rule);
  expect(finding).toMatchObject({
    outcome: "fail",
    measures: ["logging.alerts"],
    resource: { name: "Shop/Refused", type: "AWS::CloudWatch::Alarm" },
    problem: {
      de: expect.stringMatching(/Zugesagt ist „Alarmierung bei sicherheitsrelevanten Ereignissen“.*löst etwas aus/),
      en: expect.stringMatching(/"Alerts on security events" is promised/),
    },
    remedy: { en: expect.stringMatching(/AlarmActions/) },
  });
  expect(success).toBe(false);
  expect(report?.violations.find((each) => each.ruleName === rule)).toMatchObject({ severity: "fatal" });
  expect(record.rules?.map((each) => each.id)).toContain(rule);
  expect(record.population.find((each) => each.type === "AWS::CloudWatch::Alarm")?.["judged-by"]).toContain(rule);
  expect(recordSchema.safeParse(record).success).toBe(true);
});

test("one that tells a topic passes", () => {
  const { outcomes } = synthesized((app) => {
    const stack = new Stack(app, "Shop", { env });
    alarmOf(stack).addAlarmAction(new SnsAction(new Topic(stack, "Ops")));
  });
  expect(outcomes(rule)).toEqual({ "Shop/Refused": "pass" });
});

describe("what cdk-nag can't see is unknown, never a pass and no false alarm", () => {
  const outcomeOf = (make: (stack: Stack) => void) =>
    synthesized((app) => make(new Stack(app, "Shop", { env }))).outcomes(rule)["Shop/Alarm"];

  test("an action that a parameter names", () => {
    const make = (stack: Stack) => {
      const topic = new CfnParameter(stack, "Topic").valueAsString;
      new CfnAlarm(stack, "Alarm", { ...plain, alarmActions: [topic] });
    };
    expect(outcomeOf(make)).toBe("unknown");
  });

  test("actions that an override switches off", () => {
    const make = (stack: Stack) => {
      const alarm = new CfnAlarm(stack, "Alarm", { ...plain, alarmActions: [new Topic(stack, "Ops").topicArn] });
      alarm.addPropertyOverride("ActionsEnabled", false);
    };
    expect(outcomeOf(make)).toBe("unknown");
  });

  test("a value at which the rule throws", () => {
    const { outcomes } = synthesized((app) => {
      const stack = new Stack(app, "Shop", { env });
      const type = new CfnAlarm(stack, "Alarm", { ...plain }).attrArn; // a word that only the deploy knows
      new CfnLoadBalancer(stack, "Door", { type });
    });
    expect(outcomes("cdk-nag:ALBHttpDropInvalidHeaderEnabled")).toEqual({ "Shop/Door": "unknown" });
  });
});

test("an acknowledgement with reason and end is a waiver of it", () => {
  const { outcomes } = synthesized((app) => {
    const alarm = alarmOf(new Stack(app, "Shop", { env }));
    Validations.of(alarm).acknowledge({ id: `tomguard::${rule}`, reason: "Shown on a dashboard; until: 2099-12-31" });
  });
  expect(outcomes(rule)).toEqual({ "Shop/Refused": "waived" });
});

test("where a rule of ours has judged the measure, cdk-nag says nothing", () => {
  const stack = new Stack(new App(), "Shop", { env });
  const alarm = new CfnAlarm(stack, "Alarm", plain);
  const template = templateOf(
    { Resources: { Alarm: { Type: "AWS::CloudWatch::Alarm", Properties: {} } } },
    "Shop.json",
  );
  const measure = { promise: promised(), today: "2026-11-22" };
  const resource = { logicalId: "Alarm", name: "Shop/Alarm", type: "AWS::CloudWatch::Alarm" };
  const ours = (outcome: "pass" | "not-applicable"): Finding => ({
    rule: "log-alarm",
    measures: ["logging.alerts"],
    severity: "medium",
    resource,
    observed: {},
    outcome,
  });
  const asked = (before: Finding) => judgedByNag(template, () => alarm, [before], measure).map((each) => each.rule);
  expect(asked(ours("pass"))).toEqual([]);
  expect(asked(ours("not-applicable"))).toEqual([rule]);
});

test("can be left out", () => {
  const { record } = synthesized((app) => void alarmOf(new Stack(app, "Shop", { env })), { cdkNag: false });
  expect(JSON.stringify(record)).not.toContain("cdk-nag:");
});
