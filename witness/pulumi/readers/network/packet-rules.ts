import { absent, known, mapFact, unknown, type Fact, type PacketRule } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { asText, open } from "../../value";
import { listAt, numberAt, orElse, textAt } from "../properties";
import { prefixListRanges } from "./prefix-list";

/** A rule of which nothing can be seen: it may let anything through. */
export function unseenRule(why: string): PacketRule {
  const unseen = unknown(why);
  return { allows: unseen, number: unseen, protocol: unseen, from: unseen, to: unseen, ranges: [unseen] };
}

/** All rules of an inline list; a list that is not known yet stands as a rule of which nothing is. */
export function inlineRules(props: unknown, property: string, readOne: (raw: unknown) => PacketRule): PacketRule[] {
  const list = listAt(props, property);
  if (list.state === "absent") return [];
  if (list.state === "unknown") return [unseenRule(list.why)];
  return list.value.map((raw) => {
    const fact = open(raw);
    return fact.state === "unknown" ? unseenRule(fact.why) : readOne(raw);
  });
}

/**
 * Where a rule of a security group names its addresses: inline and older rules have lists, the newer generation has one
 * range each. `holder` is the resource in whose properties it stands, for links that are not known by value yet.
 */
export function groupRule(raw: unknown, holder: SeenResource, graph: Graph): PacketRule {
  return {
    allows: known(true),
    number: absent(),
    protocol: protocolAt(raw, "protocol|ipProtocol"),
    from: numberAt(raw, "fromPort"),
    to: numberAt(raw, "toPort"),
    ranges: [
      ...rangesAt(raw, "cidrBlocks|cidrIpv4"),
      ...rangesAt(raw, "ipv6CidrBlocks|cidrIpv6"),
      ...prefixListRanges(raw, holder, graph),
    ],
  };
}

/** A rule of a network ACL; inline it is `action` and `ruleNo`, as a resource `ruleAction` and `ruleNumber`. */
export function aclRule(raw: unknown): PacketRule {
  const action = textAt(raw, "action|ruleAction");
  return {
    allows: mapFact(
      orElse(action, () => known("allow")),
      (word) => word.toLowerCase() !== "deny",
    ),
    number: orElse(numberAt(raw, "ruleNo|ruleNumber"), () => known(0)),
    protocol: protocolAt(raw, "protocol"),
    from: numberAt(raw, "fromPort"),
    to: numberAt(raw, "toPort"),
    ranges: [...rangesAt(raw, "cidrBlock"), ...rangesAt(raw, "ipv6CidrBlock")],
  };
}

function rangesAt(raw: unknown, property: string): Fact<string>[] {
  const list = listAt(raw, property);
  if (list.state !== "known") return list.state === "absent" ? [] : [list];
  return list.value.map((each) => asText(open(each))).filter((each) => each.state !== "known" || each.value !== "");
}

/** Names and numbers by IANA: https://www.iana.org/assignments/protocol-numbers. Nothing written is every protocol. */
const protocols: Readonly<Record<string, "tcp" | "udp" | "icmp" | "every">> = {
  "-1": "every",
  all: "every",
  tcp: "tcp",
  "6": "tcp",
  udp: "udp",
  "17": "udp",
  icmp: "icmp",
  "1": "icmp",
  icmpv6: "icmp",
  "58": "icmp",
};

function protocolAt(raw: unknown, property: string): PacketRule["protocol"] {
  const written = orElse(textAt(raw, property), () => known("-1"));
  return mapFact(written, (text) => {
    const name = text.trim().toLowerCase();
    return Object.hasOwn(protocols, name) ? (protocols[name] ?? "other") : "other";
  });
}
