import { absent, known, unknown, type Fact, type Keeping } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownList, unknownNumber, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);

/** The days of a bucket's keepings by scope: its prefix, or `k=v` of its tags; "" is the whole bucket. */
function daysOf(
  rules: unknown,
  props: Record<string, unknown> = {},
  status = "Disabled",
): Record<string, Fact<number>> {
  const owner = bucket(props);
  const versioning = partOf(owner, "bucketVersioning:BucketVersioning", { versioningConfiguration: { status } });
  const lifecycle = partOf(owner, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules });
  const { keepings } = postureOf("retention", owner, versioning, lifecycle);
  if (keepings.state !== "known") return { unreadable: unknownFact };
  return Object.fromEntries(keepings.value.map((each) => [scopeName(each), each.days]));
}

function scopeName({ scope }: Keeping): string {
  return scope.prefix ?? Object.entries(scope.tags).map((each) => each.join("="))[0] ?? "";
}

const rule = (days: unknown, more: object = {}) => ({ id: "r", status: "Enabled", expiration: { days }, ...more });
const under = (prefix: string) => ({ filter: { prefix } });
const noncurrent = (noncurrentDays: unknown, newerNoncurrentVersions?: unknown) => ({
  noncurrentVersionExpiration: { noncurrentDays, newerNoncurrentVersions },
});

describe("the keepings of a bucket", () => {
  test.each<[string, unknown, Record<string, Fact<number>>]>([
    ["no rules", [], { "": absent() }],
    ["one rule for everything, with S3's delay", [rule(10)], { "": known(13) }],
    ["one rule for a part, and none for the rest", [rule(10, under("a/"))], { "": absent(), "a/": known(13) }],
    ["a rule that is switched off", [rule(10, { status: "Disabled" })], { "": absent() }],
    ["a rule that may be switched off", [rule(10, { status: unknownText })], { "": unknownFact }],
    ["days that are not known yet", [rule(unknownNumber)], { "": unknownFact }],
    ["a filter that is not known yet", [rule(10), rule(5, under(unknownText))], { "": unknownFact }],
    ["rules that are not known yet", unknownList, { unreadable: unknownFact }],
    [
      "two that overlap: the earlier wins where it covers",
      [rule(10), rule(5, under("a/"))],
      { "": known(13), "a/": known(8) },
    ],
    ["a wide one that is earlier", [rule(4), rule(5, under("a/"))], { "": known(7), "a/": known(7) }],
    [
      "prefixes within each other",
      [rule(9, under("a/")), rule(6, under("a/b/"))],
      { "": absent(), "a/": known(12), "a/b/": known(9) },
    ],
    [
      "tags, which do not cover a prefix",
      [rule(9, { filter: { tag: { key: "k", value: "v" } } })],
      { "": absent(), "k=v": known(12) },
    ],
    [
      "a fixed date, which no number of days can tell",
      [rule(null, { expiration: { date: "2027-01-01" } })],
      { "": unknownFact },
    ],
    [
      "cold storage, which is no end",
      [{ status: "Enabled", transitions: [{ days: 1, storageClass: "GLACIER" }] }],
      { "": absent() },
    ],
  ])("without versions: %s", (_, rules, days) => {
    expect(daysOf(rules)).toEqual(days);
  });

  test("without versions a rule by size leaves the rest for ever", () => {
    const owner = bucket();
    const rules = [rule(9, { filter: { objectSizeGreaterThan: 100 } })];
    const lifecycle = partOf(owner, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules });
    expect(postureOf("retention", owner, lifecycle).keepings).toMatchObject({
      value: [
        { scope: { tags: {} }, days: absent() },
        { scope: { tags: {}, sizeGreaterThan: 100 }, days: known(12) },
      ],
    });
  });

  test.each<[string, unknown, Record<string, Fact<number>>]>([
    ["an expiration that only hides", [rule(10)], { "": absent() }],
    ["expiration and noncurrent days", [rule(10, noncurrent(1))], { "": known(14) }],
    ["noncurrent days in a rule of their own", [rule(10), { status: "Enabled", ...noncurrent(2) }], { "": known(15) }],
    [
      "noncurrent days for another part only",
      [rule(10), { status: "Enabled", ...noncurrent(2), ...under("a/") }],
      { "": absent(), "a/": known(15) },
    ],
    ["newer versions that stay whatever their age", [rule(10, noncurrent(1, 3))], { "": absent() }],
    ["noncurrent days that are not known yet", [rule(10, noncurrent(unknownNumber))], { "": unknownFact }],
    ["a number of newer versions that is not known yet", [rule(10, noncurrent(1, unknownNumber))], { "": unknownFact }],
  ])("with versions: %s", (_, rules, days) => {
    expect([daysOf(rules, {}, "Enabled"), daysOf(rules, {}, "Suspended")]).toEqual([days, days]);
  });

  test("of a bucket that may have versions count the noncurrent days, and are unknown without any", () => {
    expect(daysOf([rule(10, noncurrent(1))], {}, unknownText)).toEqual({ "": known(14) });
    expect(daysOf([rule(10)], {}, unknownText)).toEqual({ "": unknownFact });
  });

  test.each([
    ["Suspended", { earliestDays: known(10) }],
    ["Enabled", {}],
    [unknownText, { days: unknownFact }],
  ])("end early for what was uploaded while versioning is %s", (status, earliest) => {
    const owner = bucket();
    const versioning = partOf(owner, "bucketVersioning:BucketVersioning", { versioningConfiguration: { status } });
    const lifecycle = partOf(owner, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules: [rule(10)] });
    expect(postureOf("retention", owner, versioning, lifecycle).keepings).toEqual(
      known([
        { scope: { tags: {} }, days: absent(), sum: expect.any(String), stated: expect.any(String), ...earliest },
      ]),
    );
  });

  test("end early where versioning is off, whether or not it ever was on", () => {
    const owner = bucket({}, { origin: "undetermined" });
    const lifecycle = partOf(owner, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules: [rule(10)] });
    expect(postureOf("retention", owner, lifecycle).keepings).toMatchObject({
      value: [{ days: { state: "unknown" }, earliestDays: known(10) }],
    });
  });

  test("last as long as an object lock", () => {
    const objectLockConfiguration = {
      objectLockEnabled: "Enabled",
      rule: { defaultRetention: { mode: "COMPLIANCE", days: 100 } },
    };
    expect(daysOf([rule(10, noncurrent(1))], { objectLockConfiguration })).toEqual({ "": known(103) });
  });

  test("tell how the days add up", () => {
    const owner = bucket();
    const versioning = partOf(owner, "bucketVersioning:BucketVersioning", {
      versioningConfiguration: { status: "Enabled" },
    });
    const lifecycle = partOf(owner, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", {
      rules: [rule(10, noncurrent(1))],
    });
    expect(postureOf("retention", owner, versioning, lifecycle).keepings).toMatchObject({
      value: [{ sum: "10 expiration + 1 noncurrent + 3 delay of S3" }],
    });
  });
});

describe("the keeping of", () => {
  test.each<[string, string, Record<string, unknown>, Fact<number>]>([
    ["a queue", "aws:sqs/queue:Queue", { messageRetentionSeconds: "1209600" }, known(14)],
    [
      "a queue by default",
      "aws:sqs/queue:Queue",
      {},
      { state: "known", value: 4, byDefault: expect.any(String) as unknown as string },
    ],
    ["a queue not known yet", "aws:sqs/queue:Queue", { messageRetentionSeconds: unknownNumber }, unknownFact],
    ["a stream", "aws:kinesis/stream:Stream", { retentionPeriod: 168 }, known(7)],
    [
      "a log group, with the delay of its deletion",
      "aws:cloudwatch/logGroup:LogGroup",
      { retentionInDays: 7 },
      known(10),
    ],
    ["a log group without an end", "aws:cloudwatch/logGroup:LogGroup", { retentionInDays: 0 }, absent()],
    [
      "a log group of the class that keeps two days",
      "aws:cloudwatch/logGroup:LogGroup",
      { logGroupClass: "DELIVERY" },
      expect.objectContaining({ value: 5 }) as Fact<number>,
    ],
    ["an event archive without an end", "aws:cloudwatch/eventArchive:EventArchive", { retentionDays: 0 }, absent()],
    ["a table without time to live", "aws:dynamodb/table:Table", {}, absent()],
    [
      "a table with time to live switched off",
      "aws:dynamodb/table:Table",
      { ttl: { enabled: "false", attributeName: "t" } },
      absent(),
    ],
    [
      "a table with time to live, which each item decides",
      "aws:dynamodb/table:Table",
      { ttl: { enabled: true, attributeName: "t" } },
      unknownFact,
    ],
  ])("%s", (_, type, props, days) => {
    expect(postureOf("retention", resource(type, "r", props)).keepings).toMatchObject({
      value: [{ scope: { tags: {} }, days }],
    });
  });

  test("a log group can end before the delay of its deletion", () => {
    const log = resource("aws:cloudwatch/logGroup:LogGroup", "r", { retentionInDays: 90 });
    expect(postureOf("retention", log).keepings).toMatchObject({
      value: [{ days: known(93), earliestDays: known(90) }],
    });
  });

  test.each([
    ["every rule and every copy ends", [35, 90], 7, known(90)],
    ["a copy never ends", [35, undefined], 7, absent()],
    ["a rule never ends", [35, 90], undefined, absent()],
  ])("a backup plan is that of its longest recovery points: %s", (_, [own, copy], other, days) => {
    const rules = [
      { lifecycle: { deleteAfter: own }, copyActions: [{ lifecycle: { deleteAfter: copy } }] },
      { lifecycle: { coldStorageAfter: 30, deleteAfter: other } },
    ];
    const { keepings } = postureOf("retention", resource("aws:backup/plan:Plan", "p", { rules }));
    expect(keepings).toMatchObject({ value: [{ days }] });
    expect(keepings).toHaveProperty("value.length", 1);
  });

  test("a backup plan whose rules are not known yet is unknown", () => {
    expect(postureOf("retention", resource("aws:backup/plan:Plan", "p", { rules: unknownList })).keepings).toEqual(
      unknownFact,
    );
  });
});
