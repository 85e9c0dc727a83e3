import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { addMonths, differenceInCalendarDays } from "date-fns";
import fc from "fast-check";
import {
  canOutlast,
  durationText,
  longestDays,
  shortestDays,
  type Duration,
} from "../../../catalogue/promise/duration";
import { durationSchema, intervalSchema } from "../../../catalogue/promise/duration-schema";

const days = (text: string): [shortest: number, longest: number] => {
  const period = durationSchema.parse(text);
  return [shortestDays(period), longestDays(period)];
};

describe("a period", () => {
  test.each<[text: string, shortest: number, longest: number]>([
    ["0 days", 0, 0],
    ["12 hours", 0.5, 0.5],
    ["90 minutes", 0.0625, 0.0625],
    ["14 days", 14, 14],
    ["2 weeks", 14, 14],
    ["1 month", 28, 31],
    ["2 months", 59, 62],
    ["6 months", 181, 184],
    ["12 months", 365, 366],
    ["1 year", 365, 366],
    ["4 years", 1461, 1461],
    ["10 years", 3652, 3653],
  ])("of %s has from %d to %d days", (text, shortest, longest) => {
    expect(days(text)).toEqual([shortest, longest]);
  });

  test("of months has the lengths that date-fns counts from any day of four years", () => {
    const starts = Array.from({ length: 1461 }, (_, day) => new Date(2023, 0, 1 + day, 12));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (amount) => {
        const lengths = starts.map((start) => differenceInCalendarDays(addMonths(start, amount), start));
        const month: Duration = { amount, unit: "month" };
        expect([shortestDays(month), longestDays(month)]).toEqual([Math.min(...lengths), Math.max(...lengths)]);
      }),
      { numRuns: 6 },
    );
  });

  const period = fc.record<Duration>({
    amount: fc.integer({ min: 0, max: 99_999 }),
    unit: fc.constantFrom("minute", "hour", "day", "week", "month", "year"),
  });

  test("is never longer at its shortest than at its longest", () => {
    fc.assert(fc.property(period, (each) => shortestDays(each) <= longestDays(each)));
  });
  test("of one more is longer", () => {
    fc.assert(fc.property(period, (each) => shortestDays({ ...each, amount: each.amount + 1 }) > shortestDays(each)));
  });
  test("never outlasts itself", () => {
    fc.assert(fc.property(period, (each) => !canOutlast(each, each)));
  });
  test("outlasts another only if its longest is longer than the other's shortest", () => {
    fc.assert(
      fc.property(period, period, (one, other) => !canOutlast(one, other) || longestDays(one) > shortestDays(other)),
    );
  });
  test("is read again from its English text", () => {
    fc.assert(
      fc.property(period, (each) => {
        expect(durationSchema.parse(durationText(each).en)).toEqual(each);
      }),
    );
  });
  test.each<[period: Duration, de: string, en: string]>([
    [{ amount: 1, unit: "year" }, "1 Jahr", "1 year"],
    [{ amount: 14, unit: "day" }, "14 Tage", "14 days"],
  ])("%j is %s in German", (each, de, en) => {
    expect(durationText(each)).toEqual({ de, en });
  });
  test.each(["14", "days", "1.5 days", "-1 days", "14  days", "14 days ", "100000 days", "1 decade", ""])(
    "is not %j",
    (text) => {
      expect(durationSchema.safeParse(text).success).toBe(false);
    },
  );
});

test.each<[text: string, amount: number, unit: string]>([
  ["weekly", 1, "week"],
  ["quarterly", 3, "month"],
  ["every 6 months", 6, "month"],
])("the interval %s is %d %s", (text, amount, unit) => {
  expect(intervalSchema.parse(text)).toEqual({ amount, unit });
});

test("periods are as long in New York and in Kolkata as in UTC", () => {
  const lengthsIn = (zone: string): [midnight: string, ...lengths: number[]] =>
    JSON.parse(
      execFileSync(process.execPath, [join(__dirname, "time-zone-child.cjs")], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      }),
    );
  const [utc, ...lengths] = lengthsIn("UTC");
  const [newYork, ...inNewYork] = lengthsIn("America/New_York");
  const [kolkata, ...inKolkata] = lengthsIn("Asia/Kolkata");
  expect(new Set([utc, newYork, kolkata]).size).toBe(3); // the zones were really in force
  expect(inNewYork).toEqual(lengths);
  expect(inKolkata).toEqual(lengths);
});
