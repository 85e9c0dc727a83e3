import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { BaseBucket } from "../s3/base-bucket";
import { logPrefixes } from "./log-store";

/** Everything that a load balancer is made from. */
export interface BalancerSettings {
  region: string;
  vpcId: pulumi.Input<string>;
  subnetIds: pulumi.Input<string>[];
  internal: boolean;
  /** Ranges from which it is reached. */
  ranges: readonly string[];
  /** Security group of what answers behind it. */
  targetGroupId: pulumi.Input<string>;
  targetPort: number;
  targetProtocol: string;
  targetType: string;
  healthCheckPath: string;
  minimumTls: string;
  certificateArn: pulumi.Input<string>;
  deletionProtection: boolean;
  logs: BaseBucket;
  tags: Record<string, pulumi.Input<string>>;
}

export interface MadeBalancer {
  balancer: aws.lb.LoadBalancer;
  listener: aws.lb.Listener;
  targets: aws.lb.TargetGroup;
  group: aws.ec2.SecurityGroup;
}

/** A year, for the domain and all below (RFC 6797): browsers ask by HTTPS only. */
const hsts = "max-age=31536000; includeSubDomains";

/** Policies by the lowest TLS version that they take, without CBC and without what lacks forward secrecy. */
const policies: Readonly<Record<string, string>> = {
  "1.2": "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  "1.3": "ELBSecurityPolicy-TLS13-1-3-2021-06",
};

/** Makes a load balancer that answers by TLS, and sends whoever comes without to where it does. */
export function makeBalancer(name: string, settings: BalancerSettings, parent: pulumi.Resource): MadeBalancer {
  const { region, tags, logs } = settings;
  const group = makeGroup(name, settings, parent);
  const log = { bucket: logs.bucket.id, enabled: true };
  const balancer = new aws.lb.LoadBalancer(
    `${name}-balancer`,
    {
      region,
      loadBalancerType: "application",
      internal: settings.internal,
      subnets: settings.subnetIds,
      securityGroups: [group.id],
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
      enableDeletionProtection: settings.deletionProtection,
      accessLogs: { ...log, prefix: logPrefixes.access },
      connectionLogs: { ...log, prefix: logPrefixes.connections },
      tags,
    },
    // Elastic Load Balancing tries to write when logs are switched on.
    { parent, dependsOn: [logs.policy] },
  );
  const targets = makeTargets(name, settings, parent);
  redirect(name, balancer, settings, parent);
  const listener = new aws.lb.Listener(
    `${name}-tls`,
    {
      region,
      loadBalancerArn: balancer.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: policies[settings.minimumTls] ?? "",
      certificateArn: settings.certificateArn,
      defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
      routingHttpResponseStrictTransportSecurityHeaderValue: hsts,
      routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
      routingHttpResponseServerEnabled: false,
      tags,
    },
    { parent },
  );
  return { balancer, listener, targets, group };
}

function redirect(
  name: string,
  balancer: aws.lb.LoadBalancer,
  { region, tags }: BalancerSettings,
  parent: pulumi.Resource,
): void {
  const toTls = { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" };
  new aws.lb.Listener(
    `${name}-redirect`,
    {
      region,
      loadBalancerArn: balancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: toTls }],
      tags,
    },
    { parent },
  );
}

function makeTargets(name: string, settings: BalancerSettings, parent: pulumi.Resource): aws.lb.TargetGroup {
  const { region, vpcId, targetPort: port, targetProtocol: protocol, targetType, tags } = settings;
  return new aws.lb.TargetGroup(
    `${name}-targets`,
    {
      region,
      vpcId,
      port,
      protocol,
      targetType,
      healthCheck: { enabled: true, protocol, path: settings.healthCheckPath, matcher: "200-399" },
      tags,
    },
    { parent },
  );
}

/** In: TLS, and HTTP for the redirect. Out: the targets only, whose own group lets the load balancer in. */
function makeGroup(name: string, settings: BalancerSettings, parent: pulumi.Resource): aws.ec2.SecurityGroup {
  const { region, vpcId, ranges, targetGroupId, targetPort, tags } = settings;
  // It is the door of a network that may be isolated otherwise.
  const use = settings.internal ? {} : { "tom:network": "public" };
  const group = new aws.ec2.SecurityGroup(
    `${name}-group`,
    { region, vpcId, description: `Load balancer of ${name}`, tags: { ...tags, ...use } },
    { parent },
  );
  for (const [index, range] of ranges.entries()) {
    const from = range.includes(":") ? { cidrIpv6: range } : { cidrIpv4: range };
    for (const port of [443, 80]) {
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-group-ingress-${port}-${index}`,
        { region, securityGroupId: group.id, ipProtocol: "tcp", fromPort: port, toPort: port, ...from, tags },
        { parent },
      );
    }
  }
  const toTargets = { region, ipProtocol: "tcp", fromPort: targetPort, toPort: targetPort, tags };
  new aws.vpc.SecurityGroupEgressRule(
    `${name}-group-egress`,
    { ...toTargets, securityGroupId: group.id, referencedSecurityGroupId: targetGroupId },
    { parent },
  );
  new aws.vpc.SecurityGroupIngressRule(
    `${name}-targets-ingress`,
    { ...toTargets, securityGroupId: targetGroupId, referencedSecurityGroupId: group.id },
    { parent },
  );
  return group;
}
