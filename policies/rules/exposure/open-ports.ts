import type { Promised } from "../../../catalogue/promise/schema";
import type { PacketFilter, PacketRule } from "../../../posture";
import { adminPorts } from "../../network/admin-ports";
import { certainReach, possibleReach, type Ports, type Reach } from "../../network/packets";
import { among, single, without, withoutAnswers } from "../../network/port-lists";
import { networkUseOf } from "../common/network-use";

/** What of a packet filter the Internet reaches, sorted by who is to judge it. */
export interface OpenPorts {
  /** Ports of administration and databases. */
  admin: Ports[];
  /** Other ports, but for those that the promise names. */
  others: Ports[];
  /** Protocols without ports. */
  otherProtocols: boolean;
}

/** What is open for certain, and what may be open on top. */
export function openPorts(
  filter: PacketFilter,
  rules: readonly PacketRule[],
  promise: Promised,
): { certain: OpenPorts; possible: OpenPorts } {
  const promised = single(promise.network.publicPorts);
  const allowed = mayBePublic(filter);
  return {
    certain: sorted(filter, certainReach(rules), allowed === "no" ? [] : promised),
    possible: sorted(filter, possibleReach(rules), allowed === "yes" ? promised : []),
  };
}

function sorted({ device }: PacketFilter, reach: Reach, promised: readonly Ports[]): OpenPorts {
  const counted = device === "network-acl" ? withoutAnswers(reach.ports) : reach.ports;
  const rest = without(counted, promised);
  return { admin: among(rest, adminPorts), others: without(rest, adminPorts), otherProtocols: reach.otherProtocols };
}

/** Whether what is behind the filter may be meant for the Internet: no data store, and nothing said to be inside. */
function mayBePublic(filter: PacketFilter): "yes" | "no" | "unknown" {
  const use = networkUseOf(filter.tags, filter.networkTags);
  const inside = use.state === "known" && use.value !== "public";
  const guards = filter.guardsDataStore;
  if (inside || (guards.state === "known" && guards.value)) return "no";
  return use.state === "unknown" || guards.state === "unknown" ? "unknown" : "yes";
}

/** Why something about the filter is open, as the witness says it. */
export function whyOpen(filter: PacketFilter, rules: readonly PacketRule[]): string {
  const facts = rules.flatMap((rule) => [...rule.ranges, rule.allows, rule.number, rule.protocol, rule.from, rule.to]);
  const first = [...facts, filter.guardsDataStore, filter.tags, filter.networkTags].find(
    (fact) => fact.state === "unknown",
  );
  return first?.state === "unknown" ? first.why : "a range of a rule can't be read";
}

export function nothing({ admin, others, otherProtocols }: OpenPorts, which: "admin" | "others"): boolean {
  return which === "admin" ? admin.length === 0 : others.length === 0 && !otherProtocols;
}
