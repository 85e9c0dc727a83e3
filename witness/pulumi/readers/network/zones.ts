import { known, unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { subnetTypes } from "../../tables/network";
import { listAt, textAt, textsAt } from "../properties";

/**
 * Whether a resource is in two zones at least: by the zones that it names, else by its subnets. Subnets of another plan
 * don't tell their zones. A load balancer states subnets as `subnetMappings`, too, where it wants fixed addresses.
 */
export function zonesOf(
  resource: SeenResource,
  subnets: string,
  zones: string | undefined,
  graph: Graph,
): Fact<boolean> {
  const named = zones === undefined ? undefined : textsAt(resource.props, zones);
  if (named?.state === "known") return known(new Set(named.value).size > 1);
  const mappings = listAt(resource.props, "subnetMappings");
  const property = mappings.state === "absent" ? subnets : "subnetMappings";
  const list = listAt(resource.props, property);
  const linked = subnetsBehind(resource, property, graph);
  const found = new Set(linked.flatMap((subnet) => zoneOf(subnet) ?? []));
  if (found.size > 1) return known(true);
  if (list.state === "absent") return unknown("nothing says which subnets it is in");
  if (list.state === "unknown") return list;
  if (list.value.length === 1) return known(false);
  const all = linked.length === list.value.length && linked.every((subnet) => zoneOf(subnet) !== undefined);
  // AWS takes no two subnets of one zone for a load balancer.
  if (!resource.type.includes("autoscaling")) return known(true);
  return all ? known(false) : unknown("the zones of its subnets are not seen here");
}

function zoneOf(subnet: SeenResource): string | undefined {
  const zone = textAt(subnet.props, "availabilityZone|availabilityZoneId");
  return zone.state === "known" ? zone.value : undefined;
}

/** The subnets of the plan that the property names, by what it was made from, or by their ids. */
function subnetsBehind(resource: SeenResource, property: string, graph: Graph): SeenResource[] {
  const types: readonly string[] = subnetTypes;
  const linked = (resource.propertyDependencies[property] ?? [])
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each !== undefined && types.includes(each.type));
  if (linked.length > 0) return linked.filter((each) => each !== undefined);
  const ids = textsAt(resource.props, property);
  if (ids.state !== "known") return [];
  return graph.ofType(...subnetTypes).filter((subnet) => {
    const id = textAt(subnet.props, "id");
    return id.state === "known" && ids.value.includes(id.value);
  });
}
