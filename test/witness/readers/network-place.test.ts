import { absent, known, unknown, type Fact } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const vpc = resource("aws:ec2/vpc:Vpc", "vpc", { id: unknownText });
const subnet = (props: Record<string, unknown> = {}) =>
  resource("aws:ec2/subnet:Subnet", "subnet", { vpcId: unknownText, ...props }, { from: { vpcId: vpc } });
const gateway = resource("aws:ec2/internetGateway:InternetGateway", "igw", {});
const table = (routes?: unknown, from: SeenResource[] = []) =>
  resource("aws:ec2/routeTable:RouteTable", "table", { id: unknownText, routes }, { from: { routes: from } });
const associated = (owner: SeenResource, with_: SeenResource) =>
  resource(
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    "a",
    { subnetId: unknownText, routeTableId: unknownText },
    { from: { subnetId: owner, routeTableId: with_ } },
  );

test.each<[string, string, Record<string, unknown>, Fact<boolean>]>([
  ["a subnet that says nothing", "ec2/subnet:Subnet", {}, byDefault(false)],
  ["a subnet that hands them out", "ec2/subnet:Subnet", { mapPublicIpOnLaunch: "true" }, known(true)],
  ["a default subnet", "ec2/defaultSubnet:DefaultSubnet", {}, byDefault(true)],
  ["a machine that says nothing", "ec2/instance:Instance", {}, byDefault(false)],
  ["a machine with one", "ec2/instance:Instance", { associatePublicIpAddress: true }, known(true)],
  ["a template whose second interface has one", "ec2/launchTemplate:LaunchTemplate", { networkInterfaces: [{}, { associatePublicIpAddress: "true" }] }, known(true)],
  ["a template that is not known", "ec2/launchTemplate:LaunchTemplate", { networkInterfaces: [{ associatePublicIpAddress: unknownText }] }, unknownFact],
  ["a service with one", "ecs/service:Service", { networkConfiguration: { assignPublicIp: true } }, known(true)],
  ["a service that says nothing", "ecs/service:Service", { networkConfiguration: {} }, byDefault(false)],
  ["a pipe with one", "pipes/pipe:Pipe", { targetParameters: { ecsTaskParameters: { networkConfiguration: { awsVpcConfiguration: { assignPublicIp: "ENABLED" } } } } }, known(true)],
])("public addresses of %s", (_, type, props, expected) => {
  expect(postureOf("network-place", resource(`aws:${type}`, "p", props)).publicAddresses).toEqual(expected);
}); // prettier-ignore

describe("ways out of a subnet", () => {
  const waysOut = (...others: SeenResource[]) => postureOf("network-place", subnet(), ...others).waysOut;
  const owner = subnet();

  test("none in a table that AWS makes, and not known in one of another plan", () => {
    expect([waysOut(vpc), waysOut()]).toEqual([absent(), unknownFact]);
  });

  test("by inline routes, and routes of their own", () => {
    const inline = table([{ cidrBlock: "0.0.0.0/0", natGatewayId: unknownText }, { gatewayId: "" }]);
    expect(waysOut(vpc, inline, associated(owner, inline))).toEqual(known([known("nat-gateway"), known("inside")]));
    const empty = table();
    const route = resource("aws:ec2/route:Route", "r", { routeTableId: unknownText, gatewayId: unknownText }, { from: { routeTableId: empty, gatewayId: gateway } });
    expect(waysOut(vpc, empty, gateway, route, associated(owner, empty))).toEqual(known([known("internet-gateway")]));
  });

  test.each<[string, Record<string, unknown>, unknown]>([
    ["an Internet gateway by its id", { gatewayId: "igw-1" }, known("internet-gateway")],
    ["a VPN gateway by its id", { gatewayId: "vgw-1" }, known("inside")],
    ["a gateway that is not known", { gatewayId: unknownText }, unknownFact],
    ["an egress-only gateway", { egressOnlyGatewayId: "eigw-1" }, known("egress-only-gateway")],
    ["a peering", { vpcPeeringConnectionId: "pcx-1" }, known("inside")],
  ])("to %s", (_, route, expected) => {
    const routes = table([route]);
    expect(waysOut(vpc, routes, associated(owner, routes))).toEqual(known([expected]));
  });

  test("not known while a route is not", () => {
    const routes = table([unknownText]);
    expect(waysOut(vpc, routes, associated(owner, routes))).toEqual(known([unknownFact]));
  });

  test("by the VPC's main table", () => {
    const main = table([{ gatewayId: "igw-1" }]);
    const named = resource("aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation", "m", { vpcId: unknownText, routeTableId: unknownText }, { from: { vpcId: vpc, routeTableId: main } });
    expect(waysOut(vpc, main, named)).toEqual(known([known("internet-gateway")]));
    const adopted = resource("aws:ec2/defaultRouteTable:DefaultRouteTable", "d", { defaultRouteTableId: unknownText, routes: [{ natGatewayId: "nat-1" }] }, { from: { defaultRouteTableId: vpc } });
    expect(waysOut(vpc, adopted)).toEqual(known([known("nat-gateway")]));
  });
}); // prettier-ignore
