import ipaddr from "ipaddr.js";
import { remembered } from "../../catalogue/remembered";

/*
 * Sets of IP addresses, counted as numbers: `10.0.0.1/0` is the whole Internet, and so are two halves of it. Nothing here
 * knows of security groups.
 */

export type Family = "ipv4" | "ipv6";
export const families: readonly Family[] = ["ipv4", "ipv6"];

/** Addresses from one to another, both included. */
export interface Block {
  from: bigint;
  to: bigint;
}

/** A set of addresses of one family: blocks in order, none touching the next. */
export type Addresses = readonly Block[];

export const noAddresses: Addresses = [];

const bits: Record<Family, number> = { ipv4: 32, ipv6: 128 };

export const everyAddress: Record<Family, Addresses> = { ipv4: [whole("ipv4")], ipv6: [whole("ipv6")] };

function whole(family: Family): Block {
  return { from: 0n, to: (1n << BigInt(bits[family])) - 1n };
}

/** A range as AWS writes it, `192.0.2.0/24`; a bare address is a range of one. `undefined`: it is no range. */
export const parseRange = remembered((text): { family: Family; block: Readonly<Block> } | undefined => {
  const written = text.trim();
  if (!ipaddr.isValid(written) && !ipaddr.isValidCIDR(written)) return undefined;
  const [address, prefix] = written.includes("/") ? ipaddr.parseCIDR(written) : [ipaddr.parse(written), undefined];
  const family = address.kind();
  const hostBits = BigInt(bits[family] - (prefix ?? bits[family]));
  const from = (numberOf(address) >> hostBits) << hostBits;
  return { family, block: { from, to: from + (1n << hostBits) - 1n } };
});

function numberOf(address: ipaddr.IPv4 | ipaddr.IPv6): bigint {
  return address.toByteArray().reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}

/** Everything that is in any of the blocks. */
export function union(blocks: readonly Block[]): Addresses {
  const joined: Block[] = [];
  for (const block of blocks.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || block.from > last.to + 1n) joined.push({ ...block });
    else if (block.to > last.to) last.to = block.to;
  }
  return joined;
}

/** What is in the one and not in the other. */
export function minus(addresses: Addresses, others: Addresses): Addresses {
  return others.reduce<Addresses>((rest, other) => rest.flatMap((block) => cut(block, other)), addresses);
}

function cut(block: Block, other: Block): Block[] {
  if (other.to < block.from || other.from > block.to) return [block];
  const before = { from: block.from, to: other.from - 1n };
  const after = { from: other.to + 1n, to: block.to };
  return [before, after].filter((each) => each.from <= each.to);
}

/** What is in both. */
export function shared(addresses: Addresses, others: Addresses): Addresses {
  return minus(addresses, minus(addresses, others));
}

export function count(addresses: Addresses): bigint {
  return addresses.reduce((sum, block) => sum + block.to - block.from + 1n, 0n);
}

export function isEverything(addresses: Addresses, family: Family): boolean {
  return minus(everyAddress[family], addresses).length === 0;
}

/**
 * Addresses that somebody on the Internet can have: all but those that IANA keeps for private networks, for the machine
 * itself and for several at once (RFC 6890), and of IPv6 the block that is given out (RFC 4291).
 */
const publicAddresses: Record<Family, Addresses> = {
  ipv4: minus(
    everyAddress.ipv4,
    blocksOf(
      "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
      "224.0.0.0/3",
    ), // prettier-ignore
  ),
  ipv6: blocksOf("2000::/3"),
};

function blocksOf(...ranges: readonly string[]): Addresses {
  return union(ranges.flatMap((range) => parseRange(range)?.block ?? []));
}

/**
 * As many public addresses as nobody has who is named: more than an IPv4 network of /8, the largest ever given to one
 * company, or than sixteen IPv6 networks of /32, the usual size for a provider. S3 draws its line for public policies at
 * the same sizes: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
const mostForSomebodyNamed: Record<Family, bigint> = { ipv4: 1n << 24n, ipv6: 1n << 100n };

/** Whether the addresses are, all together, the Internet rather than somebody in it. */
export function isInternet(addresses: Addresses, family: Family): boolean {
  return addresses.length > 0 && count(shared(addresses, publicAddresses[family])) > mostForSomebodyNamed[family];
}
