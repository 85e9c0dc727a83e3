import { readTemplate } from "../../../witness/cloudformation/read";
import { parseTemplate } from "../../../witness/cloudformation/syntax";

const valueOf = (text: string) => parseTemplate(text).value;

test.each([
  ["!Ref Orders", { Ref: "Orders" }],
  ["!GetAtt Orders.Arn", { "Fn::GetAtt": ["Orders", "Arn"] }],
  ["!GetAtt [Orders, Arn]", { "Fn::GetAtt": ["Orders", "Arn"] }],
  ["!Sub 'arn:${AWS::Partition}'", { "Fn::Sub": "arn:${AWS::Partition}" }],
  ["!Join ['', [a, !Ref b]]", { "Fn::Join": ["", ["a", { Ref: "b" }]] }],
  ["!If [Prod, !Ref a, !Ref AWS::NoValue]", { "Fn::If": ["Prod", { Ref: "a" }, { Ref: "AWS::NoValue" }] }],
  ["!Condition Prod", { Condition: "Prod" }],
  ["2012-10-17", "2012-10-17"],
  ["012345678901", "012345678901"],
  ["yes", true],
  ["'yes'", "yes"],
  ["1.2", 1.2],
  ["~", null],
  ['{"a": [1, "2"]}', { a: [1, "2"] }],
])("reads %s", (text, value) => {
  expect(valueOf(text)).toEqual(value);
});

test("knows the line of each resource, in YAML and in JSON", () => {
  const yaml = "Resources:\n  A:\n    Type: AWS::S3::Bucket\n\n  B: { Type: AWS::S3::Bucket }\n";
  expect(readTemplate(yaml, "a.yaml").resources.map((each) => each.line)).toEqual([2, 5]);
  const json = '{\n "Resources": {\n  "A": {\n   "Type": "AWS::S3::Bucket"\n  }\n }\n}';
  expect(readTemplate(json, "a.json").resources.map((each) => each.line)).toEqual([3]);
});

test.each([
  ["", /a.yaml is empty/],
  ["Resources: [", /a.yaml: line 1, column \d+: this is no YAML or JSON/],
  ["Resources:\n  A: {}\n  A: {}\n", /line 3, column 3: the same key stands twice/],
  ["Outputs: {}", /no CloudFormation template: it has no `Resources`/],
  [`Resources: ${"[".repeat(50_000)}`, /nested too deeply|no YAML/],
  ["Resources: *a", /alias/],
])("refuses %# with a sentence", (text, message) => {
  expect(() => readTemplate(text, "a.yaml")).toThrow(message);
});

test("quotes nothing of a file that can't be read: it may hold secrets", () => {
  expect(() => readTemplate('Password: "hunter2', "a.yaml")).toThrow(/^(?!.*hunter2)/s);
});
