import fc from "fast-check";
import { absent, known, knownByDefault, unknown } from "../../posture";
import {
  asFlag,
  asList,
  asNumber,
  asObject,
  asText,
  at,
  isSecret,
  isUnknownWithin,
  open,
  untold,
} from "../../witness/pulumi/value";
import { unknownText } from "./seen";

const signature = "4dabf18193072939515e22adb298388d";
const secret = (value: Record<string, unknown>) => ({ [signature]: "1b47061264138c4ac30d75fd1eb44270", ...value });
const output = (value: Record<string, unknown>) => ({ [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", ...value });
const reference = (value: Record<string, unknown>) => ({
  [signature]: "5cf8f73096256a8f31e491e813e4eb8e",
  urn: "urn:pulumi:…",
  ...value,
});
const notYet = { state: "unknown", why: "it is known only after the deploy" };
const sealed = { state: "unknown", why: "it is a secret that is stored encrypted" };

describe("a raw value is opened", () => {
  it.each<[string, unknown, unknown]>([
    ["text as it is", "eu-central-1", known("eu-central-1")],
    ["empty text as known", "", known("")],
    ["false as known", false, known(false)],
    ["an empty list as known", [], known([])],
    ["null as absent", null, absent()],
    ["nothing as absent", undefined, absent()],
    ["the marker of an unknown flag", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", notYet],
    ["the marker of an unknown number", "3eeb2bf0-c639-47a8-9e75-3b44932eb421", notYet],
    ["the marker of an unknown text", unknownText, notYet],
    ["the marker of an unknown list", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", notYet],
    ["the marker of an unknown asset", "030794c1-ac77-496b-92df-f27374a8bd58", notYet],
    ["the marker of an unknown archive", "e48ece36-62e2-4504-bad9-02848725956a", notYet],
    ["the marker of an unknown object", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", notYet],
    ["a secret with its value", secret({ value: "x" }), known("x")],
    ["a secret that is unknown", secret({ value: unknownText }), notYet],
    ["a secret of a state that shows secrets", secret({ plaintext: '"x"' }), known("x")],
    ["an encrypted secret", secret({ ciphertext: "v1:…" }), sealed],
    ["a secret whose plain text is broken", secret({ plaintext: "{" }), sealed],
    ["an output with its value", output({ value: "x" }), known("x")],
    ["an output without a value", output({}), notYet],
    ["an output with a secret in it", output({ value: secret({ value: "x" }) }), known("x")],
    ["a resource as its id", reference({ id: "orders" }), known("orders")],
    ["a resource that is not created yet", reference({ id: "" }), notYet],
    ["a resource with an unknown id", reference({ id: unknownText }), notYet],
  ])("%s", (_, raw, fact) => {
    expect(open(raw)).toEqual(fact);
  });
});

describe("a path", () => {
  it.each<[string, unknown, (string | number)[], unknown]>([
    ["goes through objects and lists", { rules: [{ days: 7 }] }, ["rules", 0, "days"], known(7)],
    ["is absent behind what is absent", { rules: null }, ["rules", 0, "days"], absent()],
    ["is absent behind a text", { rules: "x" }, ["rules", "days"], absent()],
    ["is unknown behind what is unknown", { rules: unknownText }, ["rules", 0, "days"], notYet],
    ["goes through secrets", { a: secret({ value: { b: secret({ value: 1 }) } }) }, ["a", "b"], known(1)],
    ["is unknown behind an encrypted secret", { a: secret({ ciphertext: "…" }) }, ["a", "b"], sealed],
    ["does not find what every object has", {}, ["constructor"], absent()],
    ["of no steps is the value itself", 1, [], known(1)],
  ])("%s", (_, raw, path, fact) => {
    expect(at(raw, ...path)).toEqual(fact);
  });

  it("finds a value a thousand levels deep", () => {
    const path = Array.from({ length: 1000 }, () => "deeper");
    const raw = path.reduce<unknown>((inner, key) => ({ [key]: inner }), "here");
    expect(at(raw, ...path)).toEqual(known("here"));
  });
});

describe("a secret is told", () => {
  it.each<[string, unknown, boolean]>([
    ["with its value", secret({ value: 1 }), true],
    ["from an encrypted one too", secret({ ciphertext: "…" }), true],
    ["from a secret output", output({ value: 1, secret: true }), true],
    ["from an output that is none", output({ value: 1 }), false],
    ["from plain text", "password", false],
    ["from null", null, false],
  ])("%s", (_, raw, answer) => {
    expect(isSecret(raw)).toBe(answer);
  });
});

describe("as what the provider wants", () => {
  const not = (wanted: string) => ({ state: "unknown", why: `it is not ${wanted}, as the provider wants it` });
  it.each<[string, unknown, unknown]>([
    ["a number as text", asText(known(443)), known("443")],
    ["a flag as text", asText(known(true)), known("true")],
    ["no list as text", asText(known(["x"])), not("text")],
    ["a number that is written as text", asNumber(known(" 14 ")), known(14)],
    ["no number in an empty text", asNumber(known("")), not("a number")],
    ["no number without an end", asNumber(known("Infinity")), not("a number")],
    ["no number in true", asNumber(known(true)), not("a number")],
    ["false that is written as text", asFlag(known("False")), known(false)],
    ["no flag in a number", asFlag(known(1)), not("true or false")],
    ["no flag in another text", asFlag(known("yes")), not("true or false")],
    ["a single value as a list", asList(known({ a: 1 })), known([{ a: 1 }])],
    ["an empty list as a list", asList(known([])), known([])],
    ["no object in a list", asObject(known([])), not("an object")],
    ["absent as absent", asFlag(absent()), absent()],
  ])("%s", (_, fact, expected) => {
    expect(fact).toEqual(expected);
  });

  it("keeps whose default it is", () => {
    expect(asFlag(knownByDefault("true", "AWS since 2023"))).toEqual(knownByDefault(true, "AWS since 2023"));
  });
});

describe("whatever comes in", () => {
  const raw = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.jsonValue(),
      fc.constant(unknownText),
      fc.constant(undefined),
      tie("wrapped"),
      fc.dictionary(fc.string(), tie("any")),
    ),
    wrapped: fc
      .record({
        inner: tie("any"),
        how: fc.constantFrom("value", "plaintext", "ciphertext", "id"),
        wrap: fc.constantFrom(secret, output, reference),
      })
      .map(({ inner, how, wrap }) => wrap({ [how]: inner })),
  })).any;

  it("no step throws", () => {
    fc.assert(
      fc.property(raw, fc.array(fc.oneof(fc.string(), fc.nat(3))), (value, path) => {
        const fact = at(value, ...path);
        for (const narrow of [asText, asNumber, asFlag, asList, asObject])
          expect(["known", "absent", "unknown"]).toContain(narrow(fact).state);
      }),
    );
  });

  it("a known value is never a wrapper with something in it, nor a marker", () => {
    fc.assert(
      fc.property(raw, (value) => {
        const fact = open(value);
        if (fact.state === "known") expect(open(fact.value)).toEqual(fact);
      }),
    );
  });
});

test("what a witness was not told is unknown with its reason, at whatever depth", () => {
  const raw = { policy: untold("AWS refuses GetBucketPolicy") };
  expect(at(raw, "policy", "Statement")).toEqual(unknown("AWS refuses GetBucketPolicy"));
  expect(isUnknownWithin(raw)).toBe(true);
});
