import { oncePer } from "../../../../catalogue/once";
import { known, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { reachabilityTypes } from "../../tables/reachability";
import { flagAt, textAt, textsAt } from "../properties";

/** Where a witness that sees what lies behind a group says so; it knows of stores that it does not read. */
export const guardsProperty = "tomguard:guardsDataStore";

/** Where data stores name their security groups. */
const groupProperties = [
  ["vpcSecurityGroupIds"],
  ["securityGroupIds"],
  ["securityGroups"],
  ["vpcOptions", "securityGroupIds"],
  ["brokerNodeGroupInfo", "securityGroups"],
  ["vpcConfig", "securityGroupIds"],
] as const;

/** The security groups of all data stores of a plan, worked out once. */
interface Guards {
  urns: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Why some list of groups can't be read, where it is so. */
  open: Fact<boolean>;
}

const guardsOf = oncePer((graph: Graph): Guards => {
  const urns = new Set<string>();
  const ids = new Set<string>();
  let isOpen: Fact<boolean> = known(false);
  for (const store of graph.ofType(...reachabilityTypes)) {
    for (const path of groupProperties) {
      const linked = store.propertyDependencies[path[0]] ?? [];
      for (const urn of linked) urns.add(urn);
      const groups = textsAt(store.props, ...path);
      if (groups.state === "known") for (const id of groups.value) ids.add(id);
      // A list that is made from other resources names those, whatever their ids will be.
      if (groups.state === "unknown" && linked.length === 0) isOpen = groups;
    }
  }
  return { urns, ids, open: isOpen };
});

/** Whether a database or another data store names the security group as its own, or was seen behind it. */
export function guardsDataStore(group: SeenResource, graph: Graph): Fact<boolean> {
  const { urns, ids, open } = guardsOf(graph);
  const id = textAt(group.props, "id");
  if (urns.has(group.urn) || (id.state === "known" && ids.has(id.value))) return known(true);
  const seen = flagAt(group.props, guardsProperty);
  return seen.state === "unknown" || (seen.state === "known" && seen.value) ? seen : open;
}
