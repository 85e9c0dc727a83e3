import type { Graph } from "./graph";
import type { SeenResource } from "./seen";

/**
 * Reads something of a resource once in a graph, however many kinds ask for it: a bucket's policy is part of the
 * postures of the bucket, of what it stores, and of how long it keeps it.
 */
export function remembered<T>(
  read: (resource: SeenResource, graph: Graph) => T,
): (resource: SeenResource, graph: Graph) => T {
  const byGraph = new WeakMap<Graph, Map<SeenResource, T>>();
  return (resource, graph) => {
    let found = byGraph.get(graph);
    if (found === undefined) byGraph.set(graph, (found = new Map()));
    if (found.has(resource)) return found.get(resource) as T; // has() says that there is one
    const result = read(resource, graph);
    found.set(resource, result);
    return result;
  };
}
