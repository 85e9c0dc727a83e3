import { open } from "../../../witness/pulumi/value";
import { resolve } from "../../../witness/cloudformation/resolve";
import { noValue, type Scope } from "../../../witness/cloudformation/scope";
import { untold } from "../../../witness/pulumi/value";
import { template } from "./templates";

const scope: Scope = {
  template: template({}, { Mappings: { Days: { prod: { keep: 30 } } } }),
  pseudo: new Map<string, unknown>([["AWS::Region", "eu-central-1"], ["AWS::StackName", untold("later")]]), // prettier-ignore
  parameter: (name) => ({ Env: "prod", List: ["a", "b"], Later: untold("no default") })[name],
  condition: (name) => ({ Yes: true, No: false })[name],
  resource: (name) => (name === "Orders" ? { ref: "orders", attribute: (each) => `orders-${each}` } : undefined),
};

test.each([
  [{ Ref: "Env" }, "prod"],
  [{ Ref: "AWS::Region" }, "eu-central-1"],
  [{ Ref: "AWS::NoValue" }, noValue],
  [{ Ref: "Orders" }, "orders"],
  [{ "Fn::GetAtt": ["Orders", "Arn"] }, "orders-Arn"],
  [{ "Fn::GetAtt": "Orders.Arn" }, "orders-Arn"],
  [{ "Fn::Sub": "${Env}-${Orders.Arn}-${!aws:username}" }, "prod-orders-Arn-${aws:username}"],
  [{ "Fn::Sub": ["${a}/${Env}", { a: { Ref: "Orders" } }] }, "orders/prod"],
  [{ "Fn::Join": ["-", ["a", { Ref: "Env" }, 1]] }, "a-prod-1"],
  [{ "Fn::Join": ["-", { Ref: "List" }] }, "a-b"],
  [{ "Fn::Split": ["-", "a-b"] }, ["a", "b"]],
  [{ "Fn::Select": [1, { "Fn::Split": ["-", "a-b"] }] }, "b"],
  [{ "Fn::If": ["Yes", 1, 2] }, 1],
  [{ "Fn::If": ["No", 1, { Ref: "AWS::NoValue" }] }, noValue],
  [{ "Fn::FindInMap": ["Days", { Ref: "Env" }, "keep"] }, 30],
  [{ "Fn::FindInMap": ["Days", "dev", "keep", { DefaultValue: 7 }] }, 7],
  [{ "Fn::ToJsonString": { a: { Ref: "Env" } } }, '{"a":"prod"}'],
  [{ "Fn::Length": { Ref: "List" } }, 2],
  [{ a: { Ref: "AWS::NoValue" }, b: [{ Ref: "AWS::NoValue" }, 1] }, { b: [1] }],
])("resolves %j", (value, result) => {
  expect(resolve(value, scope)).toEqual(result);
});

test.each([
  [{ Ref: "Later" }, /no default/],
  [{ Ref: "Nobody" }, /no parameter and no resource/],
  [{ "Fn::ImportValue": "x" }, /imported from another stack/],
  [{ "Fn::Sub": "${AWS::StackName}-x" }, /later/],
  [{ "Fn::Join": ["", ["a", { Ref: "Later" }]] }, /no default/],
  [{ "Fn::If": ["Maybe", 1, 2] }, /condition/],
  [{ "Fn::Select": [9, ["a"]] }, /arguments of Fn::Select/],
  [{ "Fn::FindInMap": ["Days", "dev", "keep"] }, /no such entry/],
  [{ "Fn::GetAZs": "" }, /zones/],
  [{ "Fn::Transform": { Name: "x" } }, /macro/],
  ["{{resolve:ssm:/a}}", /Parameter Store/],
  ["{{resolve:secretsmanager:a:SecretString:b}}", /secret/],
])("leaves %j unknown, with its reason", (value, why) => {
  const fact = open(resolve(value, scope));
  expect(fact).toEqual({ state: "unknown", why: expect.stringMatching(why) });
});

test("keeps what is known beside what is not", () => {
  const value = resolve({ a: 1, b: { Ref: "Later" } }, scope);
  expect(value).toMatchObject({ a: 1 });
});
