import { branchesOf } from "../../../witness/cloudformation/branches";
import { branchesIn, template, type Sections } from "./templates";

const equals = (name: string, value: unknown) => ({ "Fn::Equals": [{ Ref: name }, value] });
const not = (condition: unknown) => ({ "Fn::Not": [condition] });

function turnsOut(sections: Sections, ...used: string[]): Record<string, boolean | undefined>[] {
  const { branches } = branchesOf(template({}, sections), new Set(used), new Map());
  return branches.map((each) => Object.fromEntries([...each.conditions].filter(([name]) => used.includes(name))));
}

test("a condition that nothing hangs on makes no branch", () => {
  expect(turnsOut({ Parameters: { Env: { Type: "String" } }, Conditions: { Prod: equals("Env", "prod") } })).toEqual([
    {},
  ]);
});

test("a parameter leads both ways, whatever its default", () => {
  const sections = {
    Parameters: { Env: { Type: "String", Default: "dev" } },
    Conditions: { Prod: equals("Env", "prod") },
  };
  expect(turnsOut(sections, "Prod")).toEqual([{ Prod: false }, { Prod: true }]);
});

test("what contradicts itself is no branch", () => {
  const sections = {
    Parameters: { Env: { Type: "String", AllowedValues: ["dev", "prod"] } },
    Conditions: { Prod: equals("Env", "prod"), Dev: equals("Env", "dev"), Other: not({ "Fn::Or": [{ Condition: "Prod" }, { Condition: "Dev" }] }) }, // prettier-ignore
  };
  expect(turnsOut(sections, "Prod", "Dev", "Other")).toEqual([
    { Prod: false, Dev: true, Other: false },
    { Prod: true, Dev: false, Other: false },
  ]);
});

test("two parameters without a value may be the same or not", () => {
  const sections = { Parameters: { A: { Type: "String" }, B: { Type: "String" } }, Conditions: { Same: { "Fn::Equals": [{ Ref: "A" }, { Ref: "B" }] } } }; // prettier-ignore
  expect(turnsOut(sections, "Same")).toEqual([{ Same: undefined }]);
});

test("a parameter has the value that leads to the branch", () => {
  const bucket = { Type: "AWS::S3::Bucket", Condition: "Prod", Properties: { BucketName: { Ref: "Env" } } };
  const sections = {
    Parameters: { Env: { Type: "String", Default: "dev" } },
    Conditions: { Prod: equals("Env", "prod") },
  };
  const branches = branchesIn(template({ Orders: bucket }, sections));
  expect(branches.map((each) => each.resources.map((one) => one.props["bucket"]))).toEqual([[], ["prod"]]);
});

test("too many ways are said, and leave open what hangs on them", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const sections = {
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: "String", AllowedValues: ["yes", "no"] }])),
    Conditions: Object.fromEntries(names.map((name) => [name, equals(name, "yes")])),
  };
  const { branches, tooMany } = branchesOf(template({}, sections), new Set(names), new Map());
  expect([branches.length, tooMany, branches[0]?.conditions.get("A")]).toEqual([1, true, undefined]);
});
