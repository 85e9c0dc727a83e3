import * as aws from "@pulumi/aws";
import { stringify } from "yaml";
import { ArgumentError, PrivateNetwork, TlsEndpoint, type TlsEndpointArgs } from "../../components";
import { failing, open, passing } from "./judged";
import { policyOf, promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { logBucketRows, logGroupRows, outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const shop: Omit<TlsEndpointArgs, "targetSecurityGroupId"> = {
  client: "end-customers",
  purpose: "shop",
  domain: "shop.muster.de",
  zoneId: "Z1",
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2"],
  logBucketName: "muster-shop-logs",
  promise,
};
const make = (args: Partial<TlsEndpointArgs> = {}, preview = true) =>
  run(
    () => {
      const region = args.region ?? "eu-central-1";
      const application = new aws.ec2.SecurityGroup("application", { region });
      new TlsEndpoint("shop", { ...shop, targetSecurityGroupId: application.id, ...args });
    },
    { preview },
  );

describe("an endpoint as it is by default", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make({ alternativeDomains: ["www.shop.muster.de"] })));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(
      expect.arrayContaining([
        "availability-zones",
        "certificate-managed",
        "certificate-strength",
        "exposure-ingress",
        "firewall-web",
        "log-access",
        "log-redaction",
        "protection-deletion",
        "transport-hsts",
        "transport-minimum-tls",
        "transport-tls-only",
      ]),
    );
  });

  const cookies = [{ singleHeader: { name: "cookie" } }];
  const rows: Row[] = [
    [
      "the promised TLS version",
      { name: "shop-tls", path: "sslPolicy", value: "ELBSecurityPolicy-TLS13-1-0-2021-06" },
      ["transport-minimum-tls"],
    ],
    ["a stated policy on TLS", { name: "shop-tls", path: "sslPolicy" }, ["transport-minimum-tls"]],
    ["HSTS", { name: "shop-tls", path: "routingHttpResponseStrictTransportSecurityHeaderValue" }, ["transport-hsts"]],
    ["TLS", { name: "shop-tls", path: "protocol", value: "HTTP" }, ["transport-tls-only"]],
    [
      "the redirect to TLS",
      { name: "shop-redirect", path: "defaultActions.0.redirect.protocol", value: "HTTP" },
      ["transport-tls-only"],
    ],
    [
      "a redirect that browsers remember",
      { name: "shop-redirect", path: "defaultActions.0.redirect.statusCode", value: "HTTP_302" },
      ["transport-tls-only"],
    ],
    ["the firewall", { name: "shop-firewall-association" }, ["firewall-web"]],
    ["the firewall's log", { name: "shop-firewall-logging" }, ["firewall-web"]],
    ["redaction", { name: "shop-firewall-logging", path: "redactedFields" }, ["log-redaction"]],
    [
      "redaction of credentials",
      { name: "shop-firewall-logging", path: "redactedFields", value: cookies },
      ["log-redaction"],
    ],
    ["a log of access", { name: "shop-balancer", path: "accessLogs.enabled", value: false }, ["log-access"]],
    ["a log of connections", { name: "shop-balancer", path: "connectionLogs.enabled", value: false }, ["log-access"]],
    [
      "deletion protection",
      { name: "shop-balancer", path: "enableDeletionProtection", value: false },
      ["protection-deletion"],
    ],
    ["a second zone", { name: "shop-balancer", path: "subnets", value: ["subnet-1"] }, ["availability-zones"]],
    ["a strong key", { name: "shop-certificate", path: "keyAlgorithm", value: "RSA_2048" }, ["certificate-strength"]],
    [
      "renewal by itself",
      { name: "shop-certificate", path: "validationMethod", value: "EMAIL" },
      ["certificate-managed"],
    ],
    [
      "health checks",
      { name: "shop-targets", path: "healthCheck.enabled", value: false },
      ["availability-self-healing"],
    ],
    ["promised ports only", { name: "shop-group-ingress-80-0", path: "toPort", value: 90 }, ["exposure-ingress"]],
    ["a log of who reads the logs", { name: "shop-logs-logging" }, ["encryption-customer-key", "log-access"]],
    ["the region", { name: "shop-balancer", path: "region" }, ["residency-stated"]],
    ...logBucketRows("shop-logs"),
    ...logBucketRows("shop-logs-access"),
    ...logGroupRows("shop-firewall"),
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1" });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "shop")).toEqual(["application"]);
  });

  test("takes logs of load balancers of its own account only", () => {
    const log = (prefix: string) => `arn:aws:s3:::muster-shop-logs/${prefix}/AWSLogs/123456789012/*`;
    expect(policyOf(ran.named("shop-logs-policy")).Statement[0]).toMatchObject({
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Resource: [log("access"), log("connections")],
    });
  });

  test("lets the load balancer out to its targets only, and in there", () => {
    expect(ran.named("shop-group-egress").inputs).toMatchObject({ fromPort: 443, toPort: 443 });
    expect(ran.named("shop-group-egress").propertyDependencies).toMatchObject({
      referencedSecurityGroupId: ["application"],
    });
    expect(ran.named("shop-targets-ingress").propertyDependencies).toMatchObject({
      securityGroupId: ["application"],
      referencedSecurityGroupId: ["shop-group"],
    });
  });

  test("validates every name of its certificate", () => {
    expect(ran.resources.filter((each) => each.name.startsWith("shop-certificate-record-"))).toHaveLength(2);
    expect(ran.named("shop-tls").dependencies).toContain("shop-certificate-validation");
  });

  test("keeps no samples of requests, drops odd headers and refuses what can be read in two ways", () => {
    expect(JSON.stringify(ran.named("shop-firewall").inputs)).not.toContain('"sampledRequestsEnabled":true');
    expect(ran.named("shop-balancer").inputs).toMatchObject({
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
    });
  });
});

test("an endpoint is the public door of a network that is isolated otherwise", async () => {
  const inNetwork = (internal: boolean) => () => {
    const { vpcId } = new PrivateNetwork("office", {
      client: "clients",
      purpose: "shop",
      publicSubnets: true,
      promise,
    });
    const { id } = new aws.ec2.SecurityGroup("application", { region: "eu-central-1", vpcId });
    const inside = internal ? { internal, allowedRanges: ["10.0.0.0/16"] } : {};
    new TlsEndpoint("shop", { ...shop, ...inside, vpcId, targetSecurityGroupId: id });
  };
  const door = await run(inNetwork(false), { preview: true });
  expect(failing(door, measure)).toEqual([]);
  const withoutTag = { name: "shop-group", path: "tags.tom:network" };
  expect(failing(door, measure, withoutTag)).toEqual(["exposure-ingress"]);
  const inside = await run(inNetwork(true), { preview: true });
  expect(inside.named("shop-group").inputs["tags"]).not.toHaveProperty("tom:network");
});

describe("an endpoint that is told more", () => {
  test("speaks TLS 1.3 alone, where that is promised", async () => {
    const strict = { ...networkPromise, transport: { "minimum-tls": "1.3" as const } };
    const ran = await make({ promise: promiseFile(stringify(strict)) });
    expect(ran.named("shop-tls").inputs["sslPolicy"]).toBe("ELBSecurityPolicy-TLS13-1-3-2021-06");
    expect(failing(ran, promised(strict))).toEqual([]);
  });

  test("is reached from inside only, without a firewall", async () => {
    const ran = await make({ internal: true, allowedRanges: ["10.0.0.0/16"] });
    expect(ran.resources.filter((each) => each.type.startsWith("aws:wafv2/"))).toEqual([]);
    expect(ran.named("shop-group-ingress-443-0").inputs["cidrIpv4"]).toBe("10.0.0.0/16");
    expect(failing(ran, measure)).toEqual([]);
  });

  test("uses a given certificate and a given target of logs", async () => {
    const certificateArn = "arn:aws:acm:eu-central-1:123456789012:certificate/1";
    const { zoneId: _, ...zoneless } = shop;
    const ran = await run(
      () =>
        new TlsEndpoint("shop", {
          ...zoneless,
          certificateArn,
          targetSecurityGroupId: "sg-1",
          accessLogTarget: "muster-logs",
        }),
    );
    expect(ran.named("shop-tls").inputs["certificateArn"]).toBe(certificateArn);
    expect(ran.named("shop-logs-logging").inputs["targetBucket"]).toBe("muster-logs");
    expect(ran.resources.filter((each) => /acm|route53|logs-access/.test(each.type + each.name))).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["deletion-protection", "off", ["protection-deletion"]],
    ["firewall", "off", ["firewall-web"]],
    ["target-protocol", "HTTP", []], // no rule looks behind the load balancer
  ])("can have another %s for a reason, which is told and judged all the same", async (setting, value, rules) => {
    const ran = await make({ overrides: [{ setting, value, because: "for the move" }] });
    expect(ran.warnings).toEqual([expect.stringContaining("for the move")]);
    expect(failing(ran, measure)).toEqual(rules);
  });
});

describe("impossible arguments", () => {
  const { zoneId: _, ...zoneless } = shop;
  const refused = (args: TlsEndpointArgs) => expect(run(() => new TlsEndpoint("shop", args))).rejects;
  test.each<[string, Partial<TlsEndpointArgs>, RegExp]>([
    ["a domain that is none", { domain: "shop" }, /domain: "shop" is no domain/],
    [
      "a further domain that is none",
      { alternativeDomains: ["*.muster.de", "*.*.de"] },
      /alternativeDomains: "\*\.\*\.de"/,
    ],
    ["one subnet", { subnetIds: ["subnet-1"] }, /subnetIds: name subnets of at least two/],
    ["inside without ranges", { internal: true }, /allowedRanges: name the ranges/],
    ["no range", { allowedRanges: [] }, /allowedRanges: name at least one/],
    ["a range that is none", { allowedRanges: ["office"] }, /"office" is no range/],
    ["a port that is none", { targetPort: 0 }, /targetPort/],
    ["targets of an unknown sort", { targetType: "pod" }, /"pod" is none of ip, instance, alb/],
    ["too small a limit", { rateLimit: 1 }, /rateLimit/],
    ["too long a name", { logBucketName: "a".repeat(57) }, /logBucketName: .* 3 to 56/],
    ["an unknown class of logs", { logs: { dataClass: "weblogs" } }, /logs\.dataClass: .*did you mean "web-logs"/],
    [
      "several",
      { client: "", domain: "?", subnetIds: [], rateLimit: 0 },
      /client: .*\n.*domain: .*\n.*subnetIds: .*\n.*rateLimit: /,
    ],
  ])("%s", async (_, args, message) => {
    await refused({ ...shop, targetSecurityGroupId: "sg-1", ...args }).toThrow(message);
    await refused({ ...shop, targetSecurityGroupId: "sg-1", ...args }).toThrow(ArgumentError);
  });

  test("neither zone nor certificate", async () => {
    await refused({ ...zoneless, targetSecurityGroupId: "sg-1" }).toThrow(
      /zoneId: name the zone .* or pass `certificateArn`/,
    );
  });
});
