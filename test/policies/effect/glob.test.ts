import fc from "fast-check";
import { literal, matchGlob, wildcards } from "../../../policies/effect/glob";

const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });

function asRegExp(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}

it("fits one text as a regular expression does", () => {
  fc.assert(
    fc.property(pattern, text, (glob, subject) => {
      const { some, every } = matchGlob(wildcards(glob), literal(subject));
      const fits = asRegExp(glob).test(subject) ? "yes" : "no";
      expect([some, every]).toEqual([fits, fits]);
    }),
    { numRuns: 1000 },
  );
});

it("covers a set of texts only if it fits each of them", () => {
  fc.assert(
    fc.property(pattern, pattern, text, (glob, set, member) => {
      fc.pre(asRegExp(set).test(member));
      const { some, every } = matchGlob(wildcards(glob), wildcards(set));
      const fits = asRegExp(glob).test(member);
      if (every === "yes") expect(fits).toBe(true);
      if (some === "no") expect(fits).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it("covers itself, and everything by a star", () => {
  fc.assert(
    fc.property(pattern, (glob) => {
      expect(matchGlob(wildcards(glob), wildcards(glob)).every).toBe("yes");
      expect(matchGlob(wildcards("*"), wildcards(glob)).every).toBe("yes");
    }),
  );
});
