import type {
  CfnFlowLogProps,
  CfnInternetGatewayProps,
  CfnRouteProps,
  CfnRouteTableProps,
  CfnSubnetProps,
  CfnSubnetRouteTableAssociationProps,
  CfnVPCPeeringConnectionProps,
  CfnVPCProps,
} from "aws-cdk-lib/aws-ec2";
import type { ec2 } from "@pulumi/aws";
import { open, untold } from "../../../pulumi/value";
import { irrelevant, row, same, tags, turned, without, type Row, type Turned } from "../row";
import { idOf } from "./ids";

/*
 * Amazon VPC: networks, where they lead, and the logs of their traffic.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EC2.html, as of 2026-11
 */

/** A flow log names what it is on by one property, and says of which sort that is by another. */
function onlyOf(sort: string, to: string): Turned {
  return turned(to, (raw, { ResourceType: type }) => {
    const written = open(type);
    if (written.state === "unknown") return untold(written.why);
    return written.state === "absent" || written.value === sort ? raw : undefined;
  });
}

export const networkRows: readonly Row[] = [
  row<CfnVPCProps, ec2.VpcArgs>({
    type: "AWS::EC2::VPC",
    as: "aws:ec2/vpc:Vpc",
    names: { ...idOf("vpc", "VpcId") },
    shape: {
      ...same("cidrBlock", "enableDnsHostnames", "enableDnsSupport", "instanceTenancy", "ipv4IpamPoolId"),
      ...same("ipv4NetmaskLength"),
      tags,
      vpcEncryptionControl: irrelevant, // encrypts beside what the endpoints themselves have to
    },
  }),
  row<CfnSubnetProps, ec2.SubnetArgs>({
    type: "AWS::EC2::Subnet",
    as: "aws:ec2/subnet:Subnet",
    names: idOf("subnet", "SubnetId"),
    shape: {
      ...same("assignIpv6AddressOnCreation", "availabilityZone", "availabilityZoneId", "cidrBlock", "enableDns64"),
      ...same("enableLniAtDeviceIndex", "ipv4IpamPoolId", "ipv4NetmaskLength", "ipv6CidrBlock", "ipv6IpamPoolId"),
      ...same("ipv6Native", "ipv6NetmaskLength", "mapPublicIpOnLaunch", "outpostArn", "vpcId"),
      privateDnsNameOptionsOnLaunch: irrelevant,
      tags,
    },
  }),
  row<CfnInternetGatewayProps, ec2.InternetGatewayArgs>({
    type: "AWS::EC2::InternetGateway",
    as: "aws:ec2/internetGateway:InternetGateway",
    names: idOf("igw", "InternetGatewayId"),
    shape: { tags },
  }),
  row<CfnRouteTableProps, ec2.RouteTableArgs>({
    type: "AWS::EC2::RouteTable",
    as: "aws:ec2/routeTable:RouteTable",
    names: idOf("rtb", "RouteTableId"),
    shape: { ...same("vpcId"), tags },
  }),
  row<CfnRouteProps, ec2.RouteArgs>({
    type: "AWS::EC2::Route",
    as: "aws:ec2/route:Route",
    names: {},
    shape: {
      ...same("carrierGatewayId", "coreNetworkArn", "destinationCidrBlock", "destinationIpv6CidrBlock"),
      ...same("destinationPrefixListId", "gatewayId", "localGatewayId", "natGatewayId", "networkInterfaceId"),
      ...same("odbNetworkArn", "routeTableId", "transitGatewayId", "vpcEndpointId", "vpcPeeringConnectionId"),
      egressOnlyInternetGatewayId: "egressOnlyGatewayId",
      instanceId: irrelevant,
    },
  }),
  row<CfnSubnetRouteTableAssociationProps, ec2.RouteTableAssociationArgs>({
    type: "AWS::EC2::SubnetRouteTableAssociation",
    as: "aws:ec2/routeTableAssociation:RouteTableAssociation",
    names: {},
    shape: same("routeTableId", "subnetId"),
  }),
  row<CfnFlowLogProps, ec2.FlowLogArgs>({
    type: "AWS::EC2::FlowLog",
    as: "aws:ec2/flowLog:FlowLog",
    names: {},
    shape: {
      ...same("deliverCrossAccountRole", "logDestination", "logDestinationType", "logFormat"),
      ...same("maxAggregationInterval", "trafficType"),
      ...without("destinationOptions", "tagFieldSpecifications", "resourceType"),
      deliverLogsPermissionArn: "iamRoleArn",
      // A group by its name: readers take the last part of an ARN for it all the same.
      logGroupName: "logDestination",
      resourceId: [onlyOf("VPC", "vpcId"), onlyOf("Subnet", "subnetId"), onlyOf("NetworkInterface", "eniId")],
      tags,
    },
  }),
  row<CfnVPCPeeringConnectionProps, ec2.VpcPeeringConnectionArgs>({
    type: "AWS::EC2::VPCPeeringConnection",
    as: "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
    names: idOf("pcx", "Id"),
    shape: { ...same("peerOwnerId", "peerRegion", "peerVpcId", "vpcId"), ...without("assumeRoleRegion", "peerRoleArn"), tags }, // prettier-ignore
  }),
];
