import { absent, known, knownByDefault, mapFact, unknown, type Fact, type WebFirewall } from "../../../posture";
import type { Graph, Parts } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { asText, open } from "../value";
import { baseOf, tagsOf } from "./identity";
import { ownerOf } from "./links";
import { blockAt, flagAt, listAt, orElse, textAt } from "./properties";

const associations = [
  "aws:wafv2/webAclAssociation:WebAclAssociation",
  "aws:wafregional/webAclAssociation:WebAclAssociation",
] as const;
const loggings = ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"] as const;
const restApis = ["aws:apigateway/restApi:RestApi"] as const;
const restStages = ["aws:apigateway/stage:Stage"] as const;

type Read = (resource: SeenResource, graph: Graph) => Pick<WebFirewall, "service" | "public" | "guarded"> | undefined;

const loadBalancer: Read = (resource, graph) => {
  // Network and gateway load balancers pass packets on: there is no web request to look into.
  const type = textAt(resource.props, "loadBalancerType");
  if (type.state === "known" && type.value !== "application") return undefined;
  return {
    service: "Elastic Load Balancing",
    public: orElse(not(flagAt(resource.props, "internal")), () => knownByDefault(true, pulumi("load balancers"))),
    guarded: associated(resource, graph),
  };
};

/**
 * Web endpoints that WAF can be before. It can't be before HTTP APIs of API Gateway, and user pools are no web service of
 * one's own. https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
const endpoints: Readonly<Record<string, Read>> = {
  "aws:lb/loadBalancer:LoadBalancer": loadBalancer,
  "aws:alb/loadBalancer:LoadBalancer": loadBalancer,
  "aws:cloudfront/distribution:Distribution": ({ props, propertyDependencies }) => {
    const acl = textAt(props, "webAclId");
    const linked = (propertyDependencies["webAclId"] ?? []).length > 0;
    return {
      service: "Amazon CloudFront",
      public: known(true),
      guarded: acl.state === "unknown" ? (linked ? known(true) : acl) : known(acl.state === "known"),
    };
  },
  [restStages[0]]: (resource, graph) => ({
    service: "Amazon API Gateway",
    public: ofApi(ownerOf(resource, "restApi", restStages, restApis, graph)),
    guarded: associated(resource, graph),
  }),
  "aws:appsync/graphQLApi:GraphQLApi": (resource, graph) => ({
    service: "AWS AppSync",
    public: orElse(
      mapFact(textAt(resource.props, "visibility"), (word) => word !== "PRIVATE"),
      () => known(true),
    ),
    guarded: associated(resource, graph),
  }),
  "aws:apprunner/service:Service": (resource, graph) => ({
    service: "AWS App Runner",
    public: orElse(flagAt(resource.props, "networkConfiguration", "ingressConfiguration", "isPubliclyAccessible"), () =>
      knownByDefault(true, pulumi("App Runner")),
    ),
    guarded: associated(resource, graph),
  }),
};

/** Firewalls: the older generations state their log themselves. */
const firewalls: Readonly<Record<string, (resource: SeenResource, graph: Graph) => Fact<boolean>>> = {
  "aws:wafv2/webAcl:WebAcl": (resource, graph) =>
    belongs(graph.partsOf(resource, "resourceArn", loggings), "a logging configuration"),
  "aws:waf/webAcl:WebAcl": ({ props }) => isThere(blockAt(props, "loggingConfiguration")),
  "aws:wafregional/webAcl:WebAcl": ({ props }) => isThere(blockAt(props, "loggingConfiguration")),
};

export const webFirewallReader: Reader<"web-firewall"> = {
  kind: "web-firewall",
  scope: "stack",
  types: [...Object.keys(endpoints), ...Object.keys(firewalls)],
  partTypes: [...associations, ...loggings],
  read: webFirewallOf,
};

function webFirewallOf(resource: SeenResource, graph: Graph): WebFirewall | undefined {
  const base = { ...baseOf("web-firewall", resource, graph), tags: tagsOf(resource) };
  const logs = firewalls[resource.type]?.(resource, graph);
  if (logs !== undefined) {
    return { ...base, service: "AWS WAF", role: "firewall", public: absent(), guarded: absent(), logs };
  }
  const found = endpoints[resource.type]?.(resource, graph);
  return found && { ...base, ...found, role: "endpoint", logs: absent() };
}

function associated(resource: SeenResource, graph: Graph): Fact<boolean> {
  return belongs(graph.partsOf(resource, "resourceArn", associations), "a web ACL");
}

function belongs({ certain, possible }: Parts, what: string): Fact<boolean> {
  if (certain.length > 0) return known(true);
  const [open] = possible;
  if (open === undefined) return known(false);
  const named = textAt(open.props, "resourceArn");
  const rest = named.state === "unknown" ? `: ${named.why}` : "";
  return unknown(`it can't be told yet whether ${what} belongs to it${rest}`);
}

function isThere(fact: Fact<unknown>): Fact<boolean> {
  return orElse(
    mapFact(fact, () => true),
    () => known(false),
  );
}

function not(fact: Fact<boolean>): Fact<boolean> {
  return mapFact(fact, (value) => !value);
}

/** A private API is reached through an endpoint of a VPC. */
function ofApi(api: SeenResource | undefined): Fact<boolean> {
  if (api === undefined) return known(true);
  const types = listAt(api.props, "endpointConfiguration", "types");
  const isPublic = mapFact(types, (list) =>
    list.every((raw) => {
      const type = asText(open(raw));
      return type.state !== "known" || type.value !== "PRIVATE";
    }),
  );
  return orElse(isPublic, () => known(true));
}
