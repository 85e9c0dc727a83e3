import { CreateCustomerGatewayCommand, CreateVpnConnectionCommand, CreateVpnGatewayCommand, EC2Client } from "@aws-sdk/client-ec2"; // prettier-ignore
import { gateways } from "../../../../witness/aws/services/ec2/gateways";
import { vpnConnections } from "../../../../witness/aws/services/ec2/vpn";
import { look } from "../look";
import { onMoto } from "../moto";
import { answering } from "./answers";

const moto = onMoto();

async function connection(): Promise<string> {
  const client = moto.client(EC2Client);
  const gateway = new CreateCustomerGatewayCommand({ Type: "ipsec.1", PublicIp: "203.0.113.7", BgpAsn: 65000 });
  const { CustomerGateway } = await client.send(gateway);
  const { VpnGateway } = await client.send(new CreateVpnGatewayCommand({ Type: "ipsec.1" }));
  const { VpnConnection } = await client.send(
    new CreateVpnConnectionCommand({
      Type: "ipsec.1",
      CustomerGatewayId: CustomerGateway?.CustomerGatewayId,
      VpnGatewayId: VpnGateway?.VpnGatewayId,
    }),
  );
  return VpnConnection?.VpnConnectionId ?? "";
}

test("a connection for which nobody chose algorithms fails, and its gateways are where they are", async () => {
  const id = await connection();
  const { finding, seen } = await look(moto.endpoint(), [vpnConnections, ...gateways]);
  expect(finding("transport-vpn-cryptography", id)?.outcome).toBe("fail");
  expect(seen.resources.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["aws:ec2/customerGateway:CustomerGateway", "aws:ec2/vpnGateway:VpnGateway"]),
  );
});

/*
 * moto keeps no algorithms of tunnels. The answer is in the shape of
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnConnections.html
 */
describe("by AWS's documented answer", () => {
  const items = (...all: (string | number)[]) => all.map((value) => `<item><value>${value}</value></item>`).join("");
  const tunnel = (ike: string, group: number) => `<item>
    <preSharedKey>never-to-be-seen</preSharedKey>
    <ikeVersionSet>${items(ike)}</ikeVersionSet>
    <phase1EncryptionAlgorithmSet>${items("AES256-GCM-16")}</phase1EncryptionAlgorithmSet>
    <phase2EncryptionAlgorithmSet>${items("AES256-GCM-16")}</phase2EncryptionAlgorithmSet>
    <phase1IntegrityAlgorithmSet>${items("SHA2-384")}</phase1IntegrityAlgorithmSet>
    <phase2IntegrityAlgorithmSet>${items("SHA2-384")}</phase2IntegrityAlgorithmSet>
    <phase1DHGroupNumberSet>${items(group)}</phase1DHGroupNumberSet>
    <phase2DHGroupNumberSet>${items(group)}</phase2DHGroupNumberSet>
    <logOptions><cloudWatchLogOptions><logEnabled>true</logEnabled></cloudWatchLogOptions></logOptions>
  </item>`;

  async function lookAt(...tunnels: string[]) {
    const answer = `<vpnConnectionSet><item><vpnConnectionId>vpn-1</vpnConnectionId><state>available</state>
      <customerGatewayConfiguration>never-to-be-seen</customerGatewayConfiguration>
      <options><tunnelOptionSet>${tunnels.join("")}</tunnelOptionSet></options></item></vpnConnectionSet>`;
    const cloud = await answering(moto.endpoint(), { DescribeVpnConnections: answer });
    const looked = await look(cloud.endpoint, [vpnConnections]);
    await cloud.stop();
    return looked;
  }

  test("two tunnels with strong algorithms pass, and one with a weak one fails", async () => {
    const strong = tunnel("ikev2", 20);
    expect((await lookAt(strong, strong)).finding("transport-vpn-cryptography", "vpn-1")?.outcome).toBe("pass");
    expect((await lookAt(strong, tunnel("ikev1", 2))).finding("transport-vpn-cryptography", "vpn-1")?.outcome).toBe("fail"); // prettier-ignore
  });

  test("nothing of the tunnels' keys is kept", async () => {
    const { seen, findings } = await lookAt(tunnel("ikev2", 20), tunnel("ikev2", 20));
    expect(JSON.stringify({ seen, findings })).not.toContain("never-to-be-seen");
  });
});
