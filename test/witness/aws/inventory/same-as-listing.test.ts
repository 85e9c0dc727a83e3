import { S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { known, mapFact, type Contents, type Fact } from "../../../../posture";
import { deletionProved } from "../../../../policies/rules/retention/deletion-proved";
import { cloudOf } from "../../../../witness/aws/cloud";
import { bucketContents } from "../../../../witness/aws/contents/bucket";
import { budgetOf } from "../../../../witness/aws/contents/budget";
import { cursorIn } from "../../../../witness/aws/contents/cursor";
import { reportedVersions } from "../../../../witness/aws/contents/inventory";
import { duckDb } from "../../../../witness/aws/contents/inventory/duckdb";
import { holding, promise } from "../../../policies/postures";
import { deletion } from "../../../policies/postures/deletion";
import { faultyCloud } from "../faulty";
import { onMoto } from "../moto";
import { bareBucket } from "../seeds";
import { configured, deliver, encodedKey, reportsBucket, type Listed } from "./delivered";

/*
 * The same bucket listed and inventoried. Objects of moto can't be made old, so that the listing is answered in its place
 * with what the report has; the reports are real files in moto's S3, and DuckDB counts them.
 */

const moto = onMoto();
const at = new Date("2026-11-22T01:00:00Z");
const bucket = "muster-orders";
const arn = `arn:aws:s3:::${bucket}`;

type Timed = Listed & { written: Date };
const thing: fc.Arbitrary<Timed> = fc.record({
  key: fc
    .tuple(
      fc.constantFrom("", "order-files/", "previews/", "order-files-old/", "order-files"),
      fc.oneof(fc.constantFrom("a", "b+c d", "100 %", 'x",y', "'; DROP TABLE report", "\\n"), fc.string({ unit: "grapheme", minLength: 1 })),
    )
    .map((parts) => parts.join("")), // prettier-ignore
  what: fc.constantFrom("object", "noncurrent-version", "delete-marker"),
  written: fc
    .oneof(fc.integer({ min: 0, max: 172_800 }), fc.constantFrom(0, 172_799, 172_800, 1_209_599, 1_209_600), fc.integer({ min: 0, max: 4_000_000 }))
    .map((seconds) => new Date(at.getTime() - seconds * 1000)), // prettier-ignore
});

/** What S3 would answer to `ListObjectVersions`: by name, in the order of its bytes. */
function listingOf(things: readonly Timed[]): string {
  const inOrder = things.toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  const entries = inOrder.map(({ key, what, written }) => {
    const sort = what === "delete-marker" ? "DeleteMarker" : "Version";
    return `<${sort}><Key>${encodedKey(key)}</Key><VersionId>v</VersionId><IsLatest>${what === "object"}</IsLatest><LastModified>${written.toISOString()}</LastModified></${sort}>`;
  });
  return `<ListVersionsResult><IsTruncated>false</IsTruncated>${entries.join("")}</ListVersionsResult>`;
}

/** The same things counted in both ways. */
async function bothWays(things: readonly Timed[], format: "CSV" | "Parquet", classes: readonly string[]) {
  await deliver(moto.s3, { source: bucket, at, things, format });
  const listed = await faultyCloud(moto.endpoint(), ({ path }) =>
    /\?(.*&)?versions/.test(path) ? { answer: listingOf(things) } : undefined,
  );
  try {
    const cloud = cloudOf({ endpoint: listed.endpoint, attempts: 1 });
    const place = { cloud, s3: cloud.client(S3Client, "eu-central-1"), bucket, arn, classes, region: "eu-central-1" };
    const listing = await bucketContents({ ...place, budget: budgetOf(9), cursor: cursorIn(undefined, "1", at) });
    const report = await reportedVersions({ ...place, now: at }, { engine: duckDb() });
    return { listing, report };
  } finally {
    await listed.stop();
  }
}

const withoutDate = (contents: Fact<Contents>) => mapFact(contents, ({ parts }) => ({ parts }));
const verdictOn = (contents: Fact<Contents>, classes: readonly string[]) =>
  deletionProved.decide(deletion({ tags: holding(classes.join(" ")), contents: withoutDate(contents) }), promise());

describe.each(["CSV", "Parquet"] as const)("a report in %s", (format) => {
  test.each([[["order-files"]], [["order-files", "previews"]]])(
    "counts what a listing counts, with the same oldest and the same verdict: %j",
    async (classes) => {
      await bareBucket(moto.s3, bucket);
      await reportsBucket(moto.s3);
      await configured(moto.s3, bucket);
      const outcomes = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(thing, { maxLength: 20 }), async (things) => {
          const { listing, report } = await bothWays(things, format, classes);
          expect(withoutDate(report)).toEqual(withoutDate(listing));
          expect(verdictOn(report, classes)).toEqual(verdictOn(listing, classes));
          outcomes.add(verdictOn(report, classes).outcome);
        }),
        { numRuns: 15 },
      );
      expect(outcomes).toContain("pass");
      expect(outcomes).toContain("fail");
    },
  );

  test("leaves out what came after it was begun", async () => {
    await bareBucket(moto.s3, bucket);
    await reportsBucket(moto.s3);
    await configured(moto.s3, bucket);
    const later = { key: "a", what: "object" as const, written: new Date(at.getTime() + 1) };
    const { report } = await bothWays([later, { ...later, written: at }], format, ["order-files"]);
    expect(report).toEqual(
      known({
        parts: [{ groups: [{ what: "object", ages: [[0, 1]], oldest: expect.any(String) }] }],
        asOf: at.toISOString(),
      }),
    );
  });
});
