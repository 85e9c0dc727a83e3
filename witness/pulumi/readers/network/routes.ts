import { absent, known, unknown, type Fact, type WayOut } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import {
  defaultRouteTables,
  inVpc,
  mainAssociations,
  routeTableAssociations,
  routeTableTypes,
  routeTypes,
  vpcTypes,
} from "../../tables/network";
import { ownerOf } from "../links";
import { open } from "../../value";
import { listAt, textAt } from "../properties";

/**
 * Where the routes of a subnet lead: through the table that it is associated with, else through its VPC's main one.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export function waysOutOf(subnet: SeenResource, graph: Graph): Fact<Fact<WayOut>[]> {
  const table = tableOf(subnet, graph);
  if (table.state !== "known") return table;
  const routes = graph.partsOf(table.value, "routeTableId", routeTypes);
  const inline = listAt(table.value.props, "routes");
  if (inline.state === "unknown") return inline;
  const ways = [
    ...(inline.state === "known" ? inline.value.map((route) => wayOut(route, table.value, "routes", graph)) : []),
    ...routes.certain.map((route) => wayOut(route.props, route, undefined, graph)),
    ...routes.possible.map(() => unknown("it can't be told yet whether a route of the plan belongs to its table")),
  ];
  return ways.length === 0 ? absent() : known(ways);
}

/** Absent: the VPC's main table as AWS makes it, which has the local route only. */
function tableOf(subnet: SeenResource, graph: Graph): Fact<SeenResource> {
  const own = graph.partsOf(subnet, "subnetId", routeTableAssociations);
  if (own.certain.length > 0) return namedBy(own.certain, routeTableAssociations, graph);
  if (own.possible.length > 0) return unknown("it can't be told yet which route table it is associated with");
  const vpc = ownerOf(subnet, "vpcId", inVpc, vpcTypes, graph);
  if (vpc === undefined) return unknown("its VPC, whose main route table it follows, is not part of this plan");
  const main = graph.partsOf(vpc, "vpcId", mainAssociations);
  if (main.certain.length > 0) return namedBy(main.certain, mainAssociations, graph);
  // A default route table names itself as `vpc.defaultRouteTableId`.
  const adopted = graph.partsOf(vpc, "defaultRouteTableId", defaultRouteTables);
  const [only] = adopted.certain;
  if (only !== undefined) return known(only);
  return main.possible.length + adopted.possible.length > 0
    ? unknown("it can't be told yet which route table is the main one of its VPC")
    : absent();
}

function namedBy(associations: readonly SeenResource[], types: readonly string[], graph: Graph): Fact<SeenResource> {
  const [first, ...others] = associations;
  const table = first && ownerOf(first, "routeTableId", types, routeTableTypes, graph);
  if (table === undefined || others.length > 0) return unknown("its route table is not part of this plan");
  return known(table);
}

/** Properties that name where a route leads, with the way out that it is; what names none of them stays inside. */
const targets = [
  ["natGatewayId", "nat-gateway"],
  ["egressOnlyGatewayId", "egress-only-gateway"],
  ["gatewayId", "internet-gateway"],
] as const satisfies readonly (readonly [string, WayOut])[];

function wayOut(route: unknown, holder: SeenResource, list: string | undefined, graph: Graph): Fact<WayOut> {
  const opened = open(route);
  if (opened.state === "unknown") return opened;
  for (const [property, way] of targets) {
    const id = textAt(route, property);
    if (id.state === "absent") continue;
    if (property !== "gatewayId") return known(way);
    if (id.state === "known") return known(id.value.startsWith("igw-") ? way : "inside");
    const linked = holder.propertyDependencies[list ?? property] ?? [];
    const types = linked.map((urn) => graph.byUrn(urn)?.type);
    if (types.includes("aws:ec2/internetGateway:InternetGateway")) return known(way);
    return types.length > 0 && types.every((type) => type !== undefined) ? known("inside") : id;
  }
  return known("inside");
}
