import { absent, known, type NetworkPlace } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { addressRows } from "../tables/addresses";
import { pulumi } from "../tables/documented";
import { mainAssociations, routeTableAssociations, routeTableTypes, routeTypes, subnetTypes } from "../tables/network";
import { baseOf, tagsOf } from "./identity";
import { waysOutOf } from "./network/routes";
import { networkTagsOf } from "./packet-filter";
import { answer, byType, switchOf } from "./switch";

const rows = byType(addressRows);

/** Subnets with the routes that lead out of them, and what states an address of its own. */
export const networkPlaceReader: Reader<"network-place"> = {
  kind: "network-place",
  scope: "stack",
  types: [...subnetTypes, ...rows.keys()],
  alone: [...rows.keys()],
  partTypes: [...routeTableTypes, ...routeTypes, ...routeTableAssociations, ...mainAssociations],
  read: networkPlaceOf,
};

function networkPlaceOf(resource: SeenResource, graph: Graph): NetworkPlace | undefined {
  const row = rows.get(resource.type);
  if (row === undefined) return subnetOf(resource, graph);
  const { on, ...rest } = switchOf("network-place", resource, graph, row);
  return { ...rest, networkTags: absent(), publicAddresses: on, waysOut: absent() };
}

/**
 * A default subnet hands out public addresses unless told not to: AWS made it so.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
 */
function subnetOf(resource: SeenResource, graph: Graph): NetworkPlace {
  const isDefault = resource.type.includes("/defaultSubnet:");
  return {
    ...baseOf("network-place", resource, graph),
    service: "Amazon VPC",
    tags: tagsOf(resource),
    networkTags: networkTagsOf(resource, graph),
    publicAddresses: answer(resource.props, {
      flag: "mapPublicIpOnLaunch",
      unset: { on: isDefault, source: pulumi(isDefault ? "default subnets" : "subnets") },
    }),
    waysOut: isDefault ? known([known("internet-gateway")]) : waysOutOf(resource, graph),
    stated: "mapPublicIpOnLaunch: false",
  };
}
