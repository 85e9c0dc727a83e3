import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { TlsEndpoint, type PrivateNetwork } from "../components";
import { regionFor, servingTags } from "../components/common";
import { promiseFor } from "../components/promise";
import { containerPort, Containers, type ContainersArgs } from "./containers";

export interface WebSiteArgs extends Omit<ContainersArgs, "subnetIds" | "securityGroupId" | "targetGroupArn"> {
  domain: string;
  alternativeDomains?: string[];
  zoneId: pulumi.Input<string>;
  /** With public subnets, for the load balancer alone. */
  network: PrivateNetwork;
  /** Addresses of that network: further than these and S3 the site does not reach. */
  addresses: string;
  logBucketName: string;
  accessLogTarget: pulumi.Input<string>;
}

/** A web site: an endpoint by TLS, and containers behind it that answer by TLS too. */
export class WebSite extends pulumi.ComponentResource {
  readonly url: pulumi.Output<string>;
  /** Of the containers, for the database that lets them in. */
  readonly securityGroupId: pulumi.Output<string>;

  constructor(name: string, args: WebSiteArgs) {
    super("muster:index:WebSite", name);
    const { network } = args;
    const group = this.makeGroup(name, args);
    const endpoint = new TlsEndpoint(
      name,
      {
        ...args,
        vpcId: network.vpcId,
        subnetIds: inBothZones(network.publicSubnetIds),
        targetSecurityGroupId: group.id,
        targetPort: containerPort,
      },
      { parent: this },
    );
    new Containers(`${name}-service`, {
      ...args,
      subnetIds: inBothZones(network.privateSubnetIds),
      securityGroupId: group.id,
      targetGroupArn: endpoint.targetGroupArn,
    });
    this.url = endpoint.url;
    this.securityGroupId = group.id;
    this.registerOutputs({ url: this.url, securityGroupId: this.securityGroupId });
  }

  private makeGroup(name: string, args: WebSiteArgs): aws.ec2.SecurityGroup {
    const region = regionFor(args, promiseFor(args.promise).promise);
    const tags = servingTags(args);
    const group = new aws.ec2.SecurityGroup(
      `${name}-containers`,
      { region, vpcId: args.network.vpcId, description: `Containers of ${name}`, tags },
      { parent: this },
    );
    const tls = { region, securityGroupId: group.id, ipProtocol: "tcp", fromPort: 443, toPort: 443, tags };
    new aws.vpc.SecurityGroupEgressRule(`${name}-egress`, { ...tls, cidrIpv4: args.addresses }, { parent: this });
    new aws.vpc.SecurityGroupEgressRule(
      `${name}-egress-s3`,
      { ...tls, prefixListId: args.network.s3PrefixListId },
      { parent: this },
    );
    return group;
  }
}

/** The subnets of a network's two zones one by one, for components that count them before they are made. */
export function inBothZones(subnetIds: pulumi.Output<string[]>): pulumi.Output<string>[] {
  return [0, 1].map((zone) => subnetIds.apply((ids) => ids[zone] ?? ""));
}
