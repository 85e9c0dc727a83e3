import { stringify } from "yaml";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { ArgumentError, TlsDistribution, type TlsDistributionArgs } from "../../components";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logBucketRows, outside, strays, type Row } from "./weakenings";

const edgePromise: PromiseFile = {
  ...networkPromise,
  residency: { regions: ["eu-central-1"], "global-services": ["cloudfront"], "edge-countries": ["DE", "AT"] },
};
const measure = promised(edgePromise);
const shop: TlsDistributionArgs = {
  acceptGlobalEdge: true,
  client: "end-customers",
  purpose: "shop",
  domain: "shop.muster.de",
  zoneId: "Z1",
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/1",
  originDomain: "origin.muster.de",
  logBucketName: "aws-waf-logs-muster-shop",
  promise: promiseFile(stringify(edgePromise)),
};
const make = (args: Partial<TlsDistributionArgs> = {}) =>
  run(() => new TlsDistribution("shop", { ...shop, ...args }), { preview: true });

describe("a site at the edge", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(
      expect.arrayContaining(["firewall-web", "log-access", "residency-edge", "transport-hsts"]),
    );
  });

  const site = "shop-distribution";
  const viewers = "viewerCertificate.minimumProtocolVersion";
  const everyone = { restrictionType: "none" };
  const rows: Row[] = [
    ["the promised TLS version", { name: site, path: viewers, value: "TLSv1_2016" }, ["transport-minimum-tls"]],
    [
      "TLS for viewers",
      { name: site, path: "defaultCacheBehavior.viewerProtocolPolicy", value: "allow-all" },
      ["transport-tls-only"],
    ],
    ["HSTS", { name: site, path: "defaultCacheBehavior.responseHeadersPolicyId" }, ["transport-hsts"]],
    ["the firewall", { name: site, path: "webAclId" }, ["firewall-web"]],
    ["promised countries", { name: site, path: "restrictions.geoRestriction", value: everyone }, ["residency-edge"]],
    ["a log of access", { name: "shop-delivery-source" }, ["log-access"]],
    [
      "TLS to the origin",
      { name: "shop-origin", path: "vpcOriginEndpointConfig.originProtocolPolicy", value: "http-only" },
      ["transport-tls-only"],
    ],
    [
      "current TLS to the origin",
      { name: "shop-origin", path: "vpcOriginEndpointConfig.originSslProtocols.items", value: ["TLSv1"] },
      ["transport-minimum-tls"],
    ],
    ["the firewall's log", { name: "shop-firewall-logging" }, ["firewall-web"]],
    ["redaction", { name: "shop-firewall-logging", path: "redactedFields" }, ["log-redaction"]],
    ["a strong key", { name: "shop-certificate", path: "keyAlgorithm", value: "RSA_2048" }, ["certificate-strength"]],
    [
      "the logs' own key",
      { name: "shop-logs-encryption", path: "rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId" },
      ["encryption-customer-key"],
    ],
    ["logs at home", { name: "shop-logs", path: "region", value: "us-east-1" }, ["residency-region"]],
    ...logBucketRows("shop-logs").filter(([what]) => what !== "a refusal of others' keys"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has in us-east-1 what CloudFront needs there, and nothing that holds data", () => {
    expect(outside(ran, "eu-central-1").sort()).toEqual([
      "shop-certificate",
      "shop-certificate-validation",
      "shop-delivery",
      "shop-delivery-destination",
      "shop-delivery-source",
      "shop-firewall",
      "shop-firewall-logging",
    ]);
    expect(strays(ran, "shop")).toEqual([]);
  });

  test("keeps nothing at the edge, and logs neither cookies nor queries", () => {
    const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    expect(ran.named(site).inputs["defaultCacheBehavior"]).toMatchObject({ cachePolicyId: cachingDisabled });
    expect(String(ran.named("shop-delivery").inputs["recordFields"])).not.toMatch(/cookie|query/i);
  });
});

describe("impossible arguments", () => {
  const promising = (file: PromiseFile) => promiseFile(stringify(file));
  const strict: PromiseFile = { ...edgePromise, transport: { "minimum-tls": "1.3" } };
  test.each<[string, Partial<TlsDistributionArgs>, RegExp]>([
    [
      "no word on the edge",
      { acceptGlobalEdge: false },
      /acceptGlobalEdge: CloudFront takes requests all over the world/,
    ],
    ["a promise without CloudFront", { promise: promising(networkPromise) }, /promise: does not allow CloudFront/],
    ["a promise of TLS 1.3", { promise: promising(strict) }, /promise: promises TLS 1\.3/],
    [
      "a name that WAF doesn't take",
      { logBucketName: "muster-shop" },
      /logBucketName: has to begin with aws-waf-logs-/,
    ],
    ["an origin that is none", { originDomain: "origin" }, /originDomain: "origin" is no domain/],
    ["several", { client: "", domain: "?", rateLimit: 1 }, /client: .*\n.*domain: .*\n.*rateLimit: /],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});
