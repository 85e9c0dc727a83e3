import type { Reader } from "../reader";
import { workbenchRows } from "../tables/workbenches";
import { switchOf } from "./switch";

const rows = new Map(workbenchRows.map((row) => [row.type, row]));

/** Notebooks, jobs, builds, desktops: whether they reach the Internet on a way of their own. */
export const workbenchReader: Reader<"workbench"> = {
  kind: "workbench",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read(resource, graph) {
    const row = rows.get(resource.type);
    return row && { ...switchOf("workbench", resource, graph, row), usuallyOpen: row.usuallyOpen };
  },
};
