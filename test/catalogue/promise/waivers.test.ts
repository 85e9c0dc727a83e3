import fc from "fast-check";
import { matchesPattern } from "../../../catalogue/promise/pattern";
import { activeAttestations, activeWaivers, waiverFor } from "../../../catalogue/promise/waivers";
import { load, today } from "./loading";

const waiver = (resource: string, until: string, rule = "encryption-at-rest"): string =>
  `{ rule: ${rule}, resource: "${resource}", reason: r, accepted-by: a, measure-instead: m, until: ${until} }`;
const waiving = (...waivers: string[]) => load(`waivers: [${waivers.join(", ")}]`).promise;
const bucket = {
  urn: "urn:pulumi:prod::lab::aws:s3/bucket:Bucket::uploads",
  type: "aws:s3/bucket:Bucket",
  name: "uploads",
  arn: "arn:aws:s3:::lab-uploads",
};
const stateFor = (promise: ReturnType<typeof waiving>, rule = "encryption-at-rest", resource = bucket) =>
  waiverFor(promise, rule, resource, today)?.state;

describe("a waiver", () => {
  test.each(["uploads", "up*", "*", bucket.urn, "*::uploads", "urn:pulumi:*:Bucket::uploads", bucket.arn])(
    "for %s is for the bucket",
    (pattern) => {
      expect(stateFor(waiving(waiver(pattern, "2027-01-01")))).toBe("valid");
    },
  );
  test.each(["upload", "ploads", "Uploads", "uploads.", "aws:s3/bucket:Bucket", "u*d", "uplo.ds"])(
    "for %s is not",
    (pattern) => {
      expect(stateFor(waiving(waiver(pattern, "2027-01-01")))).toBeUndefined();
    },
  );
  test("for another rule is not for this one", () => {
    expect(stateFor(waiving(waiver("*", "2027-01-01")), "key-rotation")).toBeUndefined();
  });
  test("counts on its last day", () => {
    expect(stateFor(waiving(waiver("*", today)))).toBe("valid");
  });
  test("has expired the day after", () => {
    expect(stateFor(waiving(waiver("*", "2026-11-21")))).toBe("expired");
  });
  test("that has expired does not hide one that counts", () => {
    expect(stateFor(waiving(waiver("uploads", "2026-11-21"), waiver("*", "2027-01-01")))).toBe("valid");
  });
  test("that ends last is the one of several", () => {
    const promise = waiving(waiver("uploads", "2027-01-01"), waiver("*", "2027-02-01"));
    expect(waiverFor(promise, "encryption-at-rest", bucket, today)?.waiver.until).toBe("2027-02-01");
  });
  test("for a logical id is for a resource of a template", () => {
    const resource = { type: "AWS::S3::Bucket", name: "x", logicalId: "Uploads4F2" };
    expect(waiverFor(waiving(waiver("Uploads*", today)), "encryption-at-rest", resource, today)?.state).toBe("valid");
  });
  test("that has expired is told as a note, not as a mistake", () => {
    expect(load(`waivers: [${waiver("uploads", "2026-11-21")}]`).notes).toEqual([
      {
        de: "Die Ausnahme von encryption-at-rest für uploads ist am 2026-11-21 abgelaufen und zählt nicht mehr.",
        en: "The waiver of encryption-at-rest for uploads expired on 2026-11-21 and no longer counts.",
      },
    ]);
  });
  test("is no note on its last day", () => {
    expect(load(`waivers: [${waiver("uploads", today)}]`).notes).toEqual([]);
  });
  test("for everything is told as a note", () => {
    expect(load(`waivers: [${waiver("*", "2027-01-01")}]`).notes.map((note) => note.en)).toEqual([
      "The waiver of encryption-at-rest is for every resource until 2027-01-01.",
    ]);
  });
  test("is active as long as it counts", () => {
    const promise = waiving(waiver("a", "2026-11-21"), waiver("b", "2026-11-22"), waiver("c", "2026-11-23"));
    expect(activeWaivers(promise, today).map(({ resource }) => resource)).toEqual(["b", "c"]);
  });
});

test("an attestation is active from its day to its last", () => {
  const row = (on: string, until: string): string =>
    `{ measure: ${on}, type: AT-DOC, by: x, on: ${on}, valid-until: ${until}, document: d }`;
  const rows = [
    row("2026-01-01", "2026-11-21"),
    row("2026-01-02", today),
    row(today, "2027-01-01"),
    row("2026-11-23", "2027-01-01"),
  ];
  const { promise } = load(`attestations: [${rows.join(", ")}]`);
  expect(activeAttestations(promise, today).map(({ on }) => on)).toEqual(["2026-01-02", today]);
});

describe("a pattern", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
  const plain = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 10 });
  test("matches what the same regular expression matches", () => {
    fc.assert(
      fc.property(word, plain, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(text));
      }),
      { numRuns: 1000 },
    );
  });
  test("of many stars is decided at once", () => {
    const start = performance.now();
    expect(matchesPattern(`${"*a".repeat(200)}b`, "a".repeat(5000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
