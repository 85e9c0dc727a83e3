import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/*
 * What both ends of a tunnel may agree on: whatever stands in a list can be chosen, so nothing outdated stands there.
 * BSI TR-02102-3 (IPsec and IKEv2). https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
const ikeVersions = ["ikev2"];
const encryption = ["AES256-GCM-16"];
const integrity = ["SHA2-384", "SHA2-512"];
const dhGroups = [19, 20, 21];

type Tunnels = Pick<aws.ec2.VpnConnectionArgs, Extract<keyof aws.ec2.VpnConnectionArgs, `tunnel${1 | 2}${string}`>>;

/** Arguments of both tunnels: pinned alike, and logged where a log group is given. */
export function tunnelArgs(logGroupArn: pulumi.Input<string> | undefined): Tunnels {
  const log =
    logGroupArn === undefined
      ? undefined
      : { cloudwatchLogOptions: { logEnabled: true, logGroupArn, logOutputFormat: "json" } };
  return {
    tunnel1IkeVersions: ikeVersions,
    tunnel1Phase1EncryptionAlgorithms: encryption,
    tunnel1Phase1IntegrityAlgorithms: integrity,
    tunnel1Phase1DhGroupNumbers: dhGroups,
    tunnel1Phase2EncryptionAlgorithms: encryption,
    tunnel1Phase2IntegrityAlgorithms: integrity,
    tunnel1Phase2DhGroupNumbers: dhGroups,
    tunnel2IkeVersions: ikeVersions,
    tunnel2Phase1EncryptionAlgorithms: encryption,
    tunnel2Phase1IntegrityAlgorithms: integrity,
    tunnel2Phase1DhGroupNumbers: dhGroups,
    tunnel2Phase2EncryptionAlgorithms: encryption,
    tunnel2Phase2IntegrityAlgorithms: integrity,
    tunnel2Phase2DhGroupNumbers: dhGroups,
    ...(log !== undefined && { tunnel1LogOptions: log, tunnel2LogOptions: log }),
  };
}
