import { oncePer } from "../once";

/** A span of time as people write it: `14 days`, `6 months`, `10 years`, `8 hours`. */
export interface Duration {
  amount: number;
  unit: Unit;
}

export const units = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Unit = (typeof units)[number];

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
