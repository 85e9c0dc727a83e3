import * as aws from "@pulumi/aws";
import { stringify } from "yaml";
import { ArgumentError, RegionGuard, type RegionGuardArgs } from "../../components";
import { guardPolicy } from "../../components/region-guard";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const enabledPolicyTypes = ["SERVICE_CONTROL_POLICY", "AISERVICES_OPT_OUT_POLICY"];
const make = (args: Partial<RegionGuardArgs> = {}) =>
  run(
    () => {
      new aws.organizations.Organization("muster", { enabledPolicyTypes });
      new RegionGuard("guard", { targets: ["r-abcd"], promise, ...args });
    },
    { preview: true },
  );
const contentOf = (ran: Ran) => JSON.parse(String(ran.named("guard-policy").inputs["content"]));

describe("a guard of regions", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(expect.arrayContaining(["residency-ai", "residency-guard"]));
  });

  const weak = {
    Statement: [
      {
        Effect: "Deny",
        NotAction: "iam:*",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "us-east-1"] } },
      },
    ],
  };
  const spared = {
    Statement: [
      {
        Effect: "Deny",
        NotAction: ["iam:*", "s3:*"],
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1"] } },
      },
    ],
  };
  const rows: Row[] = [
    ["a policy that hangs somewhere", { name: "guard-policy-attachment-0" }, ["residency-guard"]],
    [
      "promised regions only",
      { name: "guard-policy", path: "content", value: JSON.stringify(weak) },
      ["residency-guard"],
    ],
    [
      "storage among what is denied",
      { name: "guard-policy", path: "content", value: JSON.stringify(spared) },
      ["residency-guard"],
    ],
    ["AI services that keep nothing", { name: "guard-opt-out" }, ["residency-ai"]],
    ["an opt-out that hangs somewhere", { name: "guard-opt-out-attachment-0" }, ["residency-ai"]],
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("denies what is not promised, and to switch further regions on", () => {
    const regions = ["eu-central-1", "eu-west-1"];
    expect(contentOf(ran).Statement).toEqual([
      expect.objectContaining({ Effect: "Deny", Condition: { StringNotEquals: { "aws:RequestedRegion": regions } } }),
      {
        Sid: "DenyEnablingRegions",
        Effect: "Deny",
        Action: "account:EnableRegion",
        Resource: "*",
        Condition: { StringNotEquals: { "account:TargetRegion": regions } },
      },
    ]);
  });

  test("has every part hang on it", () => {
    expect(strays(ran, "guard")).toEqual(["muster"]);
  });

  test("spares roles that are named, and hangs on every target", async () => {
    const role = "arn:aws:iam::*:role/landing-zone-*";
    const sparing = await make({ sparedRoles: [role], targets: ["ou-ab12-cdef3456", "123456789012"] });
    expect(contentOf(sparing).Statement[0].Condition).toMatchObject({ ArnNotLike: { "aws:PrincipalArn": [role] } });
    expect(sparing.resources.filter((each) => each.name.startsWith("guard-policy-attachment"))).toHaveLength(2);
    expect(failing(sparing, measure)).toEqual([]);
  });
});

test("what is needed for a promised edge is open where its control plane is, and nowhere else", () => {
  const file = { ...networkPromise, residency: { regions: ["eu-central-1"], "global-services": ["cloudfront"] } };
  const [first, parts] = JSON.parse(guardPolicy(promised(file), [])).Statement;
  expect(first.NotAction).toContain("cloudfront:*");
  expect(parts).toMatchObject({
    Action: ["acm:*", "wafv2:*"],
    Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "us-east-1"] } },
  });
});

describe("impossible arguments", () => {
  test.each<[string, Partial<RegionGuardArgs>, RegExp]>([
    ["no target", { targets: [] }, /targets: name at least one/],
    ["a target that is none", { targets: ["root"] }, /targets\[0\]: "root" is no root/],
    ["everybody spared", { sparedRoles: ["arn:aws:iam::*:role/*"] }, /sparedRoles\[0\]: .* names no role/],
    [
      "more than a policy can hold",
      {
        sparedRoles: Array.from(
          { length: 90 },
          (_, index) => `arn:aws:iam::123456789012:role/platform-team-role-${index}`,
        ),
      },
      /AWS takes 5120/,
    ],
    ["several", { targets: [], sparedRoles: ["*"] }, /targets: .*\n.*sparedRoles\[0\]: /],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});
