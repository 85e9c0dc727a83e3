import { oncePer } from "../../catalogue/once";
import type { Graph } from "./graph";
import type { SeenResource } from "./seen";

/**
 * Reads something of a resource once in a graph, however many kinds ask for it: a bucket's policy is part of the
 * postures of the bucket, of what it stores, and of how long it keeps it.
 */
export function remembered<T>(
  read: (resource: SeenResource, graph: Graph) => T,
): (resource: SeenResource, graph: Graph) => T {
  const inGraph = oncePer((graph: Graph) => oncePer((resource: SeenResource) => read(resource, graph)));
  return (resource, graph) => inGraph(graph)(resource);
}
