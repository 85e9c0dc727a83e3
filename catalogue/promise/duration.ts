import { oncePer } from "../once";
import { z } from "zod";
import { says } from "./wanted";

/** A span of time as people write it: `14 days`, `6 months`, `10 years`, `8 hours`. */
export interface Duration {
  amount: number;
  unit: Unit;
}

const units = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Unit = (typeof units)[number];

const unit = `(${units.join("|")})s?`;
const written = new RegExp(`^(\\d{1,5}) ${unit}$`);
/** The same without zero, for spans in which something must be able to happen. */
const writtenPositive = new RegExp(`^(?!0+ )\\d{1,5} ${unit}$`);
const writtenInterval = new RegExp(`^(hourly|daily|weekly|monthly|quarterly|yearly|every (?!0+ )\\d{1,5} ${unit})$`);

const oftenWritten: Record<string, Duration> = {
  hourly: { amount: 1, unit: "hour" },
  daily: { amount: 1, unit: "day" },
  weekly: { amount: 1, unit: "week" },
  monthly: { amount: 1, unit: "month" },
  quarterly: { amount: 3, unit: "month" },
  yearly: { amount: 1, unit: "year" },
};

/** `0 days`, `14 days`, `1 year`; whole numbers up to 99999. */
export const durationSchema = z
  .string(says("duration"))
  .regex(written, says("duration"))
  .transform((text): Duration => parseDuration(text));

/** `14 days`, `1 year`, but not `0 days`. */
export const positiveDurationSchema = z
  .string(says("positiveDuration"))
  .regex(writtenPositive, says("positiveDuration"))
  .transform((text): Duration => parseDuration(text));

/** `weekly`, `yearly`, `every 6 months`. */
export const intervalSchema = z
  .string(says("interval"))
  .regex(writtenInterval, says("interval"))
  .transform((text): Duration => oftenWritten[text] ?? parseDuration(text.replace(/^every /, "")));

function parseDuration(text: string): Duration {
  const [, amount, unit] = written.exec(text) ?? [];
  return { amount: Number(amount), unit: unit as Unit }; // both groups are there: the schema's pattern has matched
}

/** The fewest days that the span can have: what a promise to keep *no longer* allows. February counts. */
export function shortestDays(duration: Duration): number {
  return spanOf(duration).shortest;
}

/** The most days that the span can have: what a promise to keep *at least* demands. */
export function longestDays(duration: Duration): number {
  return spanOf(duration).longest;
}

/** Worked out once: every verdict on a period asks for it. */
const spanOf = oncePer((duration: Duration) => {
  const days = startsOfMonths.map((start) => daysFrom(start, duration));
  return { shortest: Math.min(...days), longest: Math.max(...days) };
});

/** Whether the one span, begun on the same day as the other, can end later: `30 days` outlast `1 month` in February. */
export function canOutlast(one: Duration, other: Duration): boolean {
  return startsOfMonths.some((start) => daysFrom(start, one) > daysFrom(start, other));
}

const millisecondsOfDay = 86_400_000;

/**
 * Months counted from January 2023, four years with their leap year: spans that begin on the first of one of them have
 * every length that there is, and never meet a day (the 31st) that a later month does not have.
 */
const startsOfMonths = Array.from({ length: 48 }, (_, month) => month);

/** Days of the span when it begins on the first of that month. In UTC, where every day has 24 hours. */
function daysFrom(startMonth: number, { amount, unit }: Duration): number {
  switch (unit) {
    case "minute":
      return amount / 1440;
    case "hour":
      return amount / 24;
    case "day":
      return amount;
    case "week":
      return amount * 7;
    case "month":
      return (Date.UTC(2023, startMonth + amount, 1) - Date.UTC(2023, startMonth, 1)) / millisecondsOfDay;
    case "year":
      return daysFrom(startMonth, { amount: 12 * amount, unit: "month" });
  }
}

/** `14 days`, `1 Jahr`: as people write it, in either language. */
export function durationText({ amount, unit }: Duration): { de: string; en: string } {
  const german: Record<Unit, [one: string, many: string]> = {
    minute: ["Minute", "Minuten"],
    hour: ["Stunde", "Stunden"],
    day: ["Tag", "Tage"],
    week: ["Woche", "Wochen"],
    month: ["Monat", "Monate"],
    year: ["Jahr", "Jahre"],
  };
  return {
    de: `${amount} ${german[unit][amount === 1 ? 0 : 1]}`,
    en: `${amount} ${unit}${amount === 1 ? "" : "s"}`,
  };
}
