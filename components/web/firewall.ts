import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** What a web application firewall is made from. */
export interface FirewallSettings {
  /** Where it is: the endpoint's region, or us-east-1 for CloudFront. */
  region: string;
  /** `REGIONAL`, or `CLOUDFRONT`. */
  scope: string;
  /** ARN of a log group or bucket whose name begins with `aws-waf-logs-`. */
  logDestinationArn: pulumi.Input<string>;
  /** What has to be there before WAF may deliver logs. */
  logsAfter: readonly pulumi.Resource[];
  /** Requests that one address may make in five minutes. */
  rateLimit: number;
  tags: Record<string, pulumi.Input<string>>;
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
const managedGroups = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
];

/** Headers that are a way in, and stay out of the logs. */
const redactedHeaders = ["authorization", "cookie"];

/**
 * Makes a web application firewall with AWS's own rules and a limit for each address. It logs every request without what
 * would be a way in, and keeps no samples, which hold whole requests.
 */
export function makeFirewall(name: string, settings: FirewallSettings, parent: pulumi.Resource): aws.wafv2.WebAcl {
  const { region, scope, tags } = settings;
  const acl = new aws.wafv2.WebAcl(
    `${name}-firewall`,
    {
      region,
      scope,
      description: `Requests to ${name}`,
      defaultAction: { allow: {} },
      rules: [...managedGroups.map(managedRule), rateRule(settings.rateLimit, managedGroups.length)],
      visibilityConfig: metrics(`${name}-firewall`),
      tags,
    },
    { parent },
  );
  new aws.wafv2.WebAclLoggingConfiguration(
    `${name}-firewall-logging`,
    {
      region,
      resourceArn: acl.arn,
      logDestinationConfigs: [settings.logDestinationArn],
      redactedFields: redactedHeaders.map((header) => ({ singleHeader: { name: header } })),
    },
    { parent, dependsOn: [...settings.logsAfter] },
  );
  return acl;
}

function managedRule(group: string, priority: number): aws.types.input.wafv2.WebAclRule {
  return {
    name: group,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name: group } },
    visibilityConfig: metrics(group),
  };
}

function rateRule(limit: number, priority: number): aws.types.input.wafv2.WebAclRule {
  return {
    name: "RateLimit",
    priority,
    action: { block: {} },
    statement: { rateBasedStatement: { limit, aggregateKeyType: "IP" } },
    visibilityConfig: metrics("RateLimit"),
  };
}

function metrics(metricName: string): aws.types.input.wafv2.WebAclVisibilityConfig {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
