import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../../catalogue/promise/partitions";
import type { Promised } from "../../catalogue/promise/schema";
import { accountId } from "../account";
import type { MadeSubnets } from "./subnets";

/** Services with an endpoint that is a route, costs nothing, and is made for every network. */
export const gatewayServices = ["s3", "dynamodb"] as const;
type GatewayService = (typeof gatewayServices)[number];

export interface EndpointSettings {
  region: string;
  cidrBlock: string;
  /** Services with an endpoint in the subnets, such as `logs` or `ecr.api`. */
  services: readonly string[];
  tags: Record<string, pulumi.Input<string>>;
}

/**
 * Makes the ways from a network to services of AWS that don't lead over the Internet. Their policy lets own identities come
 * to own resources, and nothing else: without it data could be carried into anybody's bucket.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 * @returns those that are routes: security groups name them by their prefix list
 */
export function makeEndpoints(
  name: string,
  vpc: aws.ec2.Vpc,
  subnets: MadeSubnets,
  settings: EndpointSettings,
  promise: Promised,
  parent: pulumi.Resource,
): Record<GatewayService, aws.ec2.VpcEndpoint> {
  const { region, tags, services } = settings;
  const policy = ownOnly(promise, parent);
  const gateway = (service: GatewayService) =>
    new aws.ec2.VpcEndpoint(
      `${name}-endpoint-${service}`,
      {
        region,
        vpcId: vpc.id,
        serviceName: serviceName(region, service),
        vpcEndpointType: "Gateway",
        routeTableIds: subnets.privateTables.map((each) => each.id),
        policy: service === "s3" && services.includes("ecr.dkr") ? withImageLayers(policy, region) : policy,
        tags,
      },
      { parent },
    );
  const gateways = { s3: gateway("s3"), dynamodb: gateway("dynamodb") };
  if (services.length === 0) return gateways;
  const securityGroupIds = [makeGroup(name, vpc, settings, parent).id];
  for (const service of services) {
    new aws.ec2.VpcEndpoint(
      `${name}-endpoint-${service}`,
      {
        region,
        vpcId: vpc.id,
        serviceName: serviceName(region, service),
        vpcEndpointType: "Interface",
        subnetIds: subnets.privateSubnets.map((each) => each.id),
        securityGroupIds,
        privateDnsEnabled: true,
        policy,
        tags,
      },
      { parent },
    );
  }
  return gateways;
}

/** Lets the network's own addresses come by TLS, and nothing out. */
function makeGroup(
  name: string,
  vpc: aws.ec2.Vpc,
  { region, cidrBlock, tags }: EndpointSettings,
  parent: pulumi.Resource,
): aws.ec2.SecurityGroup {
  const group = new aws.ec2.SecurityGroup(
    `${name}-endpoints`,
    { region, vpcId: vpc.id, description: `Endpoints of AWS in ${name}`, tags },
    { parent },
  );
  new aws.vpc.SecurityGroupIngressRule(
    `${name}-endpoints-tls`,
    { region, securityGroupId: group.id, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: cidrBlock, tags },
    { parent },
  );
  return group;
}

interface EndpointPolicy {
  Version: string;
  Statement: object[];
}

/** By account: those that the promise names as own, else the one that is deployed to. */
function ownOnly(promise: Promised, parent: pulumi.Resource): pulumi.Output<string> {
  const { accounts } = promise.organisation;
  const own = accounts.length > 0 ? pulumi.output(accounts) : accountId(promise, parent).apply((id) => [id]);
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OwnIdentitiesOwnResources",
        Effect: "Allow",
        Principal: "*",
        Action: "*",
        Resource: "*",
        Condition: { StringEquals: { "aws:PrincipalAccount": own, "aws:ResourceAccount": own } },
      },
    ],
  });
}

/** Layers of container images lie in a bucket of AWS's. https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html */
function withImageLayers(policy: pulumi.Output<string>, region: string): pulumi.Output<string> {
  const layers = {
    Sid: "ImageLayers",
    Effect: "Allow",
    Principal: "*",
    Action: "s3:GetObject",
    Resource: `arn:${partitionOf(region).partition}:s3:::prod-${region}-starport-layer-bucket/*`,
  };
  return policy.apply((text) => {
    const { Version, Statement } = JSON.parse(text) as EndpointPolicy; // written above
    return JSON.stringify({ Version, Statement: [...Statement, layers] });
  });
}

/** `com.amazonaws.eu-central-1.logs`; the European Sovereign Cloud turns its own domain about. */
function serviceName(region: string, service: string): string {
  const prefix = partitionOf(region).partition === "aws-eusc" ? "eu.amazonaws" : "com.amazonaws";
  return `${prefix}.${region}.${service}`;
}
