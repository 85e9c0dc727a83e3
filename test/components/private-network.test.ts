import fc from "fast-check";
import { stringify } from "yaml";
import { ArgumentError, PrivateNetwork, type PrivateNetworkArgs } from "../../components";
import { overlap, rangeText, readRange, splitRange } from "../../components/network/ranges";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logGroupRows, outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const office: PrivateNetworkArgs = { client: "clients", purpose: "image-editing", promise };
const make = (args: Partial<PrivateNetworkArgs> = {}, preview = true) =>
  run(() => new PrivateNetwork("office", { ...office, ...args }), { preview });
const typesOf = (ran: Ran) => ran.resources.map((each) => each.type);

describe("a network as it is by default", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make({ endpoints: ["logs", "ecr.dkr"] })));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(
      expect.arrayContaining([
        "exposure-default-group",
        "exposure-egress",
        "exposure-subnet",
        "log-access",
        "log-flow",
      ]),
    );
  });

  const rows: Row[] = [
    ["an empty default group", { name: "office-default-group" }, ["exposure-default-group"]],
    [
      "a default group without rules",
      {
        name: "office-default-group",
        path: "ingress",
        value: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
      },
      ["exposure-default-group"],
    ],
    [
      "private addresses only",
      { name: "office-private-eu-central-1a", path: "mapPublicIpOnLaunch", value: true },
      ["exposure-subnet"],
    ],
    ["flow logs", { name: "office-flow-log" }, ["log-flow"]],
    ["flow logs of all traffic", { name: "office-flow-log", path: "trafficType", value: "REJECT" }, ["log-flow"]],
    ["a log of the names looked up", { name: "office-query-log-association" }, ["log-access"]],
    [
      "endpoints for the network's own addresses",
      { name: "office-endpoints-tls", path: "cidrIpv4", value: "0.0.0.0/0" },
      ["exposure-ingress"],
    ],
    [
      "a role that only flow logs take",
      {
        name: "office-flow-log-role",
        path: "assumeRolePolicy",
        value: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }] }),
      },
      ["grant-trust"],
    ],
    [
      "a role that writes these logs only",
      {
        name: "office-flow-log-role-policy",
        path: "policy",
        value: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
      },
      ["grant-administrators", "grant-no-wildcard"],
    ],
    ["the region", { name: "office", path: "region" }, ["residency-stated"]],
    ...logGroupRows("office"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has no way to the Internet", () => {
    expect(typesOf(ran).filter((each) => /internetGateway|natGateway|route:Route$|eip/i.test(each))).toEqual([]);
  });

  test("says that it is isolated", () => {
    expect(ran.named("office", "aws:ec2/vpc:Vpc").inputs["tags"]).toMatchObject({ "tom:network": "isolated" });
  });

  test("lets own identities come to own resources by its endpoints, and to the layers of images", () => {
    const own = { "aws:PrincipalAccount": ["123456789012"], "aws:ResourceAccount": ["123456789012"] };
    const statements = (name: string) => JSON.parse(String(ran.named(name).inputs["policy"])).Statement;
    expect(statements("office-endpoint-dynamodb")).toEqual([
      expect.objectContaining({ Condition: { StringEquals: own } }),
    ]);
    expect(statements("office-endpoint-s3")[1]).toMatchObject({
      Resource: "arn:aws:s3:::prod-eu-central-1-starport-layer-bucket/*",
    });
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1", publicSubnets: true, natGateways: true });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "office")).toEqual([]);
  });
});

describe("a network with the Internet", () => {
  test("keeps the promise with public subnets for load balancers", async () => {
    const ran = await make({ publicSubnets: true });
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(typesOf(ran)).toContain("aws:ec2/internetGateway:InternetGateway");
    expect(typesOf(ran)).not.toContain("aws:ec2/natGateway:NatGateway");
  });

  test("no longer says that it is isolated, once there is a way out", async () => {
    const ran = await make({ publicSubnets: true, natGateways: true });
    expect(failing(ran, measure)).toEqual([]);
    const path = "tags.tom:network";
    const isolated = { name: "office-private-eu-central-1a", path, value: "isolated" };
    expect(failing(ran, measure, isolated)).toEqual(["exposure-subnet"]);
  });
});

describe("the ranges of subnets", () => {
  const ranges = (ran: Ran) =>
    ran.resources
      .filter(({ type }) => type === "aws:ec2/subnet:Subnet")
      .map(({ name, inputs }) => [name, String(inputs["cidrBlock"])] as const);

  test("stay when a zone or public subnets come later, since AWS changes none", async () => {
    const before = ranges(await make({ availabilityZones: ["eu-central-1a", "eu-central-1c"] }));
    const zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"];
    const after = ranges(await make({ availabilityZones: zones, publicSubnets: true }));
    expect(before).toHaveLength(2);
    expect(after).toHaveLength(6);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test.each(["10.0.0.0/16", "10.1.0.0/24"])("lie in %s, and don't meet", async (cidrBlock) => {
    const zones = ["a", "b", "c", "f", "g", "h"].map((letter) => `eu-central-1${letter}`);
    const made = ranges(await make({ cidrBlock, availabilityZones: zones, publicSubnets: true }));
    const parts = [cidrBlock, ...made.map(([, text]) => text)].map((text) => readRange(text) ?? { first: 0, bits: 32 });
    const [whole, ...subnets] = parts.map((part) => ({ ...part, last: part.first + 2 ** (32 - part.bits) - 1 }));
    expect(subnets).toHaveLength(12);
    for (const [index, part] of subnets.entries()) {
      expect([part.first >= (whole?.first ?? 0), part.last <= (whole?.last ?? 0)]).toEqual([true, true]);
      expect(subnets.slice(index + 1).filter((other) => overlap(part, other))).toEqual([]);
    }
  });
});

describe("what is promised of logs", () => {
  test("is that rejected traffic alone is logged, and no names, where no more is promised", async () => {
    const { logging: _, ...modest } = networkPromise;
    const ran = await make({ promise: promiseFile(stringify(modest)) });
    expect(ran.named("office-flow-log").inputs).toMatchObject({ trafficType: "REJECT" });
    expect(ran.resources.filter((each) => each.name.includes("query-log"))).toEqual([]);
    expect(failing(ran, promised(modest))).toEqual([]);
  });

  test("can be left for a reason, which is told", async () => {
    const because = "the firewall before it logs";
    const ran = await make({ overrides: [{ setting: "flow-logs", value: "off", because }] }, false);
    expect(ran.warnings).toEqual([expect.stringContaining(because)]);
    expect(failing(ran, measure)).toEqual(["log-access", "log-flow"]);
  });
});

describe("impossible arguments", () => {
  test.each<[string, Partial<PrivateNetworkArgs>, RegExp]>([
    ["a range that begins in its midst", { cidrBlock: "10.0.0.1/16" }, /cidrBlock: "10\.0\.0\.1\/16" is no range/],
    ["a range that is too small", { cidrBlock: "10.0.0.0/28" }, /cidrBlock/],
    ["a zone of another region", { availabilityZones: ["eu-west-1a", "eu-central-1a"] }, /"eu-west-1a" is no zone/],
    ["one zone", { availabilityZones: ["eu-central-1a"] }, /two to six/],
    ["a way out without public subnets", { natGateways: true }, /natGateways: stand in public subnets/],
    ["an endpoint that is there", { endpoints: ["s3"] }, /endpoints: s3 has an endpoint/],
    ["an endpoint of no service", { endpoints: ["Logs!"] }, /"Logs!" is no service/],
    ["an endpoint twice", { endpoints: ["logs", "logs"] }, /once/],
    [
      "everything at once",
      { client: "", cidrBlock: "?", natGateways: true },
      /client: .*\n.*cidrBlock: .*\n.*natGateways: /,
    ],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});

describe("ranges", () => {
  const range = fc
    .record({ bits: fc.integer({ min: 8, max: 24 }), seed: fc.nat() })
    .map(({ bits, seed }) => ({ bits, first: (seed % 2 ** bits) * 2 ** (32 - bits) }));

  test("are read as they are written", () => {
    fc.assert(fc.property(range, (each) => expect(readRange(rangeText(each))).toEqual(each)));
  });

  test("are split into parts that lie within, and don't meet", () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 12 }), (whole, count) => {
        const parts = splitRange(whole, count);
        expect(parts).toHaveLength(count);
        for (const [index, part] of parts.entries()) {
          expect(readRange(rangeText(part))).toEqual(part);
          expect(part.first + 2 ** (32 - part.bits)).toBeLessThanOrEqual(whole.first + 2 ** (32 - whole.bits));
          for (const other of parts.slice(index + 1)) expect(overlap(part, other)).toBe(false);
        }
      }),
    );
  });

  test.each(["10.0.0.0", "10.0.0.0/33", "10.0.0.256/24", "10.0.0.1/31", ""])("%s is none", (text) => {
    expect(readRange(text)).toBeUndefined();
  });
});
