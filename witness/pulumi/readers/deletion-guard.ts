import { known, unknown, type DeletionGuard, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { deletionGuardRows } from "../tables/deletion-guards";
import { switchOf } from "./switch";

const rows = new Map(deletionGuardRows.map((row) => [row.type, row]));

/** What is guarded against deletion: by its service; where that has nothing, by the options `protect` and `retainOnDelete`. */
export const deletionGuardReader: Reader<"deletion-guard"> = {
  kind: "deletion-guard",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: deletionGuardOf,
};

function deletionGuardOf(resource: SeenResource, graph: Graph): DeletionGuard | undefined {
  const row = rows.get(resource.type);
  if (row === undefined) return undefined;
  const posture = switchOf("deletion-guard", resource, graph, row);
  const { ofService } = row;
  return { ...posture, ofService, on: ofService ? posture.on : withOptions(resource, posture.on) };
}

/** Not every source hands over the options; where it doesn't, they may guard what nothing else does. */
function withOptions(
  { protect, retainOnDelete, retainOnReplace, endUntold }: SeenResource,
  on: Fact<boolean>,
): Fact<boolean> {
  const mayStay = retainOnDelete !== false && retainOnReplace !== false;
  if (protect !== true && mayStay && endUntold !== undefined) return unknown(endUntold);
  if (protect === true || (mayStay && retainOnDelete === true)) return known(true);
  const isOff = on.state === "known" && !on.value;
  return isOff && protect === undefined
    ? unknown("it can't be told here whether it is protected by Pulumi's options")
    : on;
}
