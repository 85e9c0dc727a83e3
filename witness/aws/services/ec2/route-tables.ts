import { paginateDescribeRouteTables, type Route, type RouteTable } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered } from "../../listing";
import { partOf, type Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing, unlessForeign } from "./list";

/** Route tables with the subnets that follow them. Each VPC comes with a main one. */
export const routeTables = ec2Service({
  name: "ec2-route-tables",
  call: ec2Calls.DescribeRouteTables,
  list: (client) => gathered(paginateDescribeRouteTables({ client }, {}), (page) => page.RouteTables),
  read: tableWithAssociations,
  isAsMade: isMain,
});

function tableWithAssociations(table: RouteTable, place: Place): SeenResource[] {
  const { RouteTableId: routeTableId = "", VpcId: vpcId, OwnerId, Associations = [] } = table;
  const props = {
    vpcId,
    routes: (table.Routes ?? []).filter(({ State }) => State !== "blackhole").map(routeOf),
    ownerId: OwnerId,
    tags: tagsByKey(table.Tags),
  };
  const itself = unlessForeign(
    ec2Thing("aws:ec2/routeTable:RouteTable", "route-table", routeTableId, place, props),
    OwnerId,
    place,
  );
  return [
    itself,
    ...Associations.flatMap(({ Main, SubnetId: subnetId }, index) =>
      Main
        ? [partOf(itself, "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation", { vpcId, routeTableId })]
        : subnetId === undefined // a gateway, whose routes lead inwards
          ? []
          : [
              partOf(
                itself,
                "aws:ec2/routeTableAssociation:RouteTableAssociation",
                { subnetId, routeTableId },
                String(index),
              ),
            ],
    ),
  ];
}

function isMain({ Associations = [] }: RouteTable): boolean {
  return Associations.some(({ Main }) => Main);
}

function routeOf(route: Route): Record<string, unknown> {
  return {
    cidrBlock: route.DestinationCidrBlock,
    ipv6CidrBlock: route.DestinationIpv6CidrBlock,
    destinationPrefixListId: route.DestinationPrefixListId,
    gatewayId: route.GatewayId,
    natGatewayId: route.NatGatewayId,
    egressOnlyGatewayId: route.EgressOnlyInternetGatewayId,
    transitGatewayId: route.TransitGatewayId,
    vpcPeeringConnectionId: route.VpcPeeringConnectionId,
    networkInterfaceId: route.NetworkInterfaceId,
  };
}
