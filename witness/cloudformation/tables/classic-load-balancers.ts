import type { CfnLoadBalancer, CfnLoadBalancerProps } from "aws-cdk-lib/aws-elasticloadbalancing";
import type { elb, types } from "@pulumi/aws";
import { block, list, row, same, tags, turned, without, type Row } from "./row";

/*
 * Elastic Load Balancing, the first generation. The ciphers of a listener stand in policies that nothing judges.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html, as of 2026-11
 */

export const classicLoadBalancerRows: readonly Row[] = [
  row<CfnLoadBalancerProps, elb.LoadBalancerArgs>({
    type: "AWS::ElasticLoadBalancing::LoadBalancer",
    as: "aws:elb/loadBalancer:LoadBalancer",
    names: { name: "loadBalancerName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("availabilityZones", "instances", "securityGroups", "subnets"),
      ...without("appCookieStickinessPolicy", "connectionDrainingPolicy", "connectionSettings", "healthCheck"),
      ...without("lbCookieStickinessPolicy", "policies"),
      accessLoggingPolicy: block<CfnLoadBalancer.AccessLoggingPolicyProperty, types.input.elb.LoadBalancerAccessLogs>(
        "accessLogs",
        { emitInterval: "interval", enabled: "enabled", s3BucketName: "bucket", s3BucketPrefix: "bucketPrefix" },
      ),
      crossZone: "crossZoneLoadBalancing",
      listeners: list<CfnLoadBalancer.ListenersProperty, types.input.elb.LoadBalancerListener>("listeners", {
        ...same("instancePort", "instanceProtocol", "sslCertificateId"),
        ...without("policyNames"),
        loadBalancerPort: "lbPort",
        protocol: "lbProtocol",
      }),
      loadBalancerName: "name",
      scheme: turned("internal", (raw) => raw === "internal"),
      tags,
    },
  }),
];
