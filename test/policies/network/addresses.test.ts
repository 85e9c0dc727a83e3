import fc from "fast-check";
import {
  count,
  everyAddress,
  isEverything,
  isInternet,
  minus,
  parseRange,
  shared,
  union,
  type Addresses,
  type Family,
} from "../../../policies/network/addresses";

const setOf = (...ranges: string[]): Addresses => union(ranges.flatMap((range) => parseRange(range)?.block ?? []));

/** A prefix of at most eight bits: it covers whole networks of /8, of which there are 256. */
const wide = fc.record({ first: fc.nat(255), length: fc.nat(8) });
const written = ({ first, length }: { first: number; length: number }, family: Family) =>
  family === "ipv4" ? `${first}.1.2.3/${length}` : `${first.toString(16).padStart(2, "0")}01::7/${length}`;
/** The same, by trying each of the 256. */
const tried = ({ first, length }: { first: number; length: number }) =>
  Array.from({ length: 256 }, (_, index) => index >> (8 - length) === first >> (8 - length));
const triedAll = (ranges: readonly { first: number; length: number }[]) =>
  ranges
    .map(tried)
    .reduce((a, b) => a.map((each, index) => each || b[index] === true), new Array<boolean>(256).fill(false));

const family = fc.constantFrom<Family>("ipv4", "ipv6");
const size = (of: Family) => count(everyAddress[of]) / 256n;

test("ranges add up to everything exactly where trying each network says so", () => {
  const mostlyWide = fc.array(fc.record({ first: fc.nat(255), length: fc.nat(3) }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(mostlyWide, fc.array(wide)), family, (ranges, of) => {
      const set = setOf(...ranges.map((range) => written(range, of)));
      expect(isEverything(set, of)).toBe(triedAll(ranges).every((each) => each));
    }),
  );
});

test("union, difference and common part hold as many addresses as trying each network says", () => {
  fc.assert(
    fc.property(fc.array(wide, { maxLength: 6 }), fc.array(wide, { maxLength: 6 }), family, (some, others, of) => {
      const [a, b] = [some, others].map((ranges) => setOf(...ranges.map((range) => written(range, of)))) as [
        Addresses,
        Addresses,
      ]; // of two, two
      const [inA, inB] = [triedAll(some), triedAll(others)];
      const expected = (holds: (index: number) => boolean) =>
        BigInt(inA.filter((_, index) => holds(index)).length) * size(of);
      expect(count(union([...a, ...b]))).toBe(expected((index) => inA[index] === true || inB[index] === true));
      expect(count(minus(a, b))).toBe(expected((index) => inA[index] === true && inB[index] !== true));
      expect(count(shared(a, b))).toBe(expected((index) => inA[index] === true && inB[index] === true));
    }),
  );
});

test.each<[string, Family, boolean, ...string[]]>([
  ["everything", "ipv4", true, "0.0.0.0/0"],
  ["any address with /0", "ipv4", true, "10.0.0.1/0"],
  ["two halves", "ipv4", true, "0.0.0.0/1", "128.0.0.0/1"],
  ["one half", "ipv4", true, "128.0.0.0/1"],
  ["everything but the private networks", "ipv4", true, "0.0.0.0/5", "8.0.0.0/7", "11.0.0.0/8", "12.0.0.0/6", "16.0.0.0/4", "32.0.0.0/3"],
  ["everything in IPv6", "ipv6", true, "::/0"],
  ["all of IPv6 that is given out", "ipv6", true, "2000::/3"],
  ["nothing", "ipv4", false],
  ["private networks", "ipv4", false, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  ["addresses for several at once", "ipv4", false, "224.0.0.0/3"],
  ["private IPv6", "ipv6", false, "fc00::/7"],
  ["one office", "ipv4", false, "192.0.2.0/24"],
  ["a network of /8", "ipv4", false, "17.0.0.0/8"],
  ["one provider", "ipv6", false, "2a00:1450::/29"],
])("%s in %s is the Internet: %s", (_, of, expected, ...ranges) => {
  expect(isInternet(setOf(...ranges), of)).toBe(expected);
}); // prettier-ignore

test.each(["", "x", "10.0.0.0/33", "::/129", "10.0.0/8/8", "pl-1"])("%j is no range", (text) => {
  expect(parseRange(text)).toBeUndefined();
});

test("a bare address is a range of one", () => {
  expect(parseRange(" 192.0.2.7 ")).toEqual({ family: "ipv4", block: { from: 3221225991n, to: 3221225991n } });
});
