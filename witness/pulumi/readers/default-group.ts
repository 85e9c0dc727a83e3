import { absent, known, unknown, type DefaultGroup, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { defaultGroupTypes, egressRules, ingressRules, inVpc, olderGroupRules, vpcTypes } from "../tables/network";
import { baseOf } from "./identity";
import { ownerOf } from "./links";
import { groupRulesOf } from "./packet-filter";

/** The default group where the program has one, and the VPC where it hasn't: that is what lacks it. */
export const defaultGroupReader: Reader<"default-group"> = {
  kind: "default-group",
  scope: "stack",
  types: [...defaultGroupTypes, ...vpcTypes],
  partTypes: [...olderGroupRules, ...ingressRules, ...egressRules],
  read: defaultGroupOf,
};

function defaultGroupOf(resource: SeenResource, graph: Graph): DefaultGroup | undefined {
  const base = baseOf("default-group", resource, graph);
  if (defaultGroupTypes.some((type) => type === resource.type)) {
    return {
      ...base,
      stated: known(true),
      incoming: countOf(resource, graph, "ingress"),
      outgoing: countOf(resource, graph, "egress"),
    };
  }
  const { certain, possible } = graph.partsOf(resource, "vpcId", defaultGroupTypes);
  if (certain.length > 0) return undefined;
  const open = possible[0];
  if (open === undefined) return { ...base, stated: absent(), incoming: absent(), outgoing: absent() };
  const why = unknown(`it can't be told yet whether "${open.name}" is its default group`);
  return { ...base, stated: why, incoming: why, outgoing: why };
}

/** Rules in the group's own lists, and those that name it as `vpc.defaultSecurityGroupId`, which links them to the VPC. */
function countOf(group: SeenResource, graph: Graph, way: "ingress" | "egress"): Fact<number> {
  const vpc = ownerOf(group, "vpcId", inVpc, vpcTypes, graph);
  const ofVpc = vpc === undefined ? [] : groupRulesOf({ ...vpc, props: {} }, graph, way);
  const rules = [...groupRulesOf(group, graph, way), ...ofVpc];
  const certain = rules.filter((rule) => rule.allows.state === "known").length;
  if (certain > 0) return known(certain);
  const unseen = rules.map((rule) => rule.allows).find((allows) => allows.state === "unknown");
  return unseen ?? absent();
}
