import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tomguard } from "./run";

const folder = mkdtempSync(join(tmpdir(), "tomguard-template-"));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const yaml = `Resources:
  Orders:
    Type: AWS::S3::Bucket
`;
const json = '{ "Resources": { "Orders": { "Type": "AWS::S3::Bucket" } } }';

test.each([
  ["a.yaml", yaml, 2],
  ["a.template", yaml, 2],
  ["a.json", json, 1],
])("judges %s, and names file and line", async (name, text, line) => {
  const { stdout, status } = await tomguard("audit", file(name, text), "--region", "eu-central-1", "--json");
  const record = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(record.run).toMatchObject({ witness: "cloudformation", phase: "template" });
  expect(record.findings.find((each: { rule: string }) => each.rule === "transport-bucket-tls")).toMatchObject({
    outcome: "fail",
    resource: { logicalId: "Orders", type: "AWS::S3::Bucket", source: { file: name, line } },
  });
});

test.each([
  [["--region", "eu-middle-1"], /There is no region "eu-middle-1"/],
  [["--account", "123"], /An account has twelve digits/],
])("refuses %j", async (args, message) => {
  const { stderr, status } = await tomguard("audit", file("b.yaml", yaml), ...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
});

test("tells where a template can't be read", async () => {
  const { stderr, status } = await tomguard("audit", file("c.yaml", "Resources:\n\tA: 1\n"));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^tomguard: c\.yaml: line 2, column 1: /)]);
});

test("takes other JSON for a state, as ever", async () => {
  const { stderr, status } = await tomguard("audit", file("d.json", '{ "lockfileVersion": 3 }'));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/no Pulumi state/)]);
});
