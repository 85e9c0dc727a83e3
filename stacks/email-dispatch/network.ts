import type * as pulumi from "@pulumi/pulumi";
import { ClientVpn, PrivateNetwork, SiteToSiteVpn } from "../../components";
import { addresses, groups, internal, office, samlProviderArn, vpnCertificateArn } from "./company";

/** Where things run, and where they are reached. */
export interface Network {
  vpcId: pulumi.Output<string>;
  /** A private subnet in each of two zones. */
  inside: pulumi.Output<string>[];
  /** A public subnet in each of two zones, for the portal's load balancer alone. */
  outside: pulumi.Output<string>[];
}

/**
 * A network whose containers reach AWS's services and nothing else (004-141, 004-171). The office and staff at home come in
 * by VPN (004-163).
 */
export function makeNetwork(): Network {
  const own = { client: internal, purpose: "dispatch" };
  const network = new PrivateNetwork("network", {
    ...own,
    cidrBlock: addresses,
    publicSubnets: true,
    endpoints: ["ecr.api", "ecr.dkr", "logs", "kms", "sts", "email"],
  });
  const inside = ofTwoZones(network.privateSubnetIds);
  new SiteToSiteVpn("office", {
    ...own,
    ...office,
    vpcId: network.vpcId,
    routeTableIds: ofTwoZones(network.routeTableIds),
  });
  new ClientVpn("staff", {
    ...own,
    vpcId: network.vpcId,
    subnetIds: inside,
    serverCertificateArn: vpnCertificateArn,
    samlProviderArn,
    authorizations: groups.map((group) => ({ group, range: addresses })),
  });
  return { vpcId: network.vpcId, inside, outside: ofTwoZones(network.publicSubnetIds) };
}

/** A network has one of each in every zone, and two zones where nothing else is said. */
function ofTwoZones(ids: pulumi.Output<string[]>): pulumi.Output<string>[] {
  return [0, 1].map((zone) => ids.apply((all) => all[zone] ?? ""));
}
