import * as aws from "@pulumi/aws";

/** Promised: what goes between sites and the data centre is encrypted (003-020). */
export function breakLinks(): void {
  const office = new aws.ec2.CustomerGateway("office", { type: "ipsec.1", ipAddress: "203.0.113.7", bgpAsn: "65000" });
  const gateway = new aws.ec2.VpnGateway("gateway", {});
  const link = { type: office.type, customerGatewayId: office.id, vpnGatewayId: gateway.id };

  // 003-020: as AWS offers it, which is whatever the weaker side can do.
  new aws.ec2.VpnConnection("hamburg", link);

  // 003-020: what the old router in the shop could do.
  new aws.ec2.VpnConnection("munich", { ...link, ...oldRouter("tunnel1"), ...oldRouter("tunnel2") });

  // 003-020: the line is the provider's own, so nobody thought of encrypting it.
  new aws.directconnect.Connection("data-centre", { name: "data-centre", bandwidth: "10Gbps", location: "EqFA5" });

  // 003-020: support from home, by one certificate that is on every laptop, to everywhere.
  const home = new aws.ec2clientvpn.Endpoint("home", {
    clientCidrBlock: "10.20.0.0/22",
    serverCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1a2b3c4d-0000-4000-8000-000000000001",
    authenticationOptions: [{ type: "directory-service-authentication", activeDirectoryId: "d-99671234ab" }],
    connectionLogOptions: { enabled: false },
  });
  new aws.ec2clientvpn.AuthorizationRule("home-everywhere", {
    clientVpnEndpointId: home.id,
    targetNetworkCidr: "0.0.0.0/0",
    authorizeAllGroups: true,
  });
}

const oldRouter = (tunnel: string): Record<string, unknown> => ({
  [`${tunnel}IkeVersions`]: ["ikev1"],
  [`${tunnel}Phase1EncryptionAlgorithms`]: ["AES128"],
  [`${tunnel}Phase2EncryptionAlgorithms`]: ["AES128"],
  [`${tunnel}Phase1IntegrityAlgorithms`]: ["SHA1"],
  [`${tunnel}Phase2IntegrityAlgorithms`]: ["SHA1"],
  [`${tunnel}Phase1DhGroupNumbers`]: [2],
  [`${tunnel}Phase2DhGroupNumbers`]: [2],
});
