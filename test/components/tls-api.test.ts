import { stringify } from "yaml";
import { ArgumentError, TlsApi, type TlsApiArgs } from "../../components";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logGroupRows, outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const orders: TlsApiArgs = {
  client: "end-customers",
  purpose: "orders",
  domain: "api.muster.de",
  zoneId: "Z1",
  issuer: "https://login.muster.de",
  audiences: ["orders"],
  routes: [{ route: "GET /orders/{id}", functionArn: "arn:aws:lambda:eu-central-1:123456789012:function:read" }],
  promise,
};
const make = (args: Partial<TlsApiArgs> = {}) =>
  run(() => new TlsApi("orders", { ...orders, ...args }), { preview: true });

describe("an API", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(
      expect.arrayContaining(["exposure-function", "log-access", "log-redaction", "transport-minimum-tls"]),
    );
  });

  const tls10 = { name: "orders-domain", path: "domainNameConfiguration.securityPolicy", value: "TLS_1_0" };
  const rows: Row[] = [
    [
      "callers that are known",
      { name: "orders-route-0", path: "authorizationType", value: "NONE" },
      ["exposure-function"],
    ],
    ["a stated caller", { name: "orders-route-0", path: "authorizationType" }, ["exposure-function"]],
    ["the promised TLS version", tls10, ["transport-minimum-tls"]],
    ["a log of calls", { name: "orders-stage", path: "accessLogSettings" }, ["log-access"]],
    [
      "logs without bodies",
      { name: "orders-stage", path: "defaultRouteSettings.dataTraceEnabled", value: true },
      ["log-redaction"],
    ],
    [
      "logs without keys",
      { name: "orders-stage", path: "accessLogSettings.format", value: "$context.identity.apiKey" },
      ["log-redaction"],
    ],
    ["a strong key", { name: "orders-certificate", path: "keyAlgorithm", value: "RSA_2048" }, ["certificate-strength"]],
    ["the region", { name: "orders-stage", path: "region" }, ["residency-stated"]],
    ...logGroupRows("orders"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1" });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "orders")).toEqual([]);
  });

  test("is reached under its own domain only, and calls its functions for itself only", async () => {
    expect(ran.named("orders-api").inputs["disableExecuteApiEndpoint"]).toBe(true);
    expect(ran.named("orders-route-0-permission").propertyDependencies["sourceArn"]).toEqual(["orders-api"]);
  });

  test("can do without its log for a reason, which is told", async () => {
    const because = "the functions log each call";
    const silent = await make({ overrides: [{ setting: "access-logs", value: "off", because }] });
    expect(silent.warnings).toEqual([expect.stringContaining(because)]);
    expect(failing(silent, measure)).toEqual(["log-access"]);
  });
});

describe("impossible arguments", () => {
  const strict = promiseFile(stringify({ ...networkPromise, transport: { "minimum-tls": "1.3" } }));
  test.each<[string, Partial<TlsApiArgs>, RegExp]>([
    ["an issuer by plain HTTP", { issuer: "http://login.muster.de" }, /issuer: .*https:\/\//],
    ["tokens for anybody", { audiences: [] }, /audiences: name at least one/],
    [
      "a route without a method",
      { routes: [{ route: "/orders", functionArn: "arn" }] },
      /routes\[0\]: "\/orders" is no method/,
    ],
    ["a promise of TLS 1.3", { promise: strict }, /promise: promises TLS 1\.3/],
    ["no limit", { rateLimit: 0 }, /rateLimit/],
    ["several", { domain: "?", audiences: [], routes: [] }, /domain: .*\n.*audiences: .*\n.*routes: /],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});
