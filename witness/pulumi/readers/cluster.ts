import { absent, known, knownByDefault, type Cluster } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { asText, open } from "../value";
import { baseOf, tagsOf } from "./identity";
import { blockAt, flagAt, listAt, orElse } from "./properties";

/** Kubernetes clusters of EKS. One on an Outpost is reached through that, and has no endpoint of AWS's. */
export const clusterReader: Reader<"cluster"> = {
  kind: "cluster",
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  partTypes: [],
  read: clusterOf,
};

function clusterOf(resource: SeenResource, graph: Graph): Cluster {
  const { props } = resource;
  const onOutpost = blockAt(props, "outpostConfig").state === "known";
  const ranges = listAt(props, "vpcConfig", "publicAccessCidrs");
  return {
    ...baseOf("cluster", resource, graph),
    tags: tagsOf(resource),
    publicEndpoint: onOutpost
      ? absent()
      : orElse(flagAt(props, "vpcConfig", "endpointPublicAccess"), () => knownByDefault(true, pulumi("EKS"))),
    publicRanges: ranges.state === "known" ? known(ranges.value.map((each) => asText(open(each)))) : ranges,
  };
}
