import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { regionFor, servingTags, type CommonArgs } from "./common";
import { makeLogGroup, planLogGroup } from "./logs/log-group";
import type { LogsArgs } from "./logs/retention";
import { refuse } from "./mistakes";
import { checkClientVpn, sessionHours, standardClientRange } from "./network/client-vpn-checks";
import { settleBy, type Settings } from "./override";
import { promiseFor } from "./promise";

/** Settings of a remote access whose secure default can be overridden. */
export const ClientVpnSetting = {
  /** `on` by default. `off` leaves no trace of who connected when. */
  ConnectionLogs: "connection-logs",
} as const;
export type ClientVpnSetting = (typeof ClientVpnSetting)[keyof typeof ClientVpnSetting];

const settings: Settings<ClientVpnSetting> = { "connection-logs": { standard: "on", others: ["off"] } };

/** Who may go where. https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html */
export interface VpnAuthorization {
  /** Id of a group as the identity provider sends it in the attribute `memberOf`. */
  group: string;
  /** Range of addresses that the group may reach, such as `10.0.1.0/24`. */
  range: string;
}

export interface ClientVpnArgs extends CommonArgs {
  /** VPC that people reach. */
  vpcId: pulumi.Input<string>;
  /** Subnets of the VPC by which they come in, at most one for each availability zone; at least one. */
  subnetIds: pulumi.Input<string>[];
  /** Addresses that devices get, a range of /12 to /22 that meets none of those to be reached. Default `10.252.0.0/16`. */
  clientCidrBlock?: string;
  /** ARN of the endpoint's certificate in ACM, in the same region. */
  serverCertificateArn: pulumi.Input<string>;
  /** ARN of the SAML provider in IAM by which people sign in: it tells their groups, and asks for a second factor. */
  samlProviderArn: pulumi.Input<string>;
  /** ARN in ACM of the authority whose certificates devices need, beside the person's sign-in. Default: none are asked for. */
  deviceCertificateAuthorityArn?: pulumi.Input<string>;
  /** Who may go where; at least one, since nobody gets anywhere otherwise. */
  authorizations: VpnAuthorization[];
  /** Where the log of connections belongs. */
  logs?: LogsArgs;
}

/**
 * Remote access for people: by the central sign-in, to what their group needs, for as long as the promise lets a session
 * last, and logged. Whether the open Internet stays beside it is the promise's (`transport.split-tunnel`).
 *
 * @example
 * new ClientVpn("office", {
 *   client: "clients", purpose: "support", vpcId: network.vpcId, subnetIds: [subnet], serverCertificateArn: certificate.arn,
 *   samlProviderArn: staff.arn, authorizations: [{ group: "support", range: "10.0.0.0/20" }],
 * });
 */
export class ClientVpn extends pulumi.ComponentResource {
  /** Id of the endpoint. */
  readonly endpointId: pulumi.Output<string>;
  /** DNS name of the endpoint, for the devices' configuration. */
  readonly dnsName: pulumi.Output<string>;
  /** Id of the security group that connections have inside the VPC, for rules of what they reach. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Name of the log group; absent where nothing is logged. */
  readonly logGroupName: pulumi.Output<string | undefined>;

  constructor(name: string, args: ClientVpnArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    const isLogged = settled["connection-logs"] === "on";
    refuse(`ClientVpn "${name}"`, [...checkClientVpn(args, isLogged, promise), ...mistakes]);
    super("tomguard:index:ClientVpn", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const region = regionFor(args, promise);
    const group = makeGroup(name, args, region, this);
    const logGroup = isLogged ? makeLogs(name, args, region, promise, this) : undefined;
    const endpoint = makeEndpoint(name, args, { region, group, logGroup, promise }, this);
    this.endpointId = endpoint.id;
    this.dnsName = endpoint.dnsName;
    this.securityGroupId = group.id;
    this.logGroupName = pulumi.output(logGroup?.name);
    this.registerOutputs({
      endpointId: this.endpointId,
      dnsName: this.dnsName,
      securityGroupId: this.securityGroupId,
      logGroupName: this.logGroupName,
    });
  }
}

/** Connections have a group of their own, that leads nowhere but to the ranges that somebody may reach. */
function makeGroup(name: string, args: ClientVpnArgs, region: string, parent: pulumi.Resource): aws.ec2.SecurityGroup {
  const tags = servingTags(args);
  const group = new aws.ec2.SecurityGroup(
    `${name}-group`,
    { region, vpcId: args.vpcId, description: `Connections of ${name}`, tags },
    { parent },
  );
  for (const [index, range] of [...new Set(args.authorizations.map((each) => each.range))].entries()) {
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-group-egress-${index}`,
      { region, securityGroupId: group.id, ipProtocol: "-1", cidrIpv4: range, tags },
      { parent },
    );
  }
  return group;
}

function makeLogs(
  name: string,
  args: ClientVpnArgs,
  region: string,
  promise: Promised,
  parent: pulumi.Resource,
): aws.cloudwatch.LogGroup {
  const { client, purpose, logs = {}, tags = {} } = args;
  const plan = planLogGroup(name, "/client-vpn/", { region, client, purpose, logs, tags }, promise);
  return makeLogGroup(name, plan, promise, parent).group;
}

interface EndpointSettings {
  region: string;
  group: aws.ec2.SecurityGroup;
  logGroup: aws.cloudwatch.LogGroup | undefined;
  promise: Promised;
}

function makeEndpoint(
  name: string,
  args: ClientVpnArgs,
  { region, group, logGroup, promise }: EndpointSettings,
  parent: pulumi.Resource,
): aws.ec2clientvpn.Endpoint {
  const endpoint = new aws.ec2clientvpn.Endpoint(
    `${name}-endpoint`,
    {
      region,
      description: name,
      clientCidrBlock: args.clientCidrBlock ?? standardClientRange,
      serverCertificateArn: args.serverCertificateArn,
      vpcId: args.vpcId,
      securityGroupIds: [group.id],
      authenticationOptions: authentication(args),
      // The tunnel takes everything, unless the promise leaves the open Internet beside it; devices can't change it.
      splitTunnel: promise.transport.splitTunnel === "allowed",
      clientRouteEnforcementOptions: { enforced: true },
      transportProtocol: "udp",
      selfServicePortal: "disabled",
      sessionTimeoutHours: sessionHours(promise) ?? 0, // checked before
      disconnectOnSessionTimeout: true,
      connectionLogOptions:
        logGroup === undefined ? { enabled: false } : { enabled: true, cloudwatchLogGroup: logGroup.name },
      tags: servingTags(args),
    },
    { parent },
  );
  connect(name, endpoint, args, region, parent);
  return endpoint;
}

/** A certificate of the device comes beside the sign-in, never instead: it would tell no group. */
function authentication(args: ClientVpnArgs): aws.types.input.ec2clientvpn.EndpointAuthenticationOption[] {
  const { samlProviderArn, deviceCertificateAuthorityArn } = args;
  return [
    { type: "federated-authentication", samlProviderArn },
    ...(deviceCertificateAuthorityArn === undefined
      ? []
      : [{ type: "certificate-authentication", rootCertificateChainArn: deviceCertificateAuthorityArn }]),
  ];
}

function connect(
  name: string,
  endpoint: aws.ec2clientvpn.Endpoint,
  { subnetIds, authorizations }: ClientVpnArgs,
  region: string,
  parent: pulumi.Resource,
): void {
  const of = { region, clientVpnEndpointId: endpoint.id };
  for (const [index, subnetId] of subnetIds.entries()) {
    new aws.ec2clientvpn.NetworkAssociation(`${name}-association-${index}`, { ...of, subnetId }, { parent });
  }
  for (const [index, { group, range }] of authorizations.entries()) {
    new aws.ec2clientvpn.AuthorizationRule(
      `${name}-authorization-${index}`,
      { ...of, targetNetworkCidr: range, accessGroupId: group },
      { parent },
    );
  }
}
