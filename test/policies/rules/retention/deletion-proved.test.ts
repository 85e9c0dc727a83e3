import { absent, known, unknown, type Deletion } from "../../../../posture";
import { deletionProved } from "../../../../policies/rules/retention/deletion-proved";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { aged, deletion, part } from "../../postures/deletion";

const table = (ends: [number, number][], more: { endless?: number; more?: string; tags?: Deletion["tags"] } = {}) =>
  deletion({
    service: "Amazon DynamoDB",
    ...(more.tags && { tags: more.tags }),
    contents: known({
      parts: [],
      items: { sampled: 10, ends, endless: more.endless ?? 0 },
      ...(more.more !== undefined && { more: more.more }),
    }),
  });

const two = { tags: holding("order-files previews") };

describeRule(deletionProved, {
  passes: [
    ["nothing is there", deletion()],
    ["all is younger", deletion({}, part(undefined, aged("object", 0, 13), aged("noncurrent-version", 12)))],
    ["a young snapshot", deletion({ service: "Amazon RDS" }, part(undefined, aged("snapshot", 13)))],
    ["an empty table", table([])],
    [
      "items that end in time, or have just ended",
      table([
        [-6, 1],
        [0, 2],
        [14, 7],
      ]),
    ],
    ["each class by its own prefix", deletion(two, part("order-files", aged("object", 13)))],
    [
      "an old invoice beside them",
      deletion({ tags: holding("order-files invoices") }, part("invoices", aged("object", 900))),
    ],
  ],
  fails: [
    [
      "an item that ended a week ago",
      table([
        [-7, 1],
        [3, 9],
      ]),
    ],
    ["an item that ends later than the period from now", table([[15, 1]])],
    ["ends in milliseconds", table([[20_000_000, 10]])],
    ["an overdue item in a part of the table", table([[-90, 1]], { more: "only a sample was looked at" })],
    ["an overdue item beside one without an end", table([[-90, 1]], { endless: 1 })],
    ["an object on the day of its end", deletion({}, part(undefined, aged("object", 14)))],
    [
      "an old version behind a young object",
      deletion({}, part(undefined, aged("object", 1), aged("noncurrent-version", 15))),
    ],
    ["a delete marker, whose name stays", deletion({}, part(undefined, aged("delete-marker", 30)))],
    ["an unfinished upload", deletion({}, part(undefined, aged("upload", 30)))],
    ["a snapshot that nobody deletes", deletion({ service: "Amazon EBS" }, part(undefined, aged("snapshot", 14)))],
    ["one class's part", deletion(two, part("order-files", aged("object", 20)), part("previews", aged("object", 0)))],
    ["older than every class's period, in no class's part", deletion(two, part(undefined, aged("object", 9000)))],
    [
      "found before the listing stopped",
      deletion({ contents: known({ parts: [part(undefined, aged("object", 20))], more: "the listing stopped" }) }),
    ],
  ],
  unknown: [
    ["a sample of a table without a late item", table([[1, 10]], { more: "only a sample of 10 items was looked at" })],
    ["items without an end", table([[1, 9]], { endless: 1 })],
    ["a late end of a period that runs from a later event", table([[15, 1]], { tags: holding("job-drops") })],
    ["a late end beside a class that has to stay", table([[15, 1]], { tags: holding("order-files invoices") })],
    ["nobody looked", deletion({ contents: absent() })],
    ["a refusal", deletion({ contents: unknown("AWS refuses ListObjectVersions") })],
    ["not all was listed", deletion({ contents: known({ parts: [], more: "the listing stopped" }) })],
    ["a class that is not known", deletion({ tags: holding(unknown("AWS refuses GetBucketTagging")) })],
    [
      "a period that runs from a later event",
      deletion({ tags: holding("job-drops") }, part(undefined, aged("object", 9))),
    ],
    [
      "in no class's part, older than the shortest period alone",
      deletion({ tags: holding("order-files invoices") }, part(undefined, aged("object", 20))),
    ],
  ],
  notApplicable: [
    ["no personal data", deletion({ tags: holding("none") }, part(undefined, aged("object", 900)))],
    ["no class", deletion({ tags: absent() }, part(undefined, aged("object", 900)))],
    ["a minimum only", deletion({ tags: holding("invoices") }, part(undefined, aged("object", 900)))],
  ],
});

test("the evidence of a table has the sample, what is overdue and what never ends", () => {
  const verdict = deletionProved.decide(table([[-30, 2], [5, 7]], { endless: 1 }), promise(), "2026-11-22"); // prettier-ignore
  expect(verdict).toMatchObject({
    observed: {
      "items-sampled": 10,
      "items-overdue": 2,
      "items-without-end": 1,
      "oldest-end-days-ago": 30,
      "latest-end-in-days": 5,
    },
  });
});

test("the evidence has counts, ages and the hash of the oldest", () => {
  const verdict = deletionProved.decide(
    deletion({}, part(undefined, aged("object", 0.5, 2, 20), aged("noncurrent-version", 40))),
    promise(),
  );
  expect(verdict).toMatchObject({
    outcome: "fail",
    observed: {
      class: ["order-files"],
      promisedDays: [14],
      objects: 3,
      "noncurrent-versions": 1,
      "older-than-promised": 2,
      "oldest-days": 40,
      "oldest-sha256": "5f".repeat(32),
      "age-distribution": ["0-1 d: 1", "1-3 d: 1", "14-30 d: 1", "30-90 d: 1"],
    },
  });
});

/** Texts of a breach in both languages, with the name of the thing left out. */
function said(deletion: Deletion): [de: string, en: string] {
  const verdict = deletionProved.decide(deletion, promise());
  const { de, en } = verdict.outcome === "fail" ? verdict.problem : { de: "", en: "" };
  return [de.replace(/„.+?“/, "…"), en.replace(/".+?"/, "…")];
}

test.each([
  [
    "one object",
    deletion({}, part(undefined, aged("object", 20))),
    "In … (Amazon S3) liegt 1 Datensatz der Klasse order-files über die zugesagte Frist (14 Tage) hinaus, bis zu 20 Tage alt (aktuelle Objekte: 1).",
    "In … (Amazon S3) there is 1 thing of the class order-files older than promised (14 days), up to 20 days old (current objects: 1).",
  ],
  [
    "several objects",
    deletion({}, part(undefined, aged("object", 20, 30))),
    "In … (Amazon S3) liegen 2 Datensätze der Klasse order-files über die zugesagte Frist (14 Tage) hinaus, bis zu 30 Tage alt (aktuelle Objekte: 2).",
    "In … (Amazon S3) there are 2 things of the class order-files older than promised (14 days), up to 30 days old (current objects: 2).",
  ],
  [
    "one item that has ended",
    table([[-7, 1]]),
    "In … (Amazon DynamoDB) ist 1 Eintrag seit mindestens 7 Tagen abgelaufen und noch da, das früheste Ende liegt 7 Tage zurück.",
    "In … (Amazon DynamoDB) 1 item ended at least 7 days ago and is still there; the earliest end was 7 days ago.",
  ],
  [
    "several items that have ended",
    table([[-9, 2], [3, 4]]),
    "In … (Amazon DynamoDB) sind 2 Einträge seit mindestens 7 Tagen abgelaufen und noch da, das früheste Ende liegt 9 Tage zurück.",
    "In … (Amazon DynamoDB) 2 items ended at least 7 days ago and are still there; the earliest end was 9 days ago.",
  ],
  [
    "one item that ends too late",
    table([[15, 1]]),
    "In … (Amazon DynamoDB) endet 1 Eintrag erst nach der zugesagten Frist von order-files (14 Tage); das späteste Ende liegt 15 Tage voraus.",
    "In … (Amazon DynamoDB) 1 item ends later than the promised period of order-files (14 days); the latest end is 15 days ahead.",
  ],
  [
    "several items that end too late",
    table([[15, 1], [40, 1]]),
    "In … (Amazon DynamoDB) enden 2 Einträge erst nach der zugesagten Frist von order-files (14 Tage); das späteste Ende liegt 40 Tage voraus.",
    "In … (Amazon DynamoDB) 2 items end later than the promised period of order-files (14 days); the latest end is 40 days ahead.",
  ],
])("says of %s in good German and English", (_, breach, de, en) => expect(said(breach)).toEqual([de, en])); // prettier-ignore
