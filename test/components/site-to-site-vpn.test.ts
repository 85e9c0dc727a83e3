import fc from "fast-check";
import { stringify } from "yaml";
import { ArgumentError, SiteToSiteVpn, type SiteToSiteVpnArgs } from "../../components";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logGroupRows, outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const shop: SiteToSiteVpnArgs = {
  client: "shop-4711",
  purpose: "till-data",
  peerAddress: "203.0.113.7",
  vpcId: "vpc-1",
  siteRanges: ["192.168.10.0/24"],
  routeTableIds: ["rtb-1"],
  promise,
};
const make = (args: Partial<SiteToSiteVpnArgs> = {}, preview = true) =>
  run(() => new SiteToSiteVpn("shop", { ...shop, ...args }), { preview });

describe("a link to a site", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(expect.arrayContaining(["transport-vpn-cryptography", "log-retention"]));
  });

  const connection = "shop-connection";
  const cryptography = ["transport-vpn-cryptography"];
  const pinned = ["tunnel1", "tunnel2"].flatMap((tunnel) => [
    `${tunnel}IkeVersions`,
    ...["Phase1", "Phase2"].flatMap((phase) =>
      ["EncryptionAlgorithms", "IntegrityAlgorithms", "DhGroupNumbers"].map((what) => `${tunnel}${phase}${what}`),
    ),
  ]);
  const rows: Row[] = [
    ...pinned.map((path): Row => [path, { name: connection, path }, cryptography]),
    ["SHA-2", { name: connection, path: "tunnel1Phase1IntegrityAlgorithms.0", value: "SHA1" }, cryptography],
    ["modern groups", { name: connection, path: "tunnel2Phase2DhGroupNumbers.2", value: 2 }, cryptography],
    ["the first tunnel's log", { name: connection, path: "tunnel1LogOptions" }, cryptography],
    ["the second tunnel's log", { name: connection, path: "tunnel2LogOptions" }, cryptography],
    ["packets off the edge", { name: connection, path: "enableAcceleration", value: true }, ["residency-edge"]],
    ["the region", { name: connection, path: "region" }, ["residency-stated"]],
    ...logGroupRows("shop"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1" });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "shop")).toEqual([]);
  });

  test("has keys that AWS makes and keeps out of program and state", () => {
    const { inputs } = ran.named("shop-connection");
    expect(inputs).toMatchObject({ presharedKeyStorage: "SecretsManager" });
    expect(Object.keys(inputs).filter((each) => each.endsWith("PresharedKey"))).toEqual([]);
  });

  test("lets the key be used for its own log group only", () => {
    const policy = JSON.parse(String(ran.named("shop-log-key").inputs["policy"]));
    expect(policy.Statement[1]).toMatchObject({
      Principal: { Service: "logs.eu-central-1.amazonaws.com" },
      Condition: {
        ArnEquals: {
          "kms:EncryptionContext:aws:logs:arn":
            "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vendedlogs/vpn/tomguard/test/shop",
        },
      },
    });
  });

  test("ends at a transit gateway, where one is named", async () => {
    const { siteRanges: _, routeTableIds: __, vpcId: ___, ...least } = shop;
    const linked = await run(() => new SiteToSiteVpn("shop", { ...least, transitGatewayId: "tgw-1" }));
    expect(linked.named("shop-connection").inputs).toMatchObject({
      transitGatewayId: "tgw-1",
      staticRoutesOnly: false,
    });
    expect(linked.resources.filter((each) => each.type.includes("vpnGateway"))).toEqual([]);
  });

  test("leaves one question open where the promise names no account: whose the asked one is", async () => {
    const { organisation: _, ...nameless } = networkPromise;
    const asking = await make({ promise: promiseFile(stringify(nameless)) });
    expect(open(asking, promised(nameless))).toEqual([
      expect.stringMatching(/^share-approved .*organisation\.accounts/),
    ]);
  });

  test("can do without logs for a reason, which is told", async () => {
    const because = "the provider of the line logs";
    const silent = await make({ overrides: [{ setting: "tunnel-logs", value: "off", because }] }, false);
    expect(silent.warnings).toEqual([expect.stringContaining(because)]);
    expect(silent.resources.filter((each) => each.type.includes("logGroup"))).toEqual([]);
    expect(failing(silent, measure)).toEqual(cryptography);
  });
});

describe("impossible arguments", () => {
  test("are told all at once, before anything is made", async () => {
    let thrown: unknown;
    const ran = await run(() => {
      try {
        new SiteToSiteVpn("shop", {
          ...shop,
          client: " ",
          region: "us-east-1",
          peerAddress: "203.0.113.700",
          peerAsn: 0,
          transitGatewayId: "tgw-1",
          siteRanges: ["192.168.10.1/24"],
          logs: { dataClass: "weblogs" },
          overrides: [{ setting: "tunnel-log", value: "off", because: "" }],
        });
      } catch (error) {
        thrown = error;
      }
    });
    expect(ran.resources).toEqual([]);
    expect(thrown instanceof ArgumentError && thrown.mistakes.map((each) => each.argument)).toEqual([
      "client",
      "region",
      "peerAddress",
      "peerAsn",
      "vpcId",
      "siteRanges",
      "logs.dataClass",
      "overrides[0]",
    ]);
  });

  test("say what would be right", async () => {
    await expect(make({ logs: { dataClass: "weblogs" } })).rejects.toThrow(/did you mean "web-logs"/);
    await expect(make({ promise: promiseFile("{}") })).rejects.toThrow(/add `access-logs: \{ keep: 90 days \}`/);
  });

  test("include routes that a transit gateway has elsewhere", async () => {
    const { vpcId: _, ...least } = shop;
    const linked = () => new SiteToSiteVpn("shop", { ...least, transitGatewayId: "tgw-1" });
    await expect(run(linked)).rejects.toThrow(/- siteRanges: .*\n.*- routeTableIds: /);
  });

  test("are no address at all, whatever is written", async () => {
    const text = fc.string().filter((each) => !/^\d+(\.\d+){3}$/.test(each));
    await fc.assert(
      fc.asyncProperty(text, async (peerAddress) => {
        await expect(make({ peerAddress })).rejects.toThrow(ArgumentError);
      }),
      { numRuns: 20 },
    );
  });
});
