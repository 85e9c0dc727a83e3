import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { rangeText, splitRange, type Range } from "./ranges";

/** Everything about the subnets of a network that can be decided before any resource is made. */
export interface SubnetPlan {
  region: string;
  range: Range;
  zones: readonly string[];
  /** Subnets for load balancers, with a way to the Internet. */
  isPublic: boolean;
  /** A way out of the private subnets, through NAT gateways in the public ones. */
  hasNat: boolean;
  tags: Record<string, pulumi.Input<string>>;
}

export interface MadeSubnets {
  privateSubnets: aws.ec2.Subnet[];
  publicSubnets: aws.ec2.Subnet[];
  privateTables: aws.ec2.RouteTable[];
}

/** Makes a private subnet in each zone, with a route table of its own, and public ones where they are asked for. */
export function makeSubnets(name: string, vpc: aws.ec2.Vpc, plan: SubnetPlan, parent: pulumi.Resource): MadeSubnets {
  const make = (use: SubnetUse, zone: string): aws.ec2.Subnet =>
    new aws.ec2.Subnet(
      `${name}-${use}-${zone}`,
      {
        region: plan.region,
        vpcId: vpc.id,
        availabilityZone: zone,
        cidrBlock: subnetRange(plan.range, use, zone),
        // A load balancer or NAT gateway has addresses of its own; nothing else gets a public one.
        mapPublicIpOnLaunch: false,
        tags: { ...plan.tags, "tom:network": use === "public" ? "public" : networkUse(plan) },
      },
      { parent },
    );
  const privateSubnets = plan.zones.map((zone) => make("private", zone));
  const publicSubnets = plan.isPublic ? plan.zones.map((zone) => make("public", zone)) : [];
  const made = { privateSubnets, publicSubnets };
  const gateways = plan.isPublic ? makeWaysOut(name, vpc, made, plan, parent) : [];
  const privateTables = plan.zones.map((zone, index) => {
    const table = tableOf(`${name}-private-${zone}`, vpc, plan, parent);
    associate(`${name}-private-${zone}`, table, privateSubnets[index], plan, parent);
    const gateway = gateways[index];
    if (gateway !== undefined) routeOut(`${name}-private-${zone}`, table, { natGatewayId: gateway.id }, plan, parent);
    return table;
  });
  return { ...made, privateTables };
}

type SubnetUse = "private" | "public";

/** Zones of a region are called `a` to `h` at most. */
const mostZones = 8;

/**
 * A sixteenth of the network's range, by zone and use alone: AWS changes no subnet's range, so that another zone, or public
 * subnets that are asked for later, would have the others replaced if they shared the range anew.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function subnetRange(network: Range, use: SubnetUse, zone: string): string {
  const letter = zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0);
  const part = splitRange(network, 2 * mostZones)[use === "private" ? letter : mostZones + letter];
  return part === undefined ? "" : rangeText(part); // checked before: a zone ends with a to h
}

/** What the private subnets, and the network as a whole, say that they are for (tag `tom:network`). */
export function networkUse({ hasNat }: Pick<SubnetPlan, "hasNat">): "workload" | "isolated" {
  return hasNat ? "workload" : "isolated";
}

/** The Internet gateway with the routes of the public subnets, and a NAT gateway in each where they are asked for. */
function makeWaysOut(
  name: string,
  vpc: aws.ec2.Vpc,
  { publicSubnets }: Pick<MadeSubnets, "publicSubnets">,
  plan: SubnetPlan,
  parent: pulumi.Resource,
): aws.ec2.NatGateway[] {
  const { region, tags, zones } = plan;
  const internet = new aws.ec2.InternetGateway(`${name}-internet`, { region, vpcId: vpc.id, tags }, { parent });
  const table = tableOf(`${name}-public`, vpc, plan, parent);
  routeOut(`${name}-public`, table, { gatewayId: internet.id }, plan, parent);
  for (const [index, zone] of zones.entries()) {
    associate(`${name}-public-${zone}`, table, publicSubnets[index], plan, parent);
  }
  if (!plan.hasNat) return [];
  return publicSubnets.map((subnet, index) => {
    const address = new aws.ec2.Eip(`${name}-nat-${zones[index]}-address`, { region, domain: "vpc", tags }, { parent });
    return new aws.ec2.NatGateway(
      `${name}-nat-${zones[index]}`,
      { region, subnetId: subnet.id, allocationId: address.id, connectivityType: "public", tags },
      { parent, dependsOn: [internet] },
    );
  });
}

function tableOf(name: string, vpc: aws.ec2.Vpc, { region, tags }: SubnetPlan, parent: pulumi.Resource) {
  return new aws.ec2.RouteTable(`${name}-routes`, { region, vpcId: vpc.id, tags }, { parent });
}

function associate(
  name: string,
  table: aws.ec2.RouteTable,
  subnet: aws.ec2.Subnet | undefined,
  { region }: SubnetPlan,
  parent: pulumi.Resource,
): void {
  if (subnet === undefined) return;
  new aws.ec2.RouteTableAssociation(
    `${name}-association`,
    { region, routeTableId: table.id, subnetId: subnet.id },
    { parent },
  );
}

function routeOut(
  name: string,
  table: aws.ec2.RouteTable,
  way: { gatewayId: pulumi.Output<string> } | { natGatewayId: pulumi.Output<string> },
  { region }: SubnetPlan,
  parent: pulumi.Resource,
): void {
  new aws.ec2.Route(
    `${name}-out`,
    { region, routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", ...way },
    { parent },
  );
}
