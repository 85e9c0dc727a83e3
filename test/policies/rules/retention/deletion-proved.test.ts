import { absent, known, unknown } from "../../../../posture";
import { deletionProved } from "../../../../policies/rules/retention/deletion-proved";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { aged, deletion, part } from "../../postures/deletion";

const two = { tags: holding("order-files previews") };

describeRule(deletionProved, {
  passes: [
    ["nothing is there", deletion()],
    ["all is younger", deletion({}, part(undefined, aged("object", 0, 13), aged("noncurrent-version", 12)))],
    ["a young snapshot", deletion({ service: "Amazon RDS" }, part(undefined, aged("snapshot", 13)))],
    ["each class by its own prefix", deletion(two, part("order-files", aged("object", 13)))],
    [
      "an old invoice beside them",
      deletion({ tags: holding("order-files invoices") }, part("invoices", aged("object", 900))),
    ],
  ],
  fails: [
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
