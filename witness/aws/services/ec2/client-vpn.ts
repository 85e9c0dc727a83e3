import {
  EC2Client,
  paginateDescribeClientVpnAuthorizationRules,
  paginateDescribeClientVpnEndpoints,
  type ClientVpnEndpoint,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered, listed } from "../../listing";
import { partOf, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Thing } from "./list";

/** Client VPN endpoints, with whom they let in where. */
export const clientVpn: Service = {
  name: "ec2-client-vpn",
  calls: [ec2Calls.DescribeClientVpnEndpoints, ec2Calls.DescribeClientVpnAuthorizationRules],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const endpoints = await account.ask(ec2Calls.DescribeClientVpnEndpoints, async () => {
      const all = await gathered(paginateDescribeClientVpnEndpoints({ client }, {}), (page) => page.ClientVpnEndpoints);
      return all.filter(({ Status }) => Status?.Code !== "deleted" && Status?.Code !== "deleting");
    });
    return listed(
      endpoints,
      (endpoint) => endpointOf(endpoint, place),
      (endpoint) => withAuthorisations(endpoint, place),
    );
  },
};

function endpointOf(endpoint: ClientVpnEndpoint, place: Place): SeenResource {
  const { ClientVpnEndpointId = "", AuthenticationOptions = [] } = endpoint;
  return ec2Thing("aws:ec2clientvpn/endpoint:Endpoint", "client-vpn-endpoint", ClientVpnEndpointId, place, {
    authenticationOptions: AuthenticationOptions.map(({ Type }) => ({ type: Type })),
    connectionLogOptions: { enabled: endpoint.ConnectionLogOptions?.Enabled ?? false },
    sessionTimeoutHours: endpoint.SessionTimeoutHours,
    splitTunnel: endpoint.SplitTunnel ?? false,
    tags: tagsByKey(endpoint.Tags),
  });
}

const rule = "aws:ec2clientvpn/authorizationRule:AuthorizationRule";

async function withAuthorisations(endpoint: SeenResource, { account, region }: Place): Promise<SeenResource[]> {
  const client = account.client(EC2Client, region);
  const ClientVpnEndpointId = endpoint.name;
  const rules = await account.ask(
    ec2Calls.DescribeClientVpnAuthorizationRules,
    () =>
      gathered(
        paginateDescribeClientVpnAuthorizationRules({ client }, { ClientVpnEndpointId }),
        (page) => page.AuthorizationRules,
      ),
    { gone: ["InvalidClientVpnEndpointId.NotFound"] },
  );
  const admits = (authorizeAllGroups: unknown, targetNetworkCidr: unknown, which: string) =>
    partOf(endpoint, rule, { clientVpnEndpointId: ClientVpnEndpointId, authorizeAllGroups, targetNetworkCidr }, which);
  if (rules.state === "unknown") return [endpoint, admits(untold(rules.why), untold(rules.why), "0")];
  const all = rules.state === "known" ? rules.value : [];
  return [
    endpoint,
    ...all.map(({ AccessAll, DestinationCidr }, index) => admits(AccessAll ?? false, DestinationCidr, String(index))),
  ];
}
