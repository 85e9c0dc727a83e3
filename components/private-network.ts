import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { checkCommon, regionFor, servingTags, type CommonArgs } from "./common";
import { planLogGroup } from "./logs/log-group";
import { checkLogs, type LogsArgs } from "./logs/retention";
import { refuse, type Mistake } from "./mistakes";
import { gatewayServices, makeEndpoints } from "./network/endpoints";
import { makeFlowLog } from "./network/flow-log";
import { readRange, type Range } from "./network/ranges";
import { makeSubnets, networkUse, type SubnetPlan } from "./network/subnets";
import { settleBy, type Settings } from "./override";
import { promiseFor } from "./promise";

/** Settings of a network whose secure default can be overridden. */
export const PrivateNetworkSetting = {
  /** `on` by default. `off` leaves no trace of who reached what. */
  FlowLogs: "flow-logs",
} as const;
export type PrivateNetworkSetting = (typeof PrivateNetworkSetting)[keyof typeof PrivateNetworkSetting];

const settings: Settings<PrivateNetworkSetting> = { "flow-logs": { standard: "on", others: ["off"] } };

export interface PrivateNetworkArgs extends CommonArgs {
  /** Addresses of the network, a range of /16 to /24. Default `10.0.0.0/16`. */
  cidrBlock?: string;
  /** Availability zones with a subnet each, at least two. Default: the zones a and b of the region. */
  availabilityZones?: string[];
  /**
   * Whether there are public subnets too, with an Internet gateway, for load balancers. Default: no, and the network has no
   * connection to the Internet at all.
   */
  publicSubnets?: boolean;
  /** Whether the private subnets have a way out to the Internet, by NAT gateways in the public ones. Default: no. */
  natGateways?: boolean;
  /** Services of AWS to reach without the Internet, beside S3 and DynamoDB: `logs`, `kms`, `ecr.api`, `ecr.dkr` … Default: none. */
  endpoints?: string[];
  /** Where the network's logs belong. */
  logs?: LogsArgs;
}

/**
 * A network without the Internet, unless it is asked for: subnets in several zones, none of which hands out public
 * addresses, a default security group that admits nothing, endpoints that lead to own resources only, and flow logs as
 * promised. It says what it is for by the tag `tom:network`.
 *
 * @example
 * const network = new PrivateNetwork("workplaces", { client: "clients", purpose: "image-editing" });
 */
export class PrivateNetwork extends pulumi.ComponentResource {
  /** Id of the VPC. */
  readonly vpcId: pulumi.Output<string>;
  /** Ids of the private subnets, one for each zone. */
  readonly privateSubnetIds: pulumi.Output<string[]>;
  /** Ids of the public subnets; none unless they are asked for. */
  readonly publicSubnetIds: pulumi.Output<string[]>;
  /** Ids of the private subnets' route tables, for links to sites. */
  readonly routeTableIds: pulumi.Output<string[]>;
  /** Prefix list of S3, by which security groups let containers and machines out to its endpoint. */
  readonly s3PrefixListId: pulumi.Output<string>;
  /** Name of the log group; absent where nothing is logged. */
  readonly logGroupName: pulumi.Output<string | undefined>;

  constructor(name: string, args: PrivateNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    const isLogged = settled["flow-logs"] === "on";
    refuse(`PrivateNetwork "${name}"`, [...check(args, isLogged, promise), ...mistakes]);
    super("tomguard:index:PrivateNetwork", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const plan = planSubnets(args, promise);
    const { vpc, subnets, s3 } = makeNetwork(name, args, plan, promise, this);
    this.vpcId = vpc.id;
    this.privateSubnetIds = pulumi.all(subnets.privateSubnets.map((each) => each.id));
    this.publicSubnetIds = pulumi.all(subnets.publicSubnets.map((each) => each.id));
    this.routeTableIds = pulumi.all(subnets.privateTables.map((each) => each.id));
    this.s3PrefixListId = s3.prefixListId;
    this.logGroupName = pulumi.output(isLogged ? makeLogs(name, vpc, args, promise, this).name : undefined);
    this.registerOutputs({
      vpcId: this.vpcId,
      privateSubnetIds: this.privateSubnetIds,
      publicSubnetIds: this.publicSubnetIds,
      routeTableIds: this.routeTableIds,
      s3PrefixListId: this.s3PrefixListId,
      logGroupName: this.logGroupName,
    });
  }
}

const standardRange = "10.0.0.0/16";

function zonesOf(args: PrivateNetworkArgs, promise: Promised): string[] {
  const region = regionFor(args, promise);
  return args.availabilityZones ?? [`${region}a`, `${region}b`];
}

function planSubnets(args: PrivateNetworkArgs, promise: Promised): SubnetPlan {
  return {
    region: regionFor(args, promise),
    range: readRange(args.cidrBlock ?? standardRange) ?? { first: 0, bits: 0 }, // checked before
    zones: zonesOf(args, promise),
    isPublic: args.publicSubnets === true,
    hasNat: args.natGateways === true,
    tags: servingTags(args),
  };
}

function check(args: PrivateNetworkArgs, isLogged: boolean, promise: Promised): Mistake[] {
  const { cidrBlock = standardRange, endpoints = [], publicSubnets = false, natGateways = false } = args;
  const mistakes = [...checkCommon(args, promise), ...checkRange(readRange(cidrBlock), cidrBlock)];
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  const region = regionFor(args, promise);
  const zones = zonesOf(args, promise);
  for (const zone of zones)
    if (!zone.startsWith(region) || !/^[a-z]$/.test(zone.slice(region.length)))
      add("availabilityZones", `"${zone}" is no zone of ${region}, such as ${region}a.`);
  if (zones.length < 2 || zones.length > 6 || new Set(zones).size < zones.length)
    add("availabilityZones", "name two to six different zones: one that fails must not take everything with it.");
  if (natGateways && !publicSubnets)
    add("natGateways", "stand in public subnets: set `publicSubnets` as well, or leave the way out away.");
  for (const service of endpoints) {
    if (gatewayServices.some((each) => each === service))
      add("endpoints", `${service} has an endpoint in every network.`);
    else if (!/^[a-z][a-z0-9.-]*$/.test(service))
      add("endpoints", `"${service}" is no service such as logs or ecr.api.`);
  }
  if (new Set(endpoints).size < endpoints.length) add("endpoints", "each service can be named once.");
  return isLogged ? [...mistakes, ...checkLogs("logs", args.logs ?? {}, promise)] : mistakes;
}

/** Up to twelve subnets of at least sixteen addresses have to fit. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
function checkRange(range: Range | undefined, text: string): Mistake[] {
  if (range !== undefined && range.bits >= 16 && range.bits <= 24) return [];
  return [{ argument: "cidrBlock", message: `"${text}" is no range of /16 to /24, such as ${standardRange}.` }];
}

function makeNetwork(
  name: string,
  args: PrivateNetworkArgs,
  plan: SubnetPlan,
  promise: Promised,
  parent: pulumi.Resource,
): { vpc: aws.ec2.Vpc; subnets: ReturnType<typeof makeSubnets>; s3: aws.ec2.VpcEndpoint } {
  const { region } = plan;
  const cidrBlock = args.cidrBlock ?? standardRange;
  const tags = { ...plan.tags, "tom:network": networkUse(plan) };
  const vpc = new aws.ec2.Vpc(
    name,
    { region, cidrBlock, enableDnsSupport: true, enableDnsHostnames: true, tags },
    { parent },
  );
  // Without rules: whatever names no group of its own neither reaches anything nor is reached.
  new aws.ec2.DefaultSecurityGroup(
    `${name}-default-group`,
    { region, vpcId: vpc.id, ingress: [], egress: [], tags },
    { parent },
  );
  const subnets = makeSubnets(name, vpc, plan, parent);
  const { s3 } = makeEndpoints(
    name,
    vpc,
    subnets,
    { region, cidrBlock, services: args.endpoints ?? [], tags: plan.tags },
    promise,
    parent,
  );
  return { vpc, subnets, s3 };
}

function makeLogs(
  name: string,
  vpc: aws.ec2.Vpc,
  args: PrivateNetworkArgs,
  promise: Promised,
  parent: pulumi.Resource,
): aws.cloudwatch.LogGroup {
  const { client, purpose, logs = {}, tags = {} } = args;
  const region = regionFor(args, promise);
  const plan = planLogGroup(name, "/vpc/", { region, client, purpose, logs, tags }, promise);
  return makeFlowLog(name, vpc.id, plan, promise, parent);
}
