import {
  absent,
  known,
  type DefaultGroup,
  type Fact,
  type NetworkPlace,
  type PacketFilter,
  type PacketRule,
  type PostureBase,
  type Switch,
} from "../../../posture";
import type { Kind } from "../../../posture";
import { tags } from "../postures";

export function baseOf<K extends Kind>(kind: K, type: string): PostureBase<K> {
  return {
    kind,
    resource: { urn: `urn:pulumi:test::test::${type}::orders`, type, name: "orders" },
    origin: "created",
    region: known("eu-central-1"),
  };
}

/** A question of one service, answered as it should be: whatever the kind asks, yes or no is right only for some. */
export function switchOf<K extends Kind>(kind: K, type: string, more: Partial<Switch<K>> = {}): Switch<K> {
  return {
    ...baseOf(kind, type),
    service: "Amazon RDS",
    tags: absent(),
    on: known(true),
    stated: "someProperty: true",
    ...more,
  };
}

/** A rule that admits TCP from the ranges to the ports. */
export function packetRule(
  ports: readonly [number, number],
  ranges: (string | Fact<string>)[],
  more: Partial<PacketRule> = {},
): PacketRule {
  return {
    allows: known(true),
    number: absent(),
    protocol: known("tcp"),
    from: known(ports[0]),
    to: known(ports[1]),
    ranges: ranges.map((range) => (typeof range === "string" ? known(range) : range)),
    ...more,
  };
}

/** A security group of a VPC that says nothing about its use. */
export function packetFilter(incoming: PacketRule[], more: Partial<PacketFilter> = {}): PacketFilter {
  return {
    ...baseOf("packet-filter", "aws:ec2/securityGroup:SecurityGroup"),
    device: "security-group",
    tags: absent(),
    networkTags: absent(),
    guardsDataStore: known(false),
    incoming: known(incoming),
    outgoing: known([]),
    ...more,
  };
}

export function networkAcl(incoming: PacketRule[], more: Partial<PacketFilter> = {}): PacketFilter {
  return packetFilter(incoming, {
    ...baseOf("packet-filter", "aws:ec2/networkAcl:NetworkAcl"),
    device: "network-acl",
    ...more,
  });
}

export function defaultGroup(more: Partial<DefaultGroup> = {}): DefaultGroup {
  return {
    ...baseOf("default-group", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"),
    stated: known(true),
    incoming: absent(),
    outgoing: absent(),
    ...more,
  };
}

export function networkPlace(more: Partial<NetworkPlace> = {}): NetworkPlace {
  return {
    ...baseOf("network-place", "aws:ec2/subnet:Subnet"),
    service: "Amazon VPC",
    tags: absent(),
    networkTags: absent(),
    publicAddresses: known(false),
    waysOut: absent(),
    stated: "mapPublicIpOnLaunch: false",
    ...more,
  };
}

export const meantFor = (use: string) => tags({ "tom:network": use });
