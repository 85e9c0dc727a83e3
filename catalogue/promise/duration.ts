import { addMonths, differenceInCalendarDays } from "date-fns";
import { z } from "zod";

/** A span of time as people write it: `14 days`, `6 months`, `10 years`, `8 hours`. */
export interface Duration {
  amount: number;
  unit: Unit;
}

const units = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Unit = (typeof units)[number];

const written = /^(\d{1,5}) (minute|hour|day|week|month|year)s?$/;
const oftenWritten: Record<string, Duration> = {
  hourly: { amount: 1, unit: "hour" },
  daily: { amount: 1, unit: "day" },
  weekly: { amount: 1, unit: "week" },
  monthly: { amount: 1, unit: "month" },
  quarterly: { amount: 3, unit: "month" },
  yearly: { amount: 1, unit: "year" },
};

/** `14 days`, `1 year`; whole numbers up to 99999. */
export const durationSchema = z
  .string()
  .regex(written, "write a whole number and a unit: minutes, hours, days, weeks, months or years, such as `14 days`")
  .transform((text): Duration => parseDuration(text));

/** `weekly`, `yearly`, `every 6 months`. */
export const intervalSchema = z
  .string()
  .regex(
    /^(hourly|daily|weekly|monthly|quarterly|yearly|every \d{1,5} (minute|hour|day|week|month|year)s?)$/,
    "write hourly, daily, weekly, monthly, quarterly, yearly, or `every 6 months`",
  )
  .transform((text): Duration => oftenWritten[text] ?? parseDuration(text.replace(/^every /, "")));

function parseDuration(text: string): Duration {
  const [, amount, unit] = written.exec(text) ?? [];
  return { amount: Number(amount), unit: unit as Unit }; // both groups are there: the schema's pattern has matched
}

/** The fewest days that the span can have: what a promise to keep *no longer* allows. February counts. */
export function shortestDays(duration: Duration): number {
  return daysOf(duration, Math.min);
}

/** The most days that the span can have: what a promise to keep *at least* demands. */
export function longestDays(duration: Duration): number {
  return daysOf(duration, Math.max);
}

function daysOf({ amount, unit }: Duration, pick: (...days: number[]) => number): number {
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
      return pick(...startsOfMonths().map((start) => differenceInCalendarDays(addMonths(start, amount), start)));
    case "year":
      return pick(...startsOfMonths().map((start) => differenceInCalendarDays(addMonths(start, 12 * amount), start)));
  }
}

/** Every first of a month of four years with their leap year: spans that begin there have every length there is. */
function startsOfMonths(): Date[] {
  return Array.from({ length: 48 }, (_, month) => new Date(2023, month, 1));
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
