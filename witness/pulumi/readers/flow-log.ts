import { known, unknown, type Fact, type FlowLog, type Traffic } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { baseOf, tagsOf } from "./identity";
import { orElse, wordAt } from "./properties";

const flowLogs = ["aws:ec2/flowLog:FlowLog"] as const;
const subnets = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"] as const;

const words: readonly Traffic[] = ["ALL", "REJECT", "ACCEPT"];

/** Networks with the flow logs that are on them, or on each of their subnets. */
export const flowLogReader: Reader<"flow-log"> = {
  kind: "flow-log",
  scope: "stack",
  types: ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"],
  partTypes: [...flowLogs, ...subnets],
  read: (resource, graph): FlowLog => ({
    ...baseOf("flow-log", resource, graph),
    tags: tagsOf(resource),
    traffic: trafficOf(resource, graph),
  }),
};

function trafficOf(vpc: SeenResource, graph: Graph): FlowLog["traffic"] {
  const own = loggedOn(vpc, "vpcId", graph);
  if (own.state === "unknown" || (own.state === "known" && own.value.length > 0)) return own;
  const { certain, possible } = graph.partsOf(vpc, "vpcId", subnets);
  if (certain.length === 0 || possible.length > 0) return known([]);
  const bySubnet = certain.map((subnet) => loggedOn(subnet, "subnetId", graph));
  const blind = bySubnet.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  return known(common(bySubnet.map((each) => (each.state === "known" ? each.value : []))));
}

function loggedOn(owner: SeenResource, property: string, graph: Graph): Fact<readonly Traffic[]> {
  const { certain, possible } = graph.partsOf(owner, property, flowLogs);
  const facts = certain.map(({ props }) =>
    orElse<Traffic>(wordAt(words, props, "trafficType"), () =>
      unknown("its flow log does not say which traffic it logs"),
    ),
  );
  const blind = facts.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  if (facts.length === 0 && possible.length > 0) {
    return unknown("it can't be told yet whether a flow log of the plan belongs to it");
  }
  return known(facts.flatMap((each) => (each.state === "known" ? [each.value] : [])));
}

/** What every subnet logs. */
function common(logged: readonly (readonly Traffic[])[]): Traffic[] {
  return words.filter((word) => logged.every((each) => each.includes(word) || each.includes("ALL")));
}
