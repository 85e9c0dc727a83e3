import { known, unknown, type Aftermath } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aftermathRows } from "../tables/aftermaths";
import { byType, switchOf } from "./switch";

const rows = byType(aftermathRows);

/**
 * What deleting leaves behind. The engine does not hand Pulumi's option `retainOnDelete` over to policies; a state file
 * and a program run in memory do.
 */
export const aftermathReader: Reader<"aftermath"> = {
  kind: "aftermath",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: aftermathOf,
};

function aftermathOf(resource: SeenResource, graph: Graph): Aftermath | undefined {
  const row = rows.get(resource.type);
  if (row === undefined) return undefined;
  // Where nothing but the option could leave something, and nobody tells the option, there is nothing to judge.
  const { retainOnDelete, retainOnReplace, endUntold } = resource;
  if ("always" in row.on && retainOnDelete === undefined && endUntold === undefined) return undefined;
  const posture = switchOf("aftermath", resource, graph, row);
  if (retainOnDelete === true || retainOnReplace === true) return { ...posture, on: known(true), stated: "retainOnDelete: false" }; // prettier-ignore
  const isOn = posture.on.state === "known" && posture.on.value;
  return endUntold === undefined || isOn ? posture : { ...posture, on: unknown(endUntold) };
}
