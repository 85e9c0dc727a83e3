import type { SeenResource } from "../seen";

/** In an order that doesn't depend on how the resources came. */
export function inOrder(resources: readonly SeenResource[]): SeenResource[] {
  return [...resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}
