import fc from "fast-check";
import { stringify } from "yaml";
import { ArgumentError, ClientVpn, type ClientVpnArgs } from "../../components";
import { sessionHours } from "../../components/network/client-vpn-checks";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logGroupRows, outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const office: ClientVpnArgs = {
  client: "clients",
  purpose: "support",
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2"],
  serverCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1",
  samlProviderArn: "arn:aws:iam::123456789012:saml-provider/staff",
  authorizations: [{ group: "support", range: "10.0.0.0/20" }],
  promise,
};
const make = (args: Partial<ClientVpnArgs> = {}, preview = true) =>
  run(() => new ClientVpn("office", { ...office, ...args }), { preview });

describe("remote access", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(expect.arrayContaining(["identity-session", "transport-client-vpn"]));
  });

  const endpoint = "office-endpoint";
  const directory = [{ type: "directory-service-authentication", activeDirectoryId: "d-1" }];
  const certificate = [{ type: "certificate-authentication", rootCertificateChainArn: "arn:aws:acm:1" }];
  const rows: Row[] = [
    [
      "more than a password",
      { name: endpoint, path: "authenticationOptions", value: directory },
      ["transport-client-vpn"],
    ],
    ["a second factor", { name: endpoint, path: "authenticationOptions", value: certificate }, ["identity-mfa"]],
    ["sessions that end in time", { name: endpoint, path: "sessionTimeoutHours", value: 24 }, ["identity-session"]],
    [
      "sessions that stay ended",
      { name: endpoint, path: "disconnectOnSessionTimeout", value: false },
      ["identity-session"],
    ],
    ["the whole tunnel", { name: endpoint, path: "splitTunnel", value: true }, ["transport-client-vpn"]],
    [
      "a log of connections",
      { name: endpoint, path: "connectionLogOptions.enabled", value: false },
      ["transport-client-vpn"],
    ],
    [
      "authorisation by group",
      { name: "office-authorization-0", path: "authorizeAllGroups", value: true },
      ["transport-client-vpn"],
    ],
    ["the region", { name: endpoint, path: "region" }, ["residency-stated"]],
    ...logGroupRows("office"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1" });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "office")).toEqual([]);
  });

  test("leads nowhere but to what somebody may reach, and devices can't change that", () => {
    const rules = ran.resources.filter((each) => each.type.startsWith("aws:vpc/securityGroup"));
    expect(rules.map((each) => each.inputs["cidrIpv4"])).toEqual(["10.0.0.0/20"]);
    expect(ran.named(endpoint).inputs["clientRouteEnforcementOptions"]).toEqual({ enforced: true });
  });

  test("asks devices for a certificate beside the sign-in, where an authority is named", async () => {
    const authority = "arn:aws:acm:eu-central-1:123456789012:certificate/2";
    const asking = await make({ deviceCertificateAuthorityArn: authority });
    expect(asking.named(endpoint).inputs["authenticationOptions"]).toEqual([
      expect.objectContaining({ type: "federated-authentication" }),
      { type: "certificate-authentication", rootCertificateChainArn: authority },
    ]);
    expect(failing(asking, measure)).toEqual([]);
  });

  test("leaves the Internet beside it, where the promise does", async () => {
    const { transport: _, ...splitting } = networkPromise;
    const ran = await make({ promise: promiseFile(stringify(splitting)) });
    expect(ran.named(endpoint).inputs["splitTunnel"]).toBe(true);
    expect(failing(ran, promised(splitting))).toEqual([]);
  });

  test("can do without its log for a reason, which is told", async () => {
    const because = "logged by the firewall";
    const silent = await make({ overrides: [{ setting: "connection-logs", value: "off", because }] }, false);
    expect(silent.warnings).toEqual([expect.stringContaining(because)]);
    expect(failing(silent, measure)).toEqual(["transport-client-vpn"]);
  });
});

test("a session lasts as long as the promise lets it, and not longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 48 }), (hours) => {
      const lasts = sessionHours(promised({ access: { session: `${hours} hours` } }));
      if (hours < 8) expect(lasts).toBeUndefined();
      else expect(lasts).toBeLessThanOrEqual(hours);
    }),
  );
});

describe("impossible arguments", () => {
  const short: PromiseFile = { ...networkPromise, access: { session: "4 hours" } };
  test.each<[string, Partial<ClientVpnArgs>, RegExp]>([
    ["no subnet", { subnetIds: [] }, /subnetIds: name at least one/],
    ["nobody who may go anywhere", { authorizations: [] }, /authorizations: name at least one/],
    ["everybody at once", { authorizations: [{ group: "", range: "10.0.0.0/20" }] }, /authorizations\[0\]: `group`/],
    ["everywhere", { authorizations: [{ group: "g", range: "0.0.0.0/0" }] }, /"0\.0\.0\.0\/0" is no range/],
    ["addresses that meet", { clientCidrBlock: "10.0.0.0/16" }, /must not meet/],
    ["addresses that are too few", { clientCidrBlock: "10.252.0.0/24" }, /\/12 to \/22/],
    ["sessions shorter than AWS has", { promise: promiseFile(stringify(short)) }, /promises sessions of 4 hours/],
    [
      "everything at once",
      { client: "", subnetIds: [], authorizations: [] },
      /client: .*\n.*subnetIds: .*\n.*authorizations: /,
    ],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});
