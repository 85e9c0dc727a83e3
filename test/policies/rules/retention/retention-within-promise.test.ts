import { absent, known, unknown } from "../../../../posture";
import { retentionWithinPromise } from "../../../../policies/rules/retention/retention-within-promise";
import { describeRule } from "../../describe-rule";
import { holding, keeping, promise, retention } from "../../postures";

const later = unknown("it is known only after the deploy");
const completed = { tags: { "tom:state": "completed" } };
const holds = (dataClass: string) => ({ tags: holding(dataClass) });
const monthly = promise({ retention: { "order-files": { keep: "1 month" } } });

/** Two classes, each under its prefix and within its period; nothing else ends. */
const confined = (...prefixes: string[]) => ({
  ...retention(
    holds("order-files previews"),
    keeping(14, { prefix: "order-files/" }),
    keeping(30, { prefix: "previews/" }),
  ),
  confinedTo: known(prefixes),
});

const after = (event: "contract-end" | "last-contact") =>
  promise({ retention: { "order-files": { keep: "14 days", after: event } } });
const untilContractEnd = after("contract-end");
const sinceLastContact = after("last-contact");

describeRule(retentionWithinPromise, {
  passes: [
    ["several classes, and nobody can write outside their prefixes", confined("order-files/", "previews/")],
    ["ends on the last promised day", retention({}, keeping(14))],
    ["ends earlier", retention({}, keeping(5))],
    ["a shorter rule beside a longer one", retention({}, keeping(30), keeping(14))],
    ["a rule by prefix beside one for all", retention({}, keeping(14), keeping(400, { prefix: "archive/" }))],
    ["a rule that is not known beside one that suffices", retention({}, keeping(later), keeping(14))],
    ["an empty prefix is everything", retention({}, keeping(14, { prefix: "" }))],
    ["a month has 28 days at least", retention({}, keeping(28)), monthly],
    ["completion: within the period from the upload", retention(holds("job-drops"), keeping(5))],
    ["completion: by the object tag", retention(holds("job-drops"), keeping(5, completed))],
    ["the end of a contract: by the object tag", retention({}, keeping(14, completed)), untilContractEnd],
    ["several classes: all within the shortest period", retention(holds("order-files previews"), keeping(14))],
    [
      "several classes: a part each, the rest within the shortest",
      retention(
        holds("order-files previews"),
        keeping(10, { prefix: "order-files/" }),
        keeping(12, { prefix: "previews/" }),
        keeping(14),
      ),
    ],
    [
      "several classes, one on completion by its tag",
      retention(holds("order-files job-drops"), keeping(14), keeping(5, completed)),
    ],
    ["a class beside data that is not personal", retention(holds("order-files weather"), keeping(14))],
    ["a queue", retention({ service: "Amazon SQS" }, keeping(4))],
  ],
  fails: [
    [
      "several classes, and writes are possible under another prefix too",
      confined("order-files/", "previews/", "misc/"),
    ],
    ["several classes, confined to nothing", confined()],
    ["a day too long", retention({}, keeping(15))],
    ["never", retention({}, keeping(absent()))],
    ["no rule", retention({})],
    ["no rules stated", { ...retention({}), keepings: absent() }],
    ["only one part ends", retention({}, keeping(10, { prefix: "order-files/" }))],
    ["only tagged objects end", retention({}, keeping(10, { tags: { expire: "yes" } }))],
    ["only small objects end", retention({}, keeping(10, { sizeLessThan: 1000 }))],
    ["only large objects end", retention({}, keeping(10, { sizeGreaterThan: 0 }))],
    ["completed objects only, though the period runs from the upload", retention({}, keeping(10, completed))],
    ["a lock, and without it too long as well", retention({}, { ...keeping(33), unlockedDays: 15 })],
    ["the end of a contract: too long by the tag", retention({}, keeping(15, completed)), untilContractEnd],
    ["the last contact: nobody tags that", retention({}, keeping(14, completed)), sinceLastContact],
    ["completion: too long by either way", retention(holds("job-drops"), keeping(14), keeping(6, completed))],
    [
      "completion: the tag within one part only",
      retention(holds("job-drops"), keeping(5, { ...completed, prefix: "a/" })),
    ],
    ["a month can have 28 days", retention({}, keeping(29)), monthly],
    [
      "several classes: parts in time, the rest never ends",
      retention(
        holds("order-files previews"),
        keeping(14, { prefix: "order-files/" }),
        keeping(30, { prefix: "previews/" }),
      ),
    ],
    [
      "several classes: the rest within the longest period only",
      retention(holds("order-files previews"), keeping(14, { prefix: "order-files/" }), keeping(30)),
    ],
    ["several classes: a part too long", retention(holds("order-files previews"), keeping(15))],
    ["a queue that keeps too long", retention({ service: "Amazon SQS" }, keeping(15))],
    [
      "a period shorter than S3 can",
      retention({}, keeping(5)),
      promise({ retention: { "order-files": { keep: "4 days" } } }),
    ],
  ],
  unknown: [
    [
      "several classes, and whether somebody can write outside their prefixes is not known yet",
      { ...confined("order-files/", "previews/"), confinedTo: unknown("the policy is known later") },
    ],
    ["rules that are not known", { ...retention({}), keepings: later }],
    ["days that are not known", retention({}, keeping(later))],
    ["days that are not known beside a longer rule", retention({}, keeping(later), keeping(30))],
    ["a class that is not known", retention({ tags: holding(later) }, keeping(14))],
    ["tags that are not known", retention({ tags: later }, keeping(14))],
  ],
  notApplicable: [
    ["no personal data", retention(holds("none"), keeping(400))],
    ["a class that is not personal", retention(holds("weather"), keeping(400))],
    ["a minimum only", retention(holds("invoices"))],
    ["only a lock holds it longer", retention({}, { ...keeping(33), unlockedDays: 14 })],
    [
      "a job must end it, since no lifecycle rule can",
      retention(holds("job-drops"), keeping(5)),
      promise({ retention: { "job-drops": { keep: "0 days", after: "completion" } } }),
    ],
    ["no class: that fails in retention-declared", retention({ tags: absent() })],
    ["a class that the promise doesn't have: likewise", retention(holds("orders"))],
  ],
});

it("shows class, days, promised days and how they add up", () => {
  expect(retentionWithinPromise.decide(retention({}, keeping(15)), promise())).toMatchObject({
    observed: { class: "order-files", promisedDays: 14, days: 15, sum: "10 expiration + 1 noncurrent + 3 delay of S3" },
    remedy: { en: expect.stringContaining("`expiration.days: 10`") },
  });
});

it("shows each class of several", () => {
  const verdict = retentionWithinPromise.decide(
    retention(
      { tags: holding("order-files previews") },
      keeping(14, { prefix: "order-files/" }),
      keeping(40, { prefix: "previews/" }),
    ),
    promise(),
  );
  expect(verdict).toMatchObject({
    observed: { class: ["order-files", "previews"], promisedDays: [14, 30], days: [14, 40], "days-elsewhere": null },
  });
});
