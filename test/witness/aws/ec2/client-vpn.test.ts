import { clientVpn } from "../../../../witness/aws/services/ec2/client-vpn";
import { look } from "../look";
import { onMoto } from "../moto";
import { answering } from "./answers";

/*
 * moto has no Client VPN (DescribeClientVpnEndpoints, DescribeClientVpnAuthorizationRules). The answers are in the shape of
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeClientVpnEndpoints.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeClientVpnAuthorizationRules.html
 */

const moto = onMoto();
const id = "cvpn-endpoint-00c5d11fc4729f2a5";

const endpoint = (type: string, logged: boolean, split: boolean) => `<clientVpnEndpoint><item>
  <clientVpnEndpointId>${id}</clientVpnEndpointId>
  <status><code>available</code></status>
  <splitTunnel>${split}</splitTunnel>
  <sessionTimeoutHours>8</sessionTimeoutHours>
  <authenticationOptions><item><type>${type}</type></item></authenticationOptions>
  <connectionLogOptions><Enabled>${logged}</Enabled></connectionLogOptions>
</item></clientVpnEndpoint>`;
const rule = (all: boolean, range: string) => `<authorizationRule><item>
  <clientVpnEndpointId>${id}</clientVpnEndpointId><accessAll>${all}</accessAll><destinationCidr>${range}</destinationCidr>
</item></authorizationRule>`;

async function outcome(endpoints: string, rules: string) {
  const cloud = await answering(moto.endpoint(), {
    DescribeClientVpnEndpoints: endpoints,
    DescribeClientVpnAuthorizationRules: rules,
  });
  const { finding } = await look(cloud.endpoint, [clientVpn]);
  await cloud.stop();
  return finding("transport-client-vpn", id)?.outcome;
}

const federated = "federated-authentication";

test("an endpoint that lets groups into one network, and logs who comes, passes", async () => {
  expect(await outcome(endpoint(federated, true, false), rule(false, "10.0.0.0/16"))).toBe("pass");
});

test("an endpoint that lets everyone in everywhere fails", async () => {
  expect(await outcome(endpoint(federated, true, false), rule(true, "0.0.0.0/0"))).toBe("fail");
});

test("an endpoint without a log fails", async () => {
  expect(await outcome(endpoint(federated, false, false), rule(false, "10.0.0.0/16"))).toBe("fail");
});

test("where nobody answers, the rule stays open on the account", async () => {
  const { findings } = await look(moto.endpoint(), [clientVpn]);
  expect(findings.map(({ rule, outcome }) => `${rule}: ${outcome}`)).toContain("transport-client-vpn: unknown");
});
