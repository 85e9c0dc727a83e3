import { about, later, ref, type Service } from "./service";

const values = (...all: unknown[]) => all.map((Value) => ({ Value }));
const tunnel = {
  IKEVersions: values("ikev2"),
  Phase1EncryptionAlgorithms: values("AES256-GCM-16"),
  Phase2EncryptionAlgorithms: values("AES256-GCM-16"),
  Phase1IntegrityAlgorithms: values("SHA2-384"),
  Phase2IntegrityAlgorithms: values("SHA2-384"),
  Phase1DHGroupNumbers: values(20),
  Phase2DHGroupNumbers: values(20),
  LogOptions: { CloudwatchLogOptions: { LogEnabled: true, LogGroupArn: "arn:aws:logs:eu-central-1:123456789012:log-group:vpn" } }, // prettier-ignore
};
const vpn = (...VpnTunnelOptionsSpecifications: unknown[]) => ({
  Link: { Type: "AWS::EC2::VPNConnection", Properties: { CustomerGatewayId: "cgw-1", Type: "ipsec.1", VpnTunnelOptionsSpecifications } }, // prettier-ignore
});
const endpoint = (Properties: Record<string, unknown> = {}) => ({
  Type: "AWS::EC2::ClientVpnEndpoint",
  Properties: {
    AuthenticationOptions: [{ Type: "federated-authentication", FederatedAuthentication: { SAMLProviderArn: "arn:aws:iam::123456789012:saml-provider/idp" } }], // prettier-ignore
    ClientCidrBlock: "10.9.0.0/16",
    ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: "vpn" },
    ServerCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/x",
    SessionTimeoutHours: 8,
    DisconnectOnSessionTimeout: true,
    ...Properties,
  },
});
const letIn = (Properties: Record<string, unknown>) => ({
  Type: "AWS::EC2::ClientVpnAuthorizationRule",
  Properties: { ClientVpnEndpointId: ref("Door"), TargetNetworkCidr: "10.0.0.0/16", ...Properties },
});

export const siteLinks: Service = {
  name: "AWS VPN",
  cases: [
    ...about("transport-vpn-cryptography", "Link", [
      ["pass", "both tunnels are pinned", vpn(tunnel, tunnel)],
      ["fail", "the second tunnel is not", vpn(tunnel, { ...tunnel, Phase2DHGroupNumbers: values(2) })],
      ["fail", "nothing is stated", vpn()],
      ["unknown", "a key is written in the template", vpn(tunnel, { ...tunnel, PreSharedKey: "correct.horse.battery" })],
      ["unknown", "the deploy chooses", vpn(tunnel, { ...tunnel, IKEVersions: later })],
    ]),
    ...about("transport-client-vpn", "Door", [
      ["pass", "people of a group", { Door: endpoint(), Rule: letIn({ AccessGroupId: "staff" }) }],
      ["fail", "everyone, everywhere", { Door: endpoint(), Rule: letIn({ AuthorizeAllGroups: true, TargetNetworkCidr: "0.0.0.0/0" }) }],
      ["fail", "without a log", { Door: endpoint({ ConnectionLogOptions: { Enabled: false } }), Rule: letIn({ AccessGroupId: "staff" }) }],
      ["unknown", "by a policy of the endpoint", { Door: endpoint({ AuthorizationPolicy: { PolicyDocument: "permit(principal, action, resource);" } }), Rule: letIn({ AccessGroupId: "staff" }) }],
    ]),
    ...about("identity-session", "Door", [
      ["pass", "eight hours", { Door: endpoint() }],
      ["fail", "a day", { Door: endpoint({ SessionTimeoutHours: 24 }) }],
    ]),
  ],
}; // prettier-ignore
