import { DescribeVpnConnectionsCommand, type TunnelOption, type VpnConnection } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing } from "./list";

/**
 * Site-to-site VPN connections. Their answers hold the keys of the tunnels, of which nothing is kept. A tunnel for which
 * nobody chose algorithms has none listed: it takes all that AWS offers.
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
export const vpnConnections = ec2Service({
  name: "ec2-vpn-connections",
  call: ec2Calls.DescribeVpnConnections,
  list: async (client) => {
    const { VpnConnections = [] } = await client.send(new DescribeVpnConnectionsCommand({}));
    return VpnConnections.filter(({ State }) => State !== "deleted" && State !== "deleting");
  },
  read: (connection, place) => [connectionOf(connection, place)],
});

function connectionOf(connection: VpnConnection, place: Place): SeenResource {
  const { VpnConnectionId = "", Options } = connection;
  const [first = {}, second = {}] = Options?.TunnelOptions ?? [];
  return ec2Thing("aws:ec2/vpnConnection:VpnConnection", "vpn-connection", VpnConnectionId, place, {
    customerGatewayId: connection.CustomerGatewayId,
    tags: tagsByKey(connection.Tags),
    ...tunnel("tunnel1", first),
    ...tunnel("tunnel2", second),
  });
}

function tunnel(as: string, options: TunnelOption): Record<string, unknown> {
  return {
    [`${as}IkeVersions`]: values(options.IkeVersions),
    [`${as}Phase1EncryptionAlgorithms`]: values(options.Phase1EncryptionAlgorithms),
    [`${as}Phase2EncryptionAlgorithms`]: values(options.Phase2EncryptionAlgorithms),
    [`${as}Phase1IntegrityAlgorithms`]: values(options.Phase1IntegrityAlgorithms),
    [`${as}Phase2IntegrityAlgorithms`]: values(options.Phase2IntegrityAlgorithms),
    [`${as}Phase1DhGroupNumbers`]: values(options.Phase1DHGroupNumbers),
    [`${as}Phase2DhGroupNumbers`]: values(options.Phase2DHGroupNumbers),
    [`${as}LogOptions`]: {
      cloudwatchLogOptions: { logEnabled: options.LogOptions?.CloudWatchLogOptions?.LogEnabled ?? false },
    },
  };
}

function values<T>(list: readonly { Value?: T | undefined }[] = []): T[] {
  return list.flatMap(({ Value }) => Value ?? []);
}
