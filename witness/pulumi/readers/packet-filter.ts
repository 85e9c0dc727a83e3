import { absent, known, unknown, type PacketFilter, type PacketRule, type Tags } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import {
  aclRules,
  defaultGroupTypes,
  egressRules,
  ingressRules,
  inVpc,
  networkAclTypes,
  olderGroupRules,
  prefixListEntries,
  prefixListTypes,
  securityGroupTypes,
  vpcTypes,
} from "../tables/network";
import { baseOf, tagsOf } from "./identity";
import { ownerOf } from "./links";
import { guardsDataStore } from "./network/guarded";
import { aclRule, groupRule, inlineRules, unseenRule } from "./network/packet-rules";
import { flagAt, textAt } from "./properties";

/** Security groups and network ACLs with every rule, wherever it is written. The default group has a kind of its own. */
export const packetFilterReader: Reader<"packet-filter"> = {
  kind: "packet-filter",
  scope: "stack",
  types: [...securityGroupTypes, ...networkAclTypes],
  partTypes: [
    ...olderGroupRules,
    ...ingressRules,
    ...egressRules,
    ...aclRules,
    ...prefixListTypes,
    ...prefixListEntries,
  ],
  read: packetFilterOf,
};

type Way = "ingress" | "egress";

function packetFilterOf(resource: SeenResource, graph: Graph): PacketFilter {
  const isAcl = networkAclTypes.some((type) => type === resource.type);
  const rules = isAcl ? aclRulesOf : groupRulesOf;
  return {
    ...baseOf("packet-filter", resource, graph),
    device: isAcl ? "network-acl" : "security-group",
    tags: tagsOf(resource),
    networkTags: networkTagsOf(resource, graph),
    guardsDataStore: isAcl ? known(false) : guardsDataStore(resource, graph),
    incoming: known(rules(resource, graph, "ingress")),
    outgoing: known(rules(resource, graph, "egress")),
  };
}

/** The tags of the VPC that the resource lies in, where the plan has it. */
export function networkTagsOf(resource: SeenResource, graph: Graph): Tags {
  const vpc = ownerOf(resource, "vpcId", inVpc, vpcTypes, graph);
  if (vpc !== undefined) return tagsOf(vpc);
  const maybe = graph
    .ofType(...vpcTypes)
    .some((each) => graph.partsOf(each, "vpcId", inVpc).possible.includes(resource) && tagsOf(each).state !== "absent");
  return maybe ? unknown("it can't be told yet which VPC it is in") : absent();
}

export function groupRulesOf(group: SeenResource, graph: Graph, way: Way): PacketRule[] {
  const older = graph.partsOf(group, "securityGroupId", olderGroupRules);
  const newer = graph.partsOf(group, "securityGroupId", way === "ingress" ? ingressRules : egressRules);
  return [
    ...inlineRules(group.props, way, (raw) => groupRule(raw, group, graph)),
    ...older.certain.flatMap((part) => wordedAs(part, way, () => groupRule(part.props, part, graph))),
    ...newer.certain.map((part) => groupRule(part.props, part, graph)),
    ...[...older.possible, ...newer.possible]
      .filter((part) => mayHangOn(part, "securityGroupId", group, graph))
      .map(() => elsewhere),
  ];
}

const elsewhere = unseenRule("it can't be told yet whether a rule of the plan belongs to it");

const owners: readonly string[] = [...securityGroupTypes, ...defaultGroupTypes, ...networkAclTypes, ...vpcTypes];

/**
 * Whether a rule whose owner isn't known by value may be the owner's. One that is made from a VPC is for its default
 * group or ACL, and one that is made from an owner of another type is for that.
 */
function mayHangOn(part: SeenResource, property: string, owner: SeenResource, graph: Graph): boolean {
  const linked = (part.propertyDependencies[property] ?? []).flatMap((urn) => graph.byUrn(urn)?.type ?? []);
  const types = linked.filter((type) => owners.includes(type));
  return types.length === 0 || types.includes(owner.type);
}

/** Of a rule resource that says itself which way it is for: nothing, if for the other. */
function wordedAs(part: SeenResource, way: Way, readIt: () => PacketRule): PacketRule[] {
  const type = textAt(part.props, "type");
  if (type.state === "unknown") return [unseenRule(type.why)];
  return type.state === "known" && type.value === way ? [readIt()] : [];
}

function aclRulesOf(acl: SeenResource, graph: Graph, way: Way): PacketRule[] {
  const { certain, possible } = graph.partsOf(acl, "networkAclId", aclRules);
  return [
    ...inlineRules(acl.props, way, aclRule),
    ...certain.flatMap((part) => {
      const egress = flagAt(part.props, "egress");
      if (egress.state === "unknown") return [unseenRule(egress.why)];
      const isEgress = egress.state === "known" && egress.value;
      return isEgress === (way === "egress") ? [aclRule(part.props)] : [];
    }),
    ...possible.filter((part) => mayHangOn(part, "networkAclId", acl, graph)).map(() => elsewhere),
  ];
}
