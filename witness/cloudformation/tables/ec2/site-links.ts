import type { CfnClientVpnAuthorizationRuleProps, CfnClientVpnEndpoint, CfnClientVpnEndpointProps, CfnVPNConnectionProps } from "aws-cdk-lib/aws-ec2"; // prettier-ignore
import type { ec2, ec2clientvpn, types } from "@pulumi/aws";
import { at, untold } from "../../../pulumi/value";
import type { PathOf } from "../../../pulumi/tables/path";
import { block, inside, list, notRead, row, same, tags, turned, without, type Row, type Turned } from "../row";
import { idOf, specifiedTags } from "./ids";

/*
 * Site-to-site VPN and Client VPN.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnection.html, as of 2026-11
 */

type Tunnel = PathOf<ec2.VpnConnectionArgs, [1, 2, 3]>;

/** The properties of a tunnel: its name in the template, and what follows `tunnel1` in @pulumi/aws. */
const settings = [
  ["IKEVersions", "IkeVersions"],
  ["Phase1EncryptionAlgorithms", "Phase1EncryptionAlgorithms"],
  ["Phase2EncryptionAlgorithms", "Phase2EncryptionAlgorithms"],
  ["Phase1IntegrityAlgorithms", "Phase1IntegrityAlgorithms"],
  ["Phase2IntegrityAlgorithms", "Phase2IntegrityAlgorithms"],
  ["Phase1DHGroupNumbers", "Phase1DhGroupNumbers"],
  ["Phase2DHGroupNumbers", "Phase2DhGroupNumbers"],
  ["PreSharedKey", "PresharedKey"],
] as const;
const tunnels = [0, 1] as const;

/** Words and numbers stand in blocks of their own: `[{ Value: "AES256" }]`. */
function setting(index: number, name: string, to: Tunnel): Turned {
  return turned(to, (raw) => {
    const found = at(raw, index, name);
    if (found.state !== "known") return found.state === "unknown" ? untold(found.why) : undefined;
    return Array.isArray(found.value) ? found.value.map((each: unknown) => valueIn(each)) : found.value;
  });
}

function valueIn(block: unknown): unknown {
  const found = at(block, "Value");
  return found.state === "known" ? found.value : found.state === "unknown" ? untold(found.why) : block;
}

function logOption(index: 0 | 1, name: string, to: "logEnabled" | "logGroupArn"): Turned {
  const path = `tunnel${index === 0 ? 1 : 2}LogOptions.cloudwatchLogOptions.${to}` as const;
  return turned(path satisfies Tunnel, (raw) => {
    const found = at(raw, index, "LogOptions", "CloudwatchLogOptions", name);
    return found.state === "known" ? found.value : found.state === "unknown" ? untold(found.why) : undefined;
  });
}

export const siteLinkRows: readonly Row[] = [
  row<CfnVPNConnectionProps, ec2.VpnConnectionArgs>({
    type: "AWS::EC2::VPNConnection",
    as: "aws:ec2/vpnConnection:VpnConnection",
    names: idOf("vpn", "VpnConnectionId"),
    shape: {
      ...same(
        "customerGatewayId",
        "enableAcceleration",
        "staticRoutesOnly",
        "transitGatewayId",
        "type",
        "vpnGatewayId",
      ),
      ...without("localIpv4NetworkCidr", "localIpv6NetworkCidr", "outsideIpAddressType", "preSharedKeyStorage"),
      ...without("remoteIpv4NetworkCidr", "remoteIpv6NetworkCidr", "transportTransitGatewayAttachmentId"),
      ...without("tunnelBandwidth", "tunnelInsideIpVersion", "vpnConcentratorId"),
      tags,
      vpnTunnelOptionsSpecifications: [
        ...tunnels.flatMap((index) => settings.map(([name, to]) => setting(index, name, `tunnel${index === 0 ? 1 : 2}${to}`))), // prettier-ignore
        ...tunnels.flatMap((index) => [logOption(index, "LogEnabled", "logEnabled"), logOption(index, "LogGroupArn", "logGroupArn")]), // prettier-ignore
      ],
    },
  }),
  row<CfnClientVpnEndpointProps, ec2clientvpn.EndpointArgs>({
    type: "AWS::EC2::ClientVpnEndpoint",
    as: "aws:ec2clientvpn/endpoint:Endpoint",
    names: { ref: "cvpn-endpoint-{id}", own: { id: "cvpn-endpoint-{id}" } },
    shape: {
      ...same("clientCidrBlock", "disconnectOnSessionTimeout", "dnsServers", "securityGroupIds", "selfServicePortal"),
      ...same("serverCertificateArn", "sessionTimeoutHours", "splitTunnel", "transportProtocol", "vpcId", "vpnPort"),
      ...without("clientConnectOptions", "clientLoginBannerOptions", "clientRouteEnforcementOptions", "description"),
      ...without(
        "devicePostureOptions",
        "endpointIpAddressType",
        "trafficIpAddressType",
        "transitGatewayConfiguration",
      ),
      authenticationOptions: list<
        CfnClientVpnEndpoint.ClientAuthenticationRequestProperty,
        types.input.ec2clientvpn.EndpointAuthenticationOption
      >("authenticationOptions", {
        activeDirectory: inside<
          CfnClientVpnEndpoint.DirectoryServiceAuthenticationRequestProperty,
          types.input.ec2clientvpn.EndpointAuthenticationOption
        >({ directoryId: "activeDirectoryId" }),
        federatedAuthentication: inside<
          CfnClientVpnEndpoint.FederatedAuthenticationRequestProperty,
          types.input.ec2clientvpn.EndpointAuthenticationOption
        >({ samlProviderArn: "samlProviderArn", selfServiceSamlProviderArn: "selfServiceSamlProviderArn" }),
        mutualAuthentication: inside<
          CfnClientVpnEndpoint.CertificateAuthenticationRequestProperty,
          types.input.ec2clientvpn.EndpointAuthenticationOption
        >({ clientRootCertificateChainArn: "rootCertificateChainArn" }),
        type: "type",
      }),
      authorizationPolicy: notRead("who is let in by a policy of the endpoint is not read"),
      connectionLogOptions: block<
        CfnClientVpnEndpoint.ConnectionLogOptionsProperty,
        types.input.ec2clientvpn.EndpointConnectionLogOptions
      >("connectionLogOptions", {
        ...same("cloudwatchLogGroup", "cloudwatchLogStream", "enabled"),
        ...without("includeAuthorizationPolicyContext"),
      }),
      tagSpecifications: specifiedTags("client-vpn-endpoint"),
    },
  }),
  row<CfnClientVpnAuthorizationRuleProps, ec2clientvpn.AuthorizationRuleArgs>({
    type: "AWS::EC2::ClientVpnAuthorizationRule",
    as: "aws:ec2clientvpn/authorizationRule:AuthorizationRule",
    names: {},
    shape: same("accessGroupId", "authorizeAllGroups", "clientVpnEndpointId", "description", "targetNetworkCidr"),
  }),
];
