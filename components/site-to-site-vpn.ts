import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { checkCommon, regionFor, servingTags, type CommonArgs } from "./common";
import { makeLogGroup, planLogGroup } from "./logs/log-group";
import { checkLogs, type LogsArgs } from "./logs/retention";
import { refuse, type Mistake } from "./mistakes";
import { readRange } from "./network/ranges";
import { tunnelArgs } from "./network/tunnels";
import { settleBy, type Settings } from "./override";
import { promiseFor } from "./promise";

/** Settings of a site-to-site connection whose secure default can be overridden. */
export const SiteToSiteVpnSetting = {
  /** `on` by default. `off` leaves no trace of how the tunnels were set up. */
  TunnelLogs: "tunnel-logs",
} as const;
export type SiteToSiteVpnSetting = (typeof SiteToSiteVpnSetting)[keyof typeof SiteToSiteVpnSetting];

const settings: Settings<SiteToSiteVpnSetting> = { "tunnel-logs": { standard: "on", others: ["off"] } };

export interface SiteToSiteVpnArgs extends CommonArgs {
  /** Public IPv4 address of the site's own device. */
  peerAddress: string;
  /** Number of the site's autonomous system for BGP, 1 to 2147483647. Default 65000. */
  peerAsn?: number;
  /** VPC that the site is linked to, by a gateway that is made for it. Either this or `transitGatewayId`. */
  vpcId?: pulumi.Input<string>;
  /** Route tables of the VPC that learn the site's ranges. Default: none, so that nothing is reached. */
  routeTableIds?: pulumi.Input<string>[];
  /** Transit gateway that the site is linked to. Either this or `vpcId`. */
  transitGatewayId?: pulumi.Input<string>;
  /**
   * Ranges of the site, such as `192.168.10.0/24`, where its device speaks no BGP. Only with `vpcId`: routes of a transit
   * gateway are in its own tables. Default: none, the ranges come by BGP.
   */
  siteRanges?: string[];
  /** Where the tunnels' logs belong. */
  logs?: LogsArgs;
}

/**
 * An encrypted link between a site and the cloud: both tunnels take IKEv2, AES-256-GCM, SHA-2 and groups 19 to 21 only, are
 * logged, and have keys that AWS makes and keeps in Secrets Manager, so that they are in no program and no state.
 *
 * @example
 * new SiteToSiteVpn("shop-4711", { client: "shop-4711", purpose: "till-data", peerAddress: "203.0.113.7", vpcId: network.vpcId });
 */
export class SiteToSiteVpn extends pulumi.ComponentResource {
  /** Id of the connection. */
  readonly vpnConnectionId: pulumi.Output<string>;
  /** Public address of the first tunnel, for the site's device. */
  readonly tunnel1Address: pulumi.Output<string>;
  /** Public address of the second tunnel, for the site's device. */
  readonly tunnel2Address: pulumi.Output<string>;
  /** Name of the log group; absent where nothing is logged. */
  readonly logGroupName: pulumi.Output<string | undefined>;

  constructor(name: string, args: SiteToSiteVpnArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    const isLogged = settled["tunnel-logs"] === "on";
    refuse(`SiteToSiteVpn "${name}"`, [...check(args, isLogged, promise), ...mistakes]);
    super("tomguard:index:SiteToSiteVpn", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const region = regionFor(args, promise);
    const logs = isLogged ? makeLogs(name, args, region, promise, this) : undefined;
    const connection = makeConnection(name, args, region, logs?.arn, this);
    this.vpnConnectionId = connection.id;
    this.tunnel1Address = connection.tunnel1Address;
    this.tunnel2Address = connection.tunnel2Address;
    this.logGroupName = pulumi.output(logs?.group.name);
    this.registerOutputs({
      vpnConnectionId: this.vpnConnectionId,
      tunnel1Address: this.tunnel1Address,
      tunnel2Address: this.tunnel2Address,
      logGroupName: this.logGroupName,
    });
  }
}

function check(args: SiteToSiteVpnArgs, isLogged: boolean, promise: Promised): Mistake[] {
  const { peerAddress, peerAsn = 65_000, siteRanges = [], routeTableIds = [] } = args;
  const mistakes = [...checkCommon(args, promise)];
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  if (readRange(`${peerAddress}/32`) === undefined)
    add("peerAddress", `"${peerAddress}" is no IPv4 address such as 203.0.113.7.`);
  if (!Number.isInteger(peerAsn) || peerAsn < 1 || peerAsn > 2_147_483_647)
    add("peerAsn", "has to be a whole number from 1 to 2147483647.");
  if ((args.vpcId === undefined) === (args.transitGatewayId === undefined))
    add("vpcId", "name either `vpcId` or `transitGatewayId`: a connection ends at one gateway.");
  if (args.vpcId === undefined && siteRanges.length > 0)
    add("siteRanges", "are routes of a VPC's gateway; with `transitGatewayId` write them into its route table.");
  if (args.vpcId === undefined && routeTableIds.length > 0)
    add("routeTableIds", "learn from a VPC's gateway; with `transitGatewayId` route to that in the tables themselves.");
  for (const range of siteRanges)
    if (readRange(range) === undefined) add("siteRanges", `"${range}" is no range such as 192.168.10.0/24.`);
  return isLogged ? [...mistakes, ...checkLogs("logs", args.logs ?? {}, promise)] : mistakes;
}

function makeLogs(
  name: string,
  args: SiteToSiteVpnArgs,
  region: string,
  promise: Promised,
  parent: pulumi.Resource,
): ReturnType<typeof makeLogGroup> {
  const { client, purpose, logs = {}, tags = {} } = args;
  const plan = planLogGroup(name, "/aws/vendedlogs/vpn/", { region, client, purpose, logs, tags }, promise);
  return makeLogGroup(name, plan, promise, parent);
}

function makeConnection(
  name: string,
  args: SiteToSiteVpnArgs,
  region: string,
  logGroupArn: pulumi.Output<string> | undefined,
  parent: pulumi.Resource,
): aws.ec2.VpnConnection {
  const tags = servingTags(args);
  const customer = new aws.ec2.CustomerGateway(
    `${name}-site`,
    { region, type: "ipsec.1", ipAddress: args.peerAddress, bgpAsn: String(args.peerAsn ?? 65_000), tags },
    { parent },
  );
  const gateway = args.vpcId === undefined ? undefined : makeGateway(name, args.vpcId, args, region, parent);
  const connection = new aws.ec2.VpnConnection(
    `${name}-connection`,
    {
      region,
      type: "ipsec.1",
      customerGatewayId: customer.id,
      ...(gateway !== undefined && { vpnGatewayId: gateway.id }),
      ...(args.transitGatewayId !== undefined && { transitGatewayId: args.transitGatewayId }),
      staticRoutesOnly: (args.siteRanges ?? []).length > 0,
      // Acceleration is AWS Global Accelerator: packets would enter at edge locations all over the world.
      enableAcceleration: false,
      presharedKeyStorage: "SecretsManager",
      ...tunnelArgs(logGroupArn),
      tags,
    },
    { parent },
  );
  for (const [index, range] of (args.siteRanges ?? []).entries()) {
    new aws.ec2.VpnConnectionRoute(
      `${name}-route-${index}`,
      { region, vpnConnectionId: connection.id, destinationCidrBlock: range },
      { parent },
    );
  }
  return connection;
}

/** The VPC's end of the link, which its route tables learn from. */
function makeGateway(
  name: string,
  vpcId: pulumi.Input<string>,
  args: SiteToSiteVpnArgs,
  region: string,
  parent: pulumi.Resource,
): aws.ec2.VpnGateway {
  const gateway = new aws.ec2.VpnGateway(`${name}-gateway`, { region, vpcId, tags: servingTags(args) }, { parent });
  for (const [index, routeTableId] of (args.routeTableIds ?? []).entries()) {
    new aws.ec2.VpnGatewayRoutePropagation(
      `${name}-propagation-${index}`,
      { region, vpnGatewayId: gateway.id, routeTableId },
      { parent },
    );
  }
  return gateway;
}
