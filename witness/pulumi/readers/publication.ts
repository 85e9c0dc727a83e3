import type { Reader } from "../reader";
import { publicationRows } from "../tables/publications";
import { byType, switchOf } from "./switch";

const rows = byType(publicationRows);

/** Snapshots, images, layers and documents that anyone may have, and the account's locks against that. */
export const publicationReader: Reader<"publication"> = {
  kind: "publication",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read(resource, graph) {
    const row = rows.get(resource.type);
    return row && switchOf("publication", resource, graph, row);
  },
};
