import { unknown } from "../../../posture";
import type { Placement } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { isGlobal } from "../tables/global";
import { baseOf } from "./identity";
import { regionOf } from "./region";
import { walk } from "./walk";

/** Where each resource is and points to. */
export const placementReader: Reader<"placement"> = {
  kind: "placement",
  scope: "resource",
  types: "every",
  partTypes: [],
  read: placementOf,
};

/**
 * `undefined` for what is placed nowhere by itself: the stack, providers, components (they have no provider; their
 * children are placed), and resources of packages without a notion of place (`random`, `tls`). The population lists
 * them as judged by nobody.
 */
function placementOf(resource: SeenResource, graph: Graph): Placement | undefined {
  if (isOfAws(resource.type)) {
    return {
      ...baseOf("placement", resource, graph),
      global: isGlobal(resource.type),
      regionFrom: regionOf(resource, graph).from,
      ...walk(resource.written ?? resource.props),
    };
  }
  const pack = resource.type.split(":", 1)[0] ?? "";
  return namesPlace(resource, pack) ? elsewhere(resource, graph, pack) : undefined;
}

/** Packages whose regions are AWS's. Their types are never components. */
export function isOfAws(type: string): boolean {
  return type.startsWith("aws:") || type.startsWith("aws-native:");
}

/** What other clouds call the place of a resource. */
const placeNames = ["region", "location", "zone", "datacenter", "availabilityZone", "regions", "locations", "zones"];

function namesPlace(resource: SeenResource, pack: string): boolean {
  if (pack === "pulumi" || resource.provider === undefined) return false;
  return placeNames.some((name) => Object.hasOwn(resource.props, name));
}

/** A resource of another cloud has a place that this witness can't judge: it is said to be unknown, never passed over. */
function elsewhere(resource: SeenResource, graph: Graph, pack: string): Placement {
  const why = unknown(`places of the provider "${pack}" are not known to tomguard: only regions of AWS are`);
  return {
    ...baseOf("placement", resource, graph),
    region: why,
    global: false,
    regionFrom: why,
    ...walk(resource.written ?? resource.props),
  };
}
