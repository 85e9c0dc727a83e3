import {
  DescribeListenerAttributesCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeRules,
  type Action,
  type Listener,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered, raw } from "../../listing";
import { partOf, type Place } from "../../service";
import { elbCalls } from "./calls";

const listenerType = "aws:lb/listener:Listener";
const ruleType = "aws:lb/listenerRule:ListenerRule";

/** A balancer's listeners with their rules. Where they may not be listed, one stands for whatever there is. */
export async function listenersOf(balancer: SeenResource, { account, region }: Place): Promise<SeenResource[]> {
  const client = account.client(ElasticLoadBalancingV2Client, region);
  const answer = await account.ask(
    elbCalls.DescribeListeners,
    () => gathered(paginateDescribeListeners({ client }, { LoadBalancerArn: balancer.urn }), (page) => page.Listeners),
    { gone: ["LoadBalancerNotFound", "LoadBalancerNotFoundException"] },
  );
  if (answer.state === "unknown") {
    return [partOf(balancer, listenerType, { loadBalancerArn: balancer.urn, protocol: untold(answer.why) })];
  }
  const all = answer.state === "known" ? answer.value : [];
  return (await Promise.all(all.map((listener) => withRules(listener, balancer, { account, region })))).flat();
}

async function withRules(listener: Listener, balancer: SeenResource, place: Place): Promise<SeenResource[]> {
  const { ListenerArn: arn = "", Port, Protocol, SslPolicy, DefaultActions = [] } = listener;
  const [rules, header] = await Promise.all([
    Protocol === "HTTP" ? rulesOf(arn, balancer, place) : [],
    Protocol === "HTTPS" ? headerOf(arn, place) : undefined,
  ]);
  const props = {
    arn,
    id: arn,
    loadBalancerArn: balancer.urn,
    port: Port,
    protocol: Protocol,
    sslPolicy: SslPolicy,
    defaultActions: DefaultActions.map(actionOf),
    routingHttpResponseStrictTransportSecurityHeaderValue: header,
  };
  const itself = partOf(balancer, listenerType, props, String(Port ?? ""));
  return [{ ...itself, name: `${balancer.name}:${Port ?? ""}` }, ...rules];
}

const gone = { gone: ["ListenerNotFound", "ListenerNotFoundException"] };

/** What a listener on plain HTTP does, each rule decides by itself; those of others can't weaken what is encrypted. */
async function rulesOf(
  ListenerArn: string,
  balancer: SeenResource,
  { account, region }: Place,
): Promise<SeenResource[]> {
  const client = account.client(ElasticLoadBalancingV2Client, region);
  const answer = await account.ask(
    elbCalls.DescribeRules,
    () => gathered(paginateDescribeRules({ client }, { ListenerArn }), (page) => page.Rules),
    gone,
  );
  const rule = (actions: unknown, which: string) =>
    partOf(
      balancer,
      ruleType,
      { listenerArn: ListenerArn, actions },
      `${ListenerArn.split("/").at(-1) ?? ""}-${which}`,
    );
  if (answer.state === "unknown") return [rule(untold(answer.why), "0")];
  const all = answer.state === "known" ? answer.value : [];
  return all
    .filter(({ IsDefault }) => !IsDefault) // the listener itself has that one
    .map(({ Actions = [] }, index) => rule(Actions.map(actionOf), String(index)));
}

const hsts = "routing.http.response.strict_transport_security.header_value";

async function headerOf(ListenerArn: string, { account, region }: Place): Promise<unknown> {
  const client = account.client(ElasticLoadBalancingV2Client, region);
  const answer = await account.ask(
    elbCalls.DescribeListenerAttributes,
    () => client.send(new DescribeListenerAttributesCommand({ ListenerArn })),
    gone,
  );
  return raw(answer, ({ Attributes = [] }) => Attributes.find(({ Key }) => Key === hsts)?.Value);
}

function actionOf({ Type, RedirectConfig, FixedResponseConfig }: Action): Record<string, unknown> {
  return {
    type: Type,
    ...(RedirectConfig && { redirect: { protocol: RedirectConfig.Protocol, statusCode: RedirectConfig.StatusCode } }),
    ...(FixedResponseConfig && { fixedResponse: { statusCode: FixedResponseConfig.StatusCode } }),
  };
}
