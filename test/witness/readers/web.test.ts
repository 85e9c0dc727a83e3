import { absent, known, unknown, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { webFirewallReader } from "../../../witness/pulumi/readers/web-firewall";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { bucket, partOf, postureOf, resource, unknownList, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const at = (
  type: string,
  props: Record<string, unknown> = {},
  from: Record<string, SeenResource | SeenResource[]> = {},
) => resource(`aws:${type}`, "w", props, { from });

describe("firewalls before web services", () => {
  const balancer = at("alb/loadBalancer:LoadBalancer");
  const associationOf = (owner: SeenResource) =>
    at("wafv2/webAclAssociation:WebAclAssociation", { resourceArn: unknownText, webAclArn: unknownText }, { resourceArn: owner });

  test("are told by their associations", () => {
    expect(postureOf("web-firewall", balancer)).toMatchObject({ public: byDefault(true), guarded: known(false) });
    expect(postureOf("web-firewall", balancer, associationOf(balancer)).guarded).toEqual(known(true));
    expect(postureOf("web-firewall", balancer, at("wafv2/webAclAssociation:WebAclAssociation", { resourceArn: unknownText })).guarded).toEqual(unknownFact);
  });

  test("are not before load balancers of packets, nor needed inside", () => {
    const network = at("lb/loadBalancer:LoadBalancer", { loadBalancerType: "network" });
    expect(webFirewallReader.read(network, graphOf({ resources: [network] }))).toBeUndefined();
    expect(postureOf("web-firewall", at("lb/loadBalancer:LoadBalancer", { internal: "true" })).public).toEqual(known(false));
  });

  test.each<[string, Record<string, unknown>, object]>([
    ["cloudfront/distribution:Distribution", {}, { public: known(true), guarded: known(false) }],
    ["cloudfront/distribution:Distribution", { webAclId: "arn" }, { guarded: known(true) }],
    ["cloudfront/distribution:Distribution", { webAclId: unknownText }, { guarded: unknownFact }],
    ["appsync/graphQLApi:GraphQLApi", { visibility: "PRIVATE" }, { public: known(false) }],
    ["apprunner/service:Service", { networkConfiguration: { ingressConfiguration: { isPubliclyAccessible: "false" } } }, { public: known(false) }],
    ["apprunner/service:Service", {}, { public: byDefault(true), guarded: known(false) }],
  ])("%s with %j", (type, props, expected) => {
    expect(postureOf("web-firewall", at(type, props))).toMatchObject(expected);
  });

  test("are not needed for a private API", () => {
    const api = at("apigateway/restApi:RestApi", { endpointConfiguration: { types: "PRIVATE" } });
    expect(postureOf("web-firewall", at("apigateway/stage:Stage", { restApi: unknownText }, { restApi: api }), api).public).toEqual(known(false));
  });

  test("log by a configuration, or by a property in older generations", () => {
    const acl = at("wafv2/webAcl:WebAcl");
    const logging = at("wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", { resourceArn: unknownText }, { resourceArn: acl });
    expect([postureOf("web-firewall", acl).logs, postureOf("web-firewall", acl, logging).logs]).toEqual([known(false), known(true)]);
    expect(postureOf("web-firewall", at("waf/webAcl:WebAcl", { loggingConfiguration: { logDestination: "a" } })).logs).toEqual(known(true));
  });
}); // prettier-ignore

describe("origins of a distribution", () => {
  const distribution = (origin: Record<string, unknown>, ...from: SeenResource[]) =>
    at("cloudfront/distribution:Distribution", { origins: [origin] }, { origins: from });
  const originOf = (origin: Record<string, unknown>, ...from: SeenResource[]) => {
    const { origins } = postureOf("distribution", distribution(origin, ...from), ...from);
    return origins.state === "known" ? origins.value[0] : origins;
  };
  const control = at("cloudfront/originAccessControl:OriginAccessControl");

  test.each<[string, Record<string, unknown>, SeenResource[], object]>([
    ["a bucket by its domain", { domainName: "orders.s3.eu-central-1.amazonaws.com" }, [], { sort: known("bucket"), confined: known(false) }],
    ["a bucket with an identity", { domainName: "orders.s3.amazonaws.com", s3OriginConfig: { originAccessIdentity: "o" } }, [], { confined: known(true) }],
    ["a bucket with an empty identity", { domainName: "orders.s3.amazonaws.com", s3OriginConfig: { originAccessIdentity: "" } }, [], { confined: known(false) }],
    ["a website", { domainName: "orders.s3-website.eu-central-1.amazonaws.com", customOriginConfig: {} }, [], { sort: known("website") }],
    ["a bucket of the plan", { domainName: unknownText }, [bucket()], { sort: known("bucket"), confined: known(false) }],
    ["a bucket of the plan with control", { domainName: unknownText, originAccessControlId: unknownText }, [bucket(), control], { sort: known("bucket"), confined: known(true) }],
    ["a load balancer", { domainName: "web-1.eu-central-1.elb.amazonaws.com", customOriginConfig: {} }, [], { sort: known("load-balancer") }],
    ["a load balancer in the VPC", { domainName: "web-1.eu-central-1.elb.amazonaws.com", vpcOriginConfig: { vpcOriginId: "v" } }, [], { confined: known(true) }],
    ["a server", { domainName: "example.com", customOriginConfig: {} }, [], { sort: known("other") }],
    ["who knows what", { domainName: unknownText, customOriginConfig: {} }, [], { sort: unknownFact }],
  ])("%s", (_, origin, from, expected) => {
    expect(originOf(origin, ...from)).toMatchObject(expected);
  });

  test("come with the policies of buckets of the plan", () => {
    const owner = bucket();
    const policy = partOf(owner, "bucketPolicy:BucketPolicy", { policy: { Statement: [] } });
    expect(postureOf("distribution", distribution({ domainName: unknownText }, owner), owner, policy).bucketPolicies).toEqual([known({ statements: [] })]);
    expect(postureOf("distribution", at("cloudfront/distribution:Distribution", { origins: unknownList })).origins).toEqual(unknownFact);
    expect(postureOf("distribution", at("cloudfront/distribution:Distribution")).origins).toEqual(absent());
  });
}); // prettier-ignore
