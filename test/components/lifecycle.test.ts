import fc from "fast-check";
import { longestDays, shortestDays } from "../../catalogue/promise/duration";
import {
  canEndInTime,
  delayDays,
  lifecycleRules,
  logLifecycleRules,
  noncurrentDays,
  type LifecycleRule,
  type NamedClass,
} from "../../components/s3/lifecycle";

const day = (amount: number): NamedClass["keep"] => ({ amount, unit: "day" });
const orders: NamedClass = { name: "order-files", keep: day(14), after: "upload", atLeast: false };
const drops: NamedClass = { name: "job-drops", keep: day(5), after: "completion", atLeast: false };
const addresses: NamedClass = {
  name: "addresses",
  keep: { amount: 3, unit: "year" },
  after: "last-contact",
  atLeast: false,
};
const invoices: NamedClass = { name: "invoices", keep: { amount: 10, unit: "year" }, after: "upload", atLeast: true };

const byId = (rules: LifecycleRule[], id: string) => rules.find((rule) => rule.id === id);
const daysOf = (rule: LifecycleRule | undefined) =>
  rule?.expiration !== undefined && "days" in rule.expiration ? rule.expiration.days : undefined;

const unit = fc.constantFrom("minute", "hour", "day", "week", "month", "year" as const);
const keep = fc.record({ amount: fc.integer({ min: 1, max: 5000 }), unit });
const event = fc.constantFrom("upload", "completion", "last-contact", "contract-end" as const);
const anyClass = fc.record({ name: fc.constantFrom("a", "b", "c", "d"), keep, after: event, atLeast: fc.boolean() });
const endingClass = anyClass.map((each) => ({ ...each, atLeast: false })).filter(canEndInTime);
const severalClasses = fc.uniqueArray(anyClass.filter(canEndInTime), {
  selector: (each) => each.name,
  minLength: 2,
  maxLength: 4,
});

describe("the lifecycle of one class", () => {
  test.each([
    ["14 days", day(14), 10],
    ["5 days, the least", day(5), 1],
    ["2 weeks", { amount: 2, unit: "week" } as const, 10],
    ["a month, which can have 28 days", { amount: 1, unit: "month" } as const, 24],
    ["131 hours, of which the broken day doesn't count", { amount: 131, unit: "hour" } as const, 1],
  ])("expires what is promised for %s in time", (_, kept, days) => {
    expect(daysOf(byId(lifecycleRules([{ ...orders, keep: kept }]), "order-files"))).toBe(days);
  });

  test("is over within the promise, versions and S3's delay included", () => {
    fc.assert(
      fc.property(endingClass, (each) => {
        const days = daysOf(byId(lifecycleRules([each]), each.name)) ?? NaN;
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days + noncurrentDays + delayDays).toBeLessThanOrEqual(shortestDays(each.keep));
      }),
    );
  });

  test("is as long as S3 lets it be, to the day", () => {
    fc.assert(
      fc.property(endingClass, (each) => {
        const days = daysOf(byId(lifecycleRules([each]), each.name)) ?? NaN;
        expect(days + 1 + noncurrentDays + delayDays).toBeGreaterThan(shortestDays(each.keep));
      }),
    );
  });

  test("covers the whole bucket", () => {
    expect(byId(lifecycleRules([orders]), "order-files")?.filter).toEqual({});
  });

  test("ends versions in the same rule", () => {
    expect(byId(lifecycleRules([orders]), "order-files")?.noncurrentVersionExpiration).toEqual({ noncurrentDays: 1 });
  });

  test("never gives S3 days that are not whole, or below one", () => {
    fc.assert(
      fc.property(fc.array(anyClass.filter(canEndInTime), { maxLength: 3 }), (classes) => {
        for (const rule of lifecycleRules(classes)) {
          const given = [
            daysOf(rule),
            rule.noncurrentVersionExpiration?.noncurrentDays,
            rule.abortIncompleteMultipartUpload?.daysAfterInitiation,
          ].filter((each) => each !== undefined);
          expect(given.filter((each) => !Number.isInteger(each) || each < 1)).toEqual([]);
        }
      }),
    );
  });
});

describe("clean-up", () => {
  test("removes delete markers in a rule without days and without tags, as S3 demands", () => {
    const { id: _, ...rule } = byId(lifecycleRules([drops]), "clean-up.delete-markers") ?? { id: "" };
    expect(rule).toEqual({ status: "Enabled", filter: {}, expiration: { expiredObjectDeleteMarker: true } });
  });

  test.each([
    ["7 days", orders, 7],
    ["no longer than the class", drops, 1],
    ["7 days where law keeps the class", invoices, 7],
  ])("ends unfinished uploads after %s", (_, each, days) => {
    expect(byId(lifecycleRules([each]), "clean-up.unfinished-uploads")?.abortIncompleteMultipartUpload).toEqual({
      daysAfterInitiation: days,
    });
  });

  test("keeps what holds no personal data, and ends its old versions after 30 days", () => {
    const rules = lifecycleRules([]);
    expect(rules.flatMap((rule) => daysOf(rule) ?? [])).toEqual([]);
    expect(byId(rules, "clean-up.versions")?.noncurrentVersionExpiration).toEqual({ noncurrentDays: 30 });
  });

  test("gives every rule another id", () => {
    fc.assert(
      fc.property(severalClasses, (classes) => {
        const ids = lifecycleRules(classes).map((rule) => rule.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("a class that ends on completion", () => {
  const rules = lifecycleRules([drops]);

  test("expires only objects that are tagged as completed", () => {
    expect(byId(rules, "job-drops")).toEqual({
      id: "job-drops",
      status: "Enabled",
      filter: { tag: { key: "tom:state", value: "completed" } },
      expiration: { days: 1 },
    });
  });

  test("ends versions whether they are tagged or not", () => {
    const { id: _, ...rule } = byId(rules, "job-drops.versions") ?? { id: "" };
    expect(rule).toEqual({ status: "Enabled", filter: {}, noncurrentVersionExpiration: { noncurrentDays: 1 } });
  });

  test("has its prefix beside the tag, where it shares the bucket", () => {
    expect(byId(lifecycleRules([drops, orders]), "job-drops")?.filter).toEqual({
      and: { prefix: "job-drops/", tags: { "tom:state": "completed" } },
    });
  });
});

describe("a class that law keeps", () => {
  test("never expires before the longest that its period can be", () => {
    fc.assert(
      fc.property(anyClass, (each) => {
        const days = daysOf(byId(lifecycleRules([{ ...each, atLeast: true }]), each.name)) ?? Infinity;
        expect(days).toBeGreaterThanOrEqual(longestDays(each.keep));
      }),
    );
  });

  test("keeps overwritten and deleted versions as long", () => {
    const rule = byId(lifecycleRules([invoices]), "invoices");
    expect(rule?.noncurrentVersionExpiration?.noncurrentDays).toBeGreaterThanOrEqual(longestDays(invoices.keep));
  });

  test("ends a year after its period, because law counts from the end of the calendar year", () => {
    expect(daysOf(byId(lifecycleRules([invoices]), "invoices"))).toBe(3653 + 366);
  });

  test("never expires where its period runs from an event that S3 can't see", () => {
    expect(daysOf(byId(lifecycleRules([{ ...invoices, after: "contract-end" }]), "invoices"))).toBeUndefined();
  });
});

describe("several classes in one bucket", () => {
  test("have a rule for their prefix each", () => {
    const rules = lifecycleRules([orders, addresses]);
    expect(byId(rules, "order-files")).toMatchObject({ filter: { prefix: "order-files/" }, expiration: { days: 10 } });
    expect(byId(rules, "addresses")).toMatchObject({ filter: { prefix: "addresses/" }, expiration: { days: 1091 } });
  });

  test("are not cut short by the rule for everything else, since S3 takes the shorter of two", () => {
    fc.assert(
      fc.property(severalClasses, (classes) => {
        const rules = lifecycleRules(classes);
        const wide = daysOf(byId(rules, "clean-up.everything-else")) ?? Infinity;
        for (const each of classes) expect(wide).toBeGreaterThanOrEqual(daysOf(byId(rules, each.name)) ?? 0);
      }),
    );
  });

  test("keep versions that law keeps, whatever else is in the bucket", () => {
    fc.assert(
      fc.property(severalClasses, (classes) => {
        const wide =
          byId(lifecycleRules(classes), "clean-up.everything-else")?.noncurrentVersionExpiration?.noncurrentDays ?? 0;
        const kept = classes.filter((each) => each.atLeast).map((each) => longestDays(each.keep));
        expect(wide).toBeGreaterThanOrEqual(Math.max(1, ...kept));
      }),
    );
  });

  test("let everything else end with the longest of them", () => {
    expect(daysOf(byId(lifecycleRules([orders, addresses]), "clean-up.everything-else"))).toBe(1091);
  });

  test("let nothing else expire by age where a class waits for an event", () => {
    expect(daysOf(byId(lifecycleRules([orders, drops]), "clean-up.everything-else"))).toBeUndefined();
  });
});

describe("the lifecycle of access logs", () => {
  test.each([
    ["by the age of their class", orders, 10],
    ["by age, also where the class waits for an event", drops, 1],
    ["after 90 days, where they hold no personal data", undefined, 90],
  ])("ends them %s", (_, each, days) => {
    const [rule] = logLifecycleRules(each, 90);
    const { id: _id, ...actions } = rule ?? { id: "" };
    const noncurrentVersionExpiration = { noncurrentDays: 1 };
    expect(actions).toEqual({ status: "Enabled", filter: {}, expiration: { days }, noncurrentVersionExpiration });
  });

  test("keeps logs that are kept as a proof", () => {
    const [rule] = logLifecycleRules(invoices, 90);
    expect(daysOf(rule)).toBeGreaterThanOrEqual(3653);
  });
});
