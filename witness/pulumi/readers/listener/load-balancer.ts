import { absent, known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Answer, End, Fact, Site } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { loadBalancerPolicies } from "../../tables/listeners/versions";
import { readingOf } from "../held";
import { linkedBy } from "../linked";
import { blockAt, flagAt, listAt, numberAt, orElse, textAt } from "../properties";

/** Listeners of application, network and gateway load balancers, in both spellings of one thing. */
export const loadBalancerListenerTypes = ["aws:lb/listener:Listener", "aws:alb/listener:Listener"];
export const listenerRuleTypes = ["aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule"];
const loadBalancerTypes = ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"];

const tlsProtocols = ["HTTPS", "TLS"];

/** The listener of a gateway load balancer has no protocol: it passes packets to appliances, and is no end. */
export function endsOfLoadBalancer(resource: SeenResource, graph: Graph): Fact<End[]> {
  const protocol = textAt(resource.props, "protocol");
  if (protocol.state === "unknown") return protocol;
  if (protocol.state === "absent") return known([]);
  const stated = { encryption: "protocol", version: "sslPolicy" };
  const end = (answers: Fact<Answer>): End => ({ as: "clients", answers, minimumTls: absent(), stated });
  if (tlsProtocols.includes(protocol.value)) {
    const minimumTls = readingOf(resource.props, policyReading, (path) => [path], resource.origin);
    return known([{ ...end(known("encrypted")), minimumTls }]);
  }
  if (protocol.value !== "HTTP") return known([end(known("passed-on"))]);
  const plain = { encryption: stated.encryption }; // a policy can't be named here
  return mapFact(answersOfHttp(resource, graph), (answers) => answers.map((each) => ({ ...end(each), stated: plain })));
}

/** AWS takes a policy of 2016 where none is written, as the API's default. */
const policyReading = {
  word: "sslPolicy",
  means: loadBalancerPolicies,
  unset: { is: "1.0", source: "ELBSecurityPolicy-2016-08, by AWS's guide as of 2026-11" },
} as const;

/** What a listener on plain HTTP does: by itself, and by each of the rules that hang on it. */
function answersOfHttp(resource: SeenResource, graph: Graph): Fact<Fact<Answer>[]> {
  const { certain, possible } = graph.partsOf(resource, "listenerArn", listenerRuleTypes);
  const own = answerOf(listAt(resource.props, "defaultActions"));
  const others = certain.map((rule) => answerOf(listAt(rule.props, "actions")));
  const open = possible[0];
  const stray = open && unknown(`it can't be told yet whether the rule "${open.name}" belongs to it`);
  return known([own, ...others, ...(stray ? [stray] : [])]);
}

/** The last action of a list is the one that answers; those before it sign the user in. */
function answerOf(actions: Fact<readonly unknown[]>): Fact<Answer> {
  if (actions.state !== "known") return orElse<Answer>(actions, () => unknown("no action is written"));
  const last = actions.value.at(-1);
  const type = textAt(last, "type");
  if (type.state !== "known") return orElse<Answer>(type, () => unknown("the action has no type"));
  if (type.value === "redirect") return redirect(last);
  if (type.value !== "fixed-response") return known("plain");
  const status = orElse(numberAt(last, "fixedResponse", "statusCode"), () => knownByDefault(200, "ELB"));
  return mapFact(status, (code) => (code >= 400 ? "refused" : "plain"));
}

/** Without a protocol the redirect keeps that of the request, which is HTTP. */
function redirect(action: unknown): Fact<Answer> {
  const protocol = textAt(action, "redirect", "protocol");
  if (protocol.state === "unknown") return protocol;
  if (protocol.state === "absent" || protocol.value.toUpperCase() !== "HTTPS") return known("plain");
  const status = textAt(action, "redirect", "statusCode");
  return mapFact(
    orElse(status, () => unknown("the redirect has no status")),
    (code) => (/^(HTTP_)?30[18]$/.test(code) ? "redirect" : "temporary-redirect"),
  );
}

/** Browsers open what speaks HTTPS on an application load balancer. */
export function siteOfLoadBalancer(resource: SeenResource, graph: Graph): Site | undefined {
  const protocol = textAt(resource.props, "protocol");
  if (protocol.state !== "known" || protocol.value !== "HTTPS") return undefined;
  const property = "routingHttpResponseStrictTransportSecurityHeaderValue";
  return {
    public: isPublic(resource, graph),
    hstsSeconds: maxAgeOf(textAt(resource.props, property)),
    stated: property,
  };
}

function isPublic(listener: SeenResource, graph: Graph): Fact<boolean> {
  const balancer = linkedBy(listener, graph, "loadBalancerArn", loadBalancerTypes);
  if (balancer.state !== "known")
    return orElse<boolean>(balancer, () => unknown("the listener names no load balancer"));
  const internal = flagAt(balancer.value.props, "internal");
  return orElse(
    mapFact(internal, (flag) => !flag),
    () => knownByDefault(true, "a load balancer is Internet-facing unless told otherwise"),
  );
}

/** `max-age=31536000; includeSubDomains`: without a readable age the header does nothing (RFC 6797). */
function maxAgeOf(header: Fact<string>): Fact<number> {
  if (header.state !== "known") return header;
  const seconds = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(header.value)?.[1];
  return known(seconds === undefined ? 0 : Number(seconds));
}

/** The headers of CloudFront, from a policy of the program or from AWS's own. */
export function siteOfDistribution(resource: SeenResource, graph: Graph): Site {
  const property = "defaultCacheBehavior.responseHeadersPolicyId";
  const id = textAt(resource.props, ...property.split("."));
  return { public: known(true), hstsSeconds: headersOf(resource, graph, id), stated: property };
}

const headersPolicy = "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy";
/**
 * AWS's managed policies SecurityHeadersPolicy, CORS-and-…, CORS-with-preflight-and-…, with a year each.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
const managedWithHsts = [
  "67f7725c-6f97-4210-82d7-5512b31e9d03",
  "e61eb60c-9c35-4d20-a928-2b84e02af89c",
  "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
];
const year = 31_536_000;

function headersOf(resource: SeenResource, graph: Graph, id: Fact<string>): Fact<number> {
  if (id.state === "absent") return absent();
  if (id.state === "known" && managedWithHsts.includes(id.value)) return knownByDefault(year, "AWS's managed policy");
  const made = (resource.propertyDependencies["defaultCacheBehavior"] ?? []).map((urn) => graph.byUrn(urn));
  const policies = made.filter((each) => each?.type === headersPolicy);
  const named = graph.ofType(headersPolicy).filter((each) => {
    const own = textAt(each.props, "id");
    return id.state === "known" && own.state === "known" && own.value === id.value;
  });
  const [only, ...others] = named.length > 0 ? named : policies;
  if (only === undefined || others.length > 0) {
    return id.state === "unknown" ? id : unknown("its response headers policy is not part of the program");
  }
  const block = blockAt(only.props, "securityHeadersConfig", "strictTransportSecurity");
  return block.state === "known" ? numberAt(block.value, "accessControlMaxAgeSec") : block;
}
