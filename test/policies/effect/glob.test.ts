import fc from "fast-check";
import { matchArn } from "../../../policies/effect/arn";
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

describe("a thing that only the deploy names", () => {
  const subject = wildcards("arn:*:s3:::orders-1x2y3z-named-by-cloudformation/?*");

  test.each([
    ["arn:aws:s3:::orders-1x2y3z-named-by-cloudformation/*", "yes", "by a reference to it"],
    ["*", "yes", "by everything"],
    ["arn:*:s3:::*/*", "yes", "by every name"],
    ["arn:aws:s3:::shop-*", "unknown", "by a name that begins like one it could have"],
    ["arn:aws:s3:::orders-*/*", "unknown", "by one that begins like its stand-in"],
    ["arn:aws:s3:::shop-orders/*", "unknown", "by a name that is written out"],
  ])("may be meant by %s: %s, %s", (pattern, some) => {
    expect(matchArn(wildcards(pattern), subject).some).toBe(some);
  });

  test.each([
    ["arn:aws:s3:::orders-a-named-by-cloudformation/*", "by a reference to something else"],
    ["arn:aws:sqs:*:*:shop-*", "by one of another service"],
    ["arn:aws:s3:::shop-orders", "by a bucket where its objects are meant"],
  ])("is not meant by %s, %s", (pattern) => {
    expect(matchArn(wildcards(pattern), subject)).toEqual({ some: "no", every: "no" });
  });

  test("and everything else are as before", () => {
    const written = wildcards("arn:*:s3:::shop-orders/?*");
    expect(matchArn(wildcards("arn:aws:s3:::shop-*"), written).some).toBe("yes");
    expect(matchArn(wildcards("arn:aws:s3:::till-*"), written).some).toBe("no");
  });
});
