import fc from "fast-check";
import { matchArn } from "../../../policies/effect/arn";
import { beginningOf, beginningsIn, byBeginning } from "../../../policies/effect/beginning";
import { wildcards } from "../../../policies/effect/glob";
import { anyHolder } from "../../../policies/effect/holder";
import { fillIn } from "../../../policies/effect/variables";
import { known, namedLater, unknown } from "../../../posture";
import { allows, denies } from "../postures/grant";

const inNames = ["a", "b", "ab", "/", ":", "*", "?", `${namedLater}/`];
const inPlaces = ["*", "", "eu-central-1"];
const arnOf = (parts: string[], places: string[]) => {
  const place = fc.constantFrom(...places);
  const name = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((each) => each.join(""));
  return fc.oneof(
    fc.tuple(place, place, name).map(([region, account, last]) => `arn:*:s3:${region}:${account}:${last}`),
    fc.constantFrom("*", "arn:*", "arn:aws:s3*", ""),
  );
};
/** What a store holds; and what a policy names, which can have variables. */
const thing = arnOf(inNames, inPlaces);
const meaning = arnOf([...inNames, "${aws:username}", "${*}"], [...inPlaces, "${aws:RequestedRegion}"]);

/** Whether a pattern of a policy can mean what another pattern names, by comparing the two as they are. */
function canMean(pattern: string, subject: string): boolean {
  const filled = fillIn(pattern, anyHolder.context);
  return filled !== undefined && matchArn(filled, wildcards(subject)).some !== "no";
}

it("finds everything that a pattern can mean", () => {
  fc.assert(
    fc.property(meaning, fc.array(thing, { maxLength: 8 }), (pattern, subjects) => {
      const found = byBeginning(subjects, (subject) => [beginningOf(known(subject))])(beginningOf(known(pattern)));
      expect(subjects.filter((subject) => canMean(pattern, subject) && !found.has(subject))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

describe("of stores with names of their own", () => {
  const stores = ["orders", "orders-old", "photos"];
  const named = byBeginning(stores, (store) => [beginningOf(known(`arn:*:s3:::${store}/?*`))]);
  const meant = (pattern: string) => [...named(beginningOf(known(pattern)))];

  it.each([
    ["arn:aws:s3:::orders/*", ["orders"]],
    ["arn:aws:s3:::orders*", ["orders", "orders-old"]],
    ["arn:aws:s3:::photos/2026/*", ["photos"]],
    ["arn:aws:s3:::letters/*", []],
    ["*", stores],
    ["arn:aws:s3:::${aws:username}/*", stores],
  ])("%s is compared with those alone that it can mean", (pattern, expected) => {
    expect(meant(pattern).sort()).toEqual([...expected].sort());
  });
});

it("has no beginning where a name is not known", () => {
  expect(beginningOf(unknown("later"))).toBe("");
});

it("looks behind a variable in the place of a region or an account", () => {
  expect(beginningOf(known("arn:aws:dynamodb:${aws:RequestedRegion}:${aws:PrincipalAccount}:table/orders"))).toBe(
    "table/orders",
  );
});

it("goes by what is allowed, and by any name where all but some is", () => {
  const some = allows("s3:GetObject", "arn:aws:s3:::orders/*");
  const { resource: except = [], ...rest } = allows("s3:GetObject", "arn:aws:s3:::photos/*");
  const allButSome = { ...rest, notResource: except };
  expect(beginningsIn({ statements: [some, denies("s3:*", "arn:aws:s3:::photos/*")] })).toEqual(["orders/"]);
  expect(beginningsIn({ statements: [allButSome] })).toEqual([""]);
});
