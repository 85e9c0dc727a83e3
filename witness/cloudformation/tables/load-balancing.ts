import type {
  CfnListener,
  CfnListenerProps,
  CfnListenerRule,
  CfnListenerRuleProps,
  CfnLoadBalancer,
  CfnLoadBalancerProps,
  CfnTargetGroupProps,
} from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { lb, types } from "@pulumi/aws";
import { at, untold } from "../../pulumi/value";
import type { PathOf } from "../../pulumi/tables/path";
import { block, list, row, same, tags, turned, without, type Row, type Turned } from "./row";

/*
 * Elastic Load Balancing, the second generation. What @pulumi/aws has as properties, stands here in lists of attributes.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElasticLoadBalancingV2.html, as of 2026-11
 */

/** The value of an attribute; one of which the key is not known may be any. */
function attribute<P>(key: string, to: PathOf<P, [1, 2, 3]>): Turned {
  const turn: Turned["turn"] = (raw) => {
    const all = (Array.isArray(raw) ? raw : [raw]).map((each: unknown) => ({ key: at(each, "Key"), value: at(each, "Value") })); // prettier-ignore
    const found = all.find((each) => each.key.state === "known" && each.key.value === key)?.value;
    const blind = found ?? all.find((each) => each.key.state === "unknown")?.key;
    return blind?.state === "unknown" ? untold(blind.why) : found?.state === "known" ? found.value : undefined;
  };
  return { to, turn, word: key };
}

const balancer = attribute<lb.LoadBalancerArgs>;
const balancerArn = "arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{name}/{id}";
const listenerArn = "arn:{partition}:elasticloadbalancing:{region}:{account}:listener/{id}";
const ruleArn = "arn:{partition}:elasticloadbalancing:{region}:{account}:listener-rule/{id}";
const targetGroupArn = "arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id}";

type Action = types.input.lb.ListenerDefaultAction;
type OfListener = CfnListener.ActionProperty;
type OfRule = CfnListenerRule.ActionProperty;

/** What an action answers; who is let through before it, another action of the list says. */
const fixedResponse = block<CfnListener.FixedResponseConfigProperty, types.input.lb.ListenerDefaultActionFixedResponse>(
  "fixedResponse",
  same("contentType", "messageBody", "statusCode"),
);
const redirect = block<CfnListener.RedirectConfigProperty, types.input.lb.ListenerDefaultActionRedirect>(
  "redirect",
  same("host", "path", "port", "protocol", "query", "statusCode"),
);
const action = {
  ...same("order", "targetGroupArn", "type"),
  ...without("authenticateCognitoConfig", "authenticateOidcConfig", "forwardConfig", "jwtValidationConfig"),
  fixedResponseConfig: fixedResponse,
  redirectConfig: redirect,
} as const;

export const loadBalancingRows: readonly Row[] = [
  row<CfnLoadBalancerProps, lb.LoadBalancerArgs>({
    type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    as: "aws:lb/loadBalancer:LoadBalancer",
    names: {
      name: "name",
      ref: balancerArn,
      attributes: { LoadBalancerArn: balancerArn, LoadBalancerName: "{name}" },
      own: { arn: balancerArn, id: balancerArn, name: "{name}" },
    },
    shape: {
      ...same("name", "securityGroups", "subnets"),
      ...without("enableCapacityReservationProvisionStabilize", "enablePrefixForIpv6SourceNat"),
      ...without("enforceSecurityGroupInboundRulesOnPrivateLinkTraffic", "ipAddressType", "ipv4IpamPoolId"),
      ...without("minimumLoadBalancerCapacity"),
      loadBalancerAttributes: [
        balancer("access_logs.s3.enabled", "accessLogs.enabled"),
        balancer("access_logs.s3.bucket", "accessLogs.bucket"),
        balancer("access_logs.s3.prefix", "accessLogs.prefix"),
        balancer("connection_logs.s3.enabled", "connectionLogs.enabled"),
        balancer("connection_logs.s3.bucket", "connectionLogs.bucket"),
        balancer("deletion_protection.enabled", "enableDeletionProtection"),
        balancer("load_balancing.cross_zone.enabled", "enableCrossZoneLoadBalancing"),
        balancer("routing.http.drop_invalid_header_fields.enabled", "dropInvalidHeaderFields"),
        balancer("waf.fail_open.enabled", "enableWafFailOpen"),
      ],
      scheme: turned("internal", (raw) => raw === "internal"),
      subnetMappings: list<CfnLoadBalancer.SubnetMappingProperty, types.input.lb.LoadBalancerSubnetMapping>(
        "subnetMappings",
        { ...same("allocationId", "subnetId"), ...without("iPv6Address", "privateIPv4Address", "sourceNatIpv6Prefix") },
      ),
      tags,
      type: "loadBalancerType",
    },
  }),
  row<CfnListenerProps, lb.ListenerArgs>({
    type: "AWS::ElasticLoadBalancingV2::Listener",
    as: "aws:lb/listener:Listener",
    names: { ref: listenerArn, attributes: { ListenerArn: listenerArn }, own: { arn: listenerArn, id: listenerArn } },
    shape: {
      ...same("loadBalancerArn", "port", "protocol", "sslPolicy"),
      ...without("alpnPolicy", "certificates", "mutualAuthentication"),
      defaultActions: list<OfListener, Action>("defaultActions", action),
      listenerAttributes: attribute<lb.ListenerArgs>(
        "routing.http.response.strict_transport_security.header_value",
        "routingHttpResponseStrictTransportSecurityHeaderValue",
      ),
      tags,
    },
  }),
  row<CfnListenerRuleProps, lb.ListenerRuleArgs>({
    type: "AWS::ElasticLoadBalancingV2::ListenerRule",
    as: "aws:lb/listenerRule:ListenerRule",
    names: { ref: ruleArn, attributes: { RuleArn: ruleArn }, own: { arn: ruleArn, id: ruleArn } },
    shape: {
      ...same("listenerArn", "priority"),
      ...without("conditions", "transforms"),
      actions: list<OfRule, types.input.lb.ListenerRuleAction>("actions", action),
      tags,
    },
  }),
  row<CfnTargetGroupProps, lb.TargetGroupArgs>({
    type: "AWS::ElasticLoadBalancingV2::TargetGroup",
    as: "aws:lb/targetGroup:TargetGroup",
    names: {
      name: "name",
      ref: targetGroupArn,
      attributes: { TargetGroupArn: targetGroupArn, TargetGroupName: "{name}" },
      own: { arn: targetGroupArn, id: targetGroupArn, name: "{name}" },
    },
    shape: {
      ...same("name", "port", "protocol", "protocolVersion", "targetType", "vpcId"),
      ...without("healthCheckIntervalSeconds", "healthCheckPath", "healthCheckPort", "healthCheckProtocol"),
      ...without("healthCheckTimeoutSeconds", "healthyThresholdCount", "ipAddressType", "matcher"),
      ...without("targetControlPort", "targetGroupAttributes", "targets", "unhealthyThresholdCount"),
      healthCheckEnabled: "healthCheck.enabled",
      tags,
    },
  }),
];
