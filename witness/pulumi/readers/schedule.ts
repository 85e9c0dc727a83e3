import { remembered } from "../../../catalogue/remembered";
import { known, unknown, type Fact } from "../../../posture";
import { parseCron, type Cron, type Day } from "./cron";

/*
 * Schedules as AWS writes them: `rate(30 days)`, `cron(0 3 1 * ? *)`. What counts is the longest time between two runs.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */

const perDay: Readonly<Record<string, number>> = { minute: 1440, hour: 24, day: 1 };
const minutesOfDay = 1440;

/** The most days that can pass between two runs. */
export const longestGapDays = remembered((expression): Fact<number> => {
  const [, amount, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression.trim()) ?? [];
  if (amount !== undefined) return known(Number(amount) / (perDay[unit] ?? 1));
  if (!/^cron\(\s*(\S+\s+){5}\S+\s*\)$/.test(expression.trim()))
    return unknown("its schedule is no rate or cron expression");
  const cron = parseCron(expression);
  if (cron === undefined) return unknown("its schedule is for certain years only, or a field of it can't be read");
  const days = calendar().flatMap((day, index) => (cron.runsOn(day) ? [index] : []));
  const [first] = days;
  if (first === undefined) return unknown("its schedule names no day that there is");
  return known(Math.max(betweenDays([...days, first + calendar().length], cron), withinDay(cron)) / minutesOfDay);
});

/** The same of a schedule that may not be known. */
export function longestGapOf(schedule: Fact<string>): Fact<number> {
  return schedule.state === "known" ? longestGapDays(schedule.value) : schedule;
}

/** From the last run of a day to the first one of the next day on which it runs. */
function betweenDays(days: readonly number[], { minutes }: Cron): number {
  const longest = Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? day)));
  return longest * minutesOfDay - (minutes.at(-1) ?? 0) + (minutes[0] ?? 0);
}

function withinDay({ minutes }: Cron): number {
  return Math.max(0, ...minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute)));
}

/** Every combination of date and weekday that there is: the calendar repeats itself after 28 years. */
function calendar(): readonly Day[] {
  return (days ??= Array.from({ length: 28 * 365 + 7 }, (_, index) => dayOf(new Date(Date.UTC(2001, 0, 1 + index)))));
}

let days: readonly Day[] | undefined;

function dayOf(day: Date): Day {
  const month = day.getUTCMonth() + 1;
  const last = new Date(Date.UTC(day.getUTCFullYear(), month, 0)).getUTCDate();
  return { month, date: day.getUTCDate(), weekday: day.getUTCDay() + 1, last };
}
