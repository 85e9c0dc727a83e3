import {
  DescribeCustomerGatewaysCommand,
  DescribeVpnGatewaysCommand,
  paginateDescribeEgressOnlyInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeVpcEndpoints,
  type EC2Client,
  type Tag,
} from "@aws-sdk/client-ec2";
import type { Call } from "../../call";
import { gathered } from "../../listing";
import type { Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing } from "./list";

/** Something of a network of which no more is asked than where it is. */
interface Placed {
  id: string | undefined;
  tags: readonly Tag[] | undefined;
  props?: Record<string, unknown>;
}

interface Row {
  name: string;
  call: Call;
  type: string;
  /** As ARNs have it. */
  sort: string;
  list(client: EC2Client): Promise<Placed[]>;
}

/** What comes and goes for a few hours after it was deleted. */
const gone = ["deleted", "deleting", "rejected", "expired", "failed"];
const isThere = ({ State }: { State?: string | undefined }) => !gone.includes((State ?? "").toLowerCase());

const rows: readonly Row[] = [
  {
    name: "ec2-egress-only-gateways",
    call: ec2Calls.DescribeEgressOnlyInternetGateways,
    type: "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
    sort: "egress-only-internet-gateway",
    list: async (client) =>
      (
        await gathered(
          paginateDescribeEgressOnlyInternetGateways({ client }, {}),
          (page) => page.EgressOnlyInternetGateways,
        )
      ).map(({ EgressOnlyInternetGatewayId: id, Tags: tags }) => ({ id, tags })),
  },
  {
    name: "ec2-nat-gateways",
    call: ec2Calls.DescribeNatGateways,
    type: "aws:ec2/natGateway:NatGateway",
    sort: "natgateway",
    list: async (client) =>
      (await gathered(paginateDescribeNatGateways({ client }, {}), (page) => page.NatGateways))
        .filter(isThere)
        .map(({ NatGatewayId: id, Tags: tags, SubnetId: subnetId }) => ({ id, tags, props: { subnetId } })),
  },
  {
    name: "ec2-vpc-endpoints",
    call: ec2Calls.DescribeVpcEndpoints,
    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
    sort: "vpc-endpoint",
    list: async (client) =>
      (await gathered(paginateDescribeVpcEndpoints({ client }, {}), (page) => page.VpcEndpoints))
        .filter(isThere)
        .map(({ VpcEndpointId: id, Tags: tags, VpcId: vpcId, ServiceName: serviceName, PolicyDocument: policy }) => ({
          id,
          tags,
          props: { vpcId, serviceName, policy },
        })),
  },
  {
    name: "ec2-customer-gateways",
    call: ec2Calls.DescribeCustomerGateways,
    type: "aws:ec2/customerGateway:CustomerGateway",
    sort: "customer-gateway",
    list: async (client) =>
      ((await client.send(new DescribeCustomerGatewaysCommand({}))).CustomerGateways ?? [])
        .filter(isThere)
        .map(({ CustomerGatewayId: id, Tags: tags }) => ({ id, tags })),
  },
  {
    name: "ec2-vpn-gateways",
    call: ec2Calls.DescribeVpnGateways,
    type: "aws:ec2/vpnGateway:VpnGateway",
    sort: "vpn-gateway",
    list: async (client) =>
      ((await client.send(new DescribeVpnGatewaysCommand({}))).VpnGateways ?? [])
        .filter(isThere)
        .map(({ VpnGatewayId: id, Tags: tags }) => ({ id, tags })),
  },
];

/**
 * Gateways and endpoints: nothing is in them, and where they are counts. Internet gateways are left to the routes that
 * lead to them: AWS makes one for each default VPC.
 */
export const gateways: readonly Service[] = rows.map(({ name, call, type, sort, list }) =>
  ec2Service({
    name,
    call,
    list,
    read: ({ id = "", tags, props }, place) => [ec2Thing(type, sort, id, place, { ...props, tags: tagsByKey(tags) })],
  }),
);
