import { absent, known, unknown, type Fact } from "../../../posture";
import { bucket, postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});

describe("at the edge", () => {
  const on = (type: string, props: Record<string, unknown>) =>
    postureOf("edge-use", resource(`aws:${type}`, "x", props)).on;

  test.each<[string, string, Record<string, unknown>, Fact<boolean>]>([
    ["a distribution", "cloudfront/distribution:Distribution", { enabled: true }, known(true)],
    ["a distribution that is off", "cloudfront/distribution:Distribution", { enabled: "false" }, known(false)],
    ["a distribution for tenants", "cloudfront/multitenantDistribution:MultitenantDistribution", {}, byDefault(true)],
    ["a store of the edge", "cloudfront/keyValueStore:KeyValueStore", {}, known(true)],
    ["an accelerator", "globalaccelerator/accelerator:Accelerator", {}, byDefault(true)],
    [
      "a record by latency",
      "route53/record:Record",
      { latencyRoutingPolicies: [{ region: "eu-west-1" }] },
      known(true),
    ],
    [
      "acceleration",
      "s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration",
      { status: "Enabled" },
      known(true),
    ],
    [
      "acceleration that is off",
      "s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration",
      { status: "Suspended" },
      known(false),
    ],
    ["a VPN over the Global Accelerator", "ec2/vpnConnection:VpnConnection", { enableAcceleration: true }, known(true)],
    ["a VPN", "ec2/vpnConnection:VpnConnection", {}, byDefault(false)],
    ["an API that says nothing", "apigateway/restApi:RestApi", {}, byDefault(true)],
    [
      "an API of a region",
      "apigateway/restApi:RestApi",
      { endpointConfiguration: { types: "REGIONAL" } },
      known(false),
    ],
    [
      "a domain not known yet",
      "apigateway/domainName:DomainName",
      { endpointConfiguration: { types: unknownText } },
      unknownFact,
    ],
  ])("%s", (_about, type, props, fact) => {
    expect(on(type, props)).toEqual(fact);
  });

  test("a bucket only where it says so, and a record only by place", () => {
    expect(postureOf("edge-use", bucket({ accelerationStatus: "Enabled" })).on).toEqual(known(true));
    expect(() => postureOf("edge-use", bucket())).toThrow("has no posture");
    expect(() => on("route53/record:Record", { records: ["x"] })).toThrow("has no posture");
  });

  test.each<[Record<string, unknown>, Fact<readonly string[]>]>([
    [{ restrictionType: "whitelist", locations: ["DE"] }, known(["DE"])],
    [{ restrictionType: "blacklist", locations: ["RU"] }, absent()],
    [{ restrictionType: "none" }, absent()],
    [{ restrictionType: unknownText }, unknownFact],
  ])("a restriction %j", (geoRestriction, countries) => {
    const props = { enabled: true, restrictions: { geoRestriction } };
    expect(postureOf("edge-use", resource("aws:cloudfront/distribution:Distribution", "x", props)).countries).toEqual(
      countries,
    );
  });
});

describe("a model", () => {
  const agent = (props: Record<string, unknown>) =>
    postureOf("ai-use", resource("aws:bedrock/agentAgent:AgentAgent", "a", props)).spreads;
  const spread = (path: string, geography: string) => known([{ path, geography }]);

  test.each<[string, Record<string, unknown>, Fact<unknown>]>([
    ["of the region", { foundationModel: "anthropic.claude-3-haiku-20240307-v1:0" }, known([])],
    ["over Europe", { foundationModel: "eu.anthropic.claude-sonnet-4-20250514-v1:0" }, spread("foundationModel", "eu")],
    [
      "over the world, by ARN",
      {
        foundationModel:
          "arn:aws:bedrock:eu-central-1:1:inference-profile/global.anthropic.claude-sonnet-4-5-20250929-v1:0",
      },
      spread("foundationModel", "global"),
    ],
    ["not known yet", { foundationModel: unknownText }, unknownFact],
    [
      "known, whatever else is not",
      { foundationModel: "amazon.nova-lite-v1:0", agentResourceRoleArn: unknownText },
      known([]),
    ],
  ])("%s", (_about, props, spreads) => {
    expect(agent(props)).toEqual(spreads);
  });

  test("of a function stands in its environment", () => {
    const lambda = (variables: Record<string, unknown>) =>
      postureOf("ai-use", resource("aws:lambda/function:Function", "f", { environment: { variables } }));
    expect(lambda({ MODEL: "us.amazon.nova-pro-v1:0" }).spreads).toEqual(spread("environment.variables.MODEL", "us"));
    expect(() => lambda({ MODEL: "amazon.nova-pro-v1:0", HOST: "eu.example" })).toThrow("has no posture");
  });
});

describe("an organization", () => {
  const organization = resource("aws:organizations/organization:Organization", "o", {});
  const policy = (type: string | undefined, content: unknown) =>
    resource("aws:organizations/policy:Policy", "p", { ...(type !== undefined && { type }), content });
  const attached = (of: ReturnType<typeof policy>) =>
    resource(
      "aws:organizations/policyAttachment:PolicyAttachment",
      "t",
      { policyId: unknownText, targetId: "r-1" },
      { from: { policyId: of } },
    );
  const scp = policy(undefined, JSON.stringify({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }));
  const optOut = policy(
    "AISERVICES_OPT_OUT_POLICY",
    JSON.stringify({ services: { default: { opt_out_policy: { "@@assign": "optOut" } } } }),
  );

  test("has the policies that are attached", () => {
    expect(postureOf("guardrail", organization, scp, attached(scp)).policies).toMatchObject(
      known([{ state: "known", value: { statements: [{ effect: "Deny" }] } }]),
    );
    expect(postureOf("guardrail", organization, scp).policies).toEqual(known([]));
    expect(postureOf("guardrail", organization, optOut, attached(optOut)).policies).toEqual(known([]));
    const someday = policy(unknownText, "{}");
    expect(postureOf("guardrail", organization, someday).policies).toEqual(unknownFact);
  });

  test("has opted out by an attached policy", () => {
    const read = (...others: ReturnType<typeof policy>[]) => postureOf("ai-use", organization, ...others).optedOut;
    expect([read(), read(optOut), read(optOut, attached(optOut)), read(scp, attached(scp))]).toEqual([
      known(false),
      known(false),
      known(true),
      known(false),
    ]);
    const later = policy("AISERVICES_OPT_OUT_POLICY", unknownText);
    expect(read(later, attached(later))).toEqual(unknownFact);
  });

  test("is judged instead of its accounts; an account alone can't tell", () => {
    const account = resource("aws:organizations/account:Account", "a", {});
    expect(() => postureOf("guardrail", account, organization)).toThrow("has no posture");
    expect(postureOf("guardrail", account)).toMatchObject({ of: "account", policies: unknownFact });
  });
});
