import type { Reader } from "../reader";
import { reachabilityRows, reachabilityTypes } from "../tables/reachability";
import { byType, switchOf } from "./switch";

const rows = byType(reachabilityRows);

/** Whether the Internet can reach a data store: its own properties say so, a row a service. */
export const reachabilityReader: Reader<"reachability"> = {
  kind: "reachability",
  scope: "resource",
  types: reachabilityTypes,
  partTypes: [],
  read(resource, graph) {
    const row = rows.get(resource.type);
    return row && switchOf("reachability", resource, graph, row);
  },
};
