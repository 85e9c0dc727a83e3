import { oncePer } from "../../catalogue/once";
import type { Fact, PacketRule } from "../../posture";
import {
  everyAddress,
  families,
  isInternet,
  minus,
  noAddresses,
  parseRange,
  shared,
  union,
  type Addresses,
  type Family,
} from "./addresses";

/*
 * What a list of packet rules does, all together: which ports the Internet can reach through them. Security groups add
 * their rules up; in network ACLs the first rule that matches decides.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */

/** Ports from one to another, both included. */
export interface Ports {
  from: number;
  to: number;
}

export interface Reach {
  /** Ports of TCP and UDP, in order. */
  ports: readonly Ports[];
  /** Whether a protocol without ports passes, other than ICMP: that reaches no service, and networks need it. */
  otherProtocols: boolean;
}

const lastPort = 65_535;

/** A rule of which everything is known. */
interface Certain {
  allows: boolean;
  number: number;
  carries: Record<"tcp" | "udp" | "other", boolean>;
  ports: Ports;
  addresses: Record<Family, Addresses>;
}

/** What passes for certain, with whatever is not known yet against it. */
export const certainReach = oncePer((rules: readonly PacketRule[]) => reachOf(rules.flatMap((rule) => read(rule, "narrow")))); // prettier-ignore

/** What may pass, with whatever is not known yet in favour of it; mostly all is known, and both are one. */
export const possibleReach = oncePer((rules: readonly PacketRule[]) =>
  rules.every(isTold) ? certainReach(rules) : reachOf(rules.flatMap((rule) => read(rule, "wide"))),
);

function isTold(rule: PacketRule): boolean {
  return rule.allows.state === "known" && !isUnseen(rule) && rule.ranges.every((range) => parsed(range) !== undefined);
}

/** Whether it is open what the rule is about, its addresses aside. */
function isUnseen({ protocol, from, to, number }: PacketRule): boolean {
  return [protocol, from, to, number].some((fact) => fact.state === "unknown");
}

function reachOf(rules: readonly Certain[]): Reach {
  const ordered = rules.toSorted((a, b) => a.number - b.number);
  const passes = (protocol: keyof Certain["carries"], port: number) =>
    families.some((family) => isInternet(allowed(ordered, protocol, port, family), family));
  const open = spansOf(ordered).filter(({ from }) => passes("tcp", from) || passes("udp", from));
  return { ports: joined(open), otherProtocols: passes("other", 0) };
}

/** The addresses that get through at that port: rule by rule, each deciding about what no earlier one has. */
function allowed(ordered: readonly Certain[], protocol: keyof Certain["carries"], port: number, family: Family) {
  let open = everyAddress[family];
  let through: Addresses = noAddresses;
  for (const rule of ordered) {
    const matches = protocol === "other" || (rule.ports.from <= port && port <= rule.ports.to);
    if (!rule.carries[protocol] || !matches) continue;
    const taken = shared(open, rule.addresses[family]);
    if (rule.allows) through = union([...through, ...taken]);
    open = minus(open, taken);
  }
  return through;
}

/** The ports, cut where any rule begins or ends: all ports of a span are treated alike. */
function spansOf(rules: readonly Certain[]): Ports[] {
  const starts = new Set([0, ...rules.flatMap(({ ports }) => [ports.from, ports.to + 1])]);
  const sorted = [...starts].filter((port) => port >= 0 && port <= lastPort).sort((a, b) => a - b);
  return sorted.map((from, index) => ({ from, to: (sorted[index + 1] ?? lastPort + 1) - 1 }));
}

function joined(spans: readonly Ports[]): Ports[] {
  const result: Ports[] = [];
  for (const { from, to } of spans) {
    const last = result.at(-1);
    if (last?.to === from - 1) last.to = to;
    else result.push({ from, to });
  }
  return result;
}

/**
 * The rule with its unknown parts filled in. `narrow`: so that as little passes as may be; `wide`: so that as much passes
 * as may be. A rule that lets through is therefore small in the one and large in the other; one that drops, the reverse.
 */
function read(rule: PacketRule, view: "narrow" | "wide"): Certain[] {
  const allows = rule.allows.state === "known" ? rule.allows.value : view === "wide";
  const large = allows === (view === "wide");
  const ranges = rule.ranges.map((range) => parsed(range));
  const incomplete = ranges.includes(undefined);
  if (isUnseen(rule) && !large) return [];
  const certain = ranges.filter((range) => range !== undefined);
  const addressesOf = (family: Family) =>
    incomplete && large
      ? everyAddress[family]
      : union(certain.filter((range) => range.family === family).map((range) => range.block));
  return [
    {
      allows,
      number: rule.number.state === "known" ? rule.number.value : -Infinity,
      carries: carriedBy(rule.protocol),
      ports: portsOf(rule),
      addresses: { ipv4: addressesOf("ipv4"), ipv6: addressesOf("ipv6") },
    },
  ];
}

function parsed(range: Fact<string>) {
  return range.state === "known" ? parseRange(range.value) : undefined;
}

function carriedBy(protocol: PacketRule["protocol"]): Certain["carries"] {
  const name = protocol.state === "known" ? protocol.value : "every";
  return {
    tcp: name === "tcp" || name === "every",
    udp: name === "udp" || name === "every",
    other: name === "other" || name === "every",
  };
}

/** Whoever names no port means all of them; with every protocol, ports have no meaning. */
function portsOf({ protocol, from, to }: PacketRule): Ports {
  if (protocol.state === "known" && protocol.value === "every") return { from: 0, to: lastPort };
  const first = from.state === "known" ? from.value : 0;
  const last = to.state === "known" ? to.value : lastPort;
  return first < 0 ? { from: 0, to: lastPort } : { from: first, to: last < first ? first : last };
}
