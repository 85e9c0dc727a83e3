import {
  CreateAccessPointCommand,
  CreateMultiRegionAccessPointCommand,
  PutAccessPointPolicyCommand,
  PutMultiRegionAccessPointPolicyCommand,
  PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3-control";
import { s3 } from "../../../witness/aws/services/s3";
import { accessPoints } from "../../../witness/aws/services/s3/access-points";
import { ControlPlane } from "../../../witness/aws/services/s3/control";
import { multiRegionAccessPoints } from "../../../witness/aws/services/s3/multi-region-access-points";
import { denied, faultyCloud, type Fault } from "./faulty";
import { look } from "./look";
import { onMoto } from "./moto";
import { bareBucket } from "./seeds";

const moto = onMoto();
const AccountId = "123456789012";
const services = [s3, accessPoints, multiRegionAccessPoints];
const rule = "exposure-bucket-gate";
const open = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};

const control = () => moto.client(ControlPlane);

const read = (Principal: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "s3:GetObject", Resource: "*" }],
  });

async function point(Name: string, more: Partial<CreateAccessPointCommand["input"]> = {}, Policy?: string) {
  await control().send(new CreateAccessPointCommand({ AccountId, Name, Bucket: "orders", ...more }));
  if (Policy !== undefined) await control().send(new PutAccessPointPolicyCommand({ AccountId, Name, Policy }));
}

async function multiRegionPoint(Name: string, Policy?: string, PublicAccessBlock = {}) {
  const Details = { Name, Regions: [{ Bucket: "orders" }], PublicAccessBlock };
  await control().send(new CreateMultiRegionAccessPointCommand({ AccountId, ClientToken: Name, Details }));
  if (Policy === undefined) return;
  await control().send(
    new PutMultiRegionAccessPointPolicyCommand({ AccountId, ClientToken: Name, Details: { Name, Policy } }),
  );
}

async function withFault(path: RegExp, fault: Fault) {
  const cloud = await faultyCloud(moto.endpoint(), (asked) => (path.test(asked.path) ? fault : undefined));
  try {
    return await look(cloud.endpoint, services);
  } finally {
    await cloud.stop();
  }
}

beforeEach(() => bareBucket(moto.s3, "orders"));

test("the account's block is asked of the control plane, and none is an open account", async () => {
  const none = await look(moto.endpoint(), services);
  expect(none.finding("exposure-bucket", "orders")).toMatchObject({ outcome: "fail" });
  expect(none.finding(rule, `account ${AccountId}`)).toMatchObject({ outcome: "fail", observed: { "blocks-on": [] } });
  const PublicAccessBlockConfiguration = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  await control().send(new PutPublicAccessBlockCommand({ AccountId, PublicAccessBlockConfiguration }));
  const all = await look(moto.endpoint(), services);
  expect(all.finding(rule, `account ${AccountId}`)).toMatchObject({ outcome: "pass" });
  expect(all.finding("exposure-bucket", "orders")).toMatchObject({ outcome: "pass" }); // the account's block covers it
});

test("access points are judged as in a plan: by their blocks, their policy and their network", async () => {
  await point("quiet");
  await point("named", {}, read({ AWS: "arn:aws:iam::123456789012:root" }));
  await point("public", {}, read("*"));
  await point("unblocked", { PublicAccessBlockConfiguration: open });
  await point("inside", { VpcConfiguration: { VpcId: "vpc-1" } }, read("*"));
  const { finding, resource } = await look(moto.endpoint(), services);
  expect(finding(rule, "quiet")).toMatchObject({ outcome: "pass", observed: { "blocks-on": { length: 4 } } });
  expect(finding(rule, "named")).toMatchObject({ outcome: "pass" });
  expect(finding(rule, "public")).toMatchObject({
    outcome: "fail",
    problem: { en: expect.stringContaining("strangers") },
  });
  expect(finding(rule, "unblocked")).toMatchObject({ outcome: "fail", observed: { "blocks-on": [] } });
  expect(finding(rule, "inside")).toMatchObject({ outcome: "pass" });
  expect(resource("AccessPoint", "quiet")?.urn).toBe("arn:aws:s3:eu-central-1:123456789012:accesspoint/quiet");
});

test("so are those of several regions, with the policy that is established", async () => {
  await multiRegionPoint("quiet");
  await multiRegionPoint("public", read("*"));
  await multiRegionPoint("unblocked", undefined, open);
  const { finding, seen } = await look(moto.endpoint(), services);
  expect(finding(rule, "quiet")).toMatchObject({ outcome: "pass" });
  expect(finding(rule, "public")).toMatchObject({
    outcome: "fail",
    problem: { en: expect.stringContaining("strangers") },
  });
  expect(finding(rule, "unblocked")).toMatchObject({ outcome: "fail", observed: { "blocks-on": [] } });
  expect(seen.blind).toEqual([]);
  // Its settings are in Oregon, which nobody has promised.
  expect(finding("residency-region", "quiet")).toMatchObject({
    outcome: "fail",
    observed: { region: expect.stringContaining("us-west-2") },
  });
});

test("a point whose policy is refused stays open, unless S3 itself calls it public", async () => {
  await point("named", {}, read("*"));
  const said = await withFault(/\/accesspoint\/named\/policy$/, denied);
  expect(said.finding(rule, "named")).toMatchObject({ outcome: "fail" });
  const nothing = await withFault(/\/accesspoint\/named\/policy/, denied);
  expect(nothing.finding(rule, "named")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("s3:GetAccessPointPolicy"),
  });
});

test("blocks that are refused, or that S3 leaves out, are not known to be on", async () => {
  await point("quiet");
  const refused = await withFault(/\/accesspoint\/quiet$/, denied);
  expect(refused.finding(rule, "quiet")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("s3:GetAccessPoint"),
  });
  const silent = await withFault(/\/accesspoint\/quiet$/, {
    answer: "<GetAccessPointResult><Name>quiet</Name></GetAccessPointResult>",
  });
  expect(silent.finding(rule, "quiet")).toMatchObject({ outcome: "unknown" });
});

test("lists that are refused leave the rule open on the account, and say nothing about what was seen", async () => {
  await multiRegionPoint("quiet");
  const { finding, seen } = await withFault(/\/accesspoint(\?|$)/, denied);
  expect(finding(rule, `account ${AccountId}: s3-access-points in eu-central-1`)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("s3:ListAccessPoints"),
  });
  expect(finding(rule, "quiet")).toMatchObject({ outcome: "pass" });
  expect(seen.blind.map(({ service }) => service)).toEqual(["s3-access-points"]);
  const several = await withFault(/\/mrap\/instances/, denied);
  expect(several.finding(rule, `account ${AccountId}: s3-multi-region-access-points`)).toMatchObject({
    outcome: "unknown",
  });
});

test("a point that is deleted meanwhile is told of, and judged by nobody", async () => {
  await point("quiet");
  const { finding, seen } = await withFault(/\/accesspoint\/quiet$/, { status: 404, code: "NoSuchAccessPoint" });
  expect(seen.unseen?.map(({ name }) => name)).toEqual(["quiet"]);
  expect(finding(rule, "quiet")).toBeUndefined();
});
