import { known, unknown, type Fact } from "../../../posture";

/*
 * Schedules as AWS writes them: `rate(30 days)`, `cron(0 3 1 * ? *)`. What counts is the longest time between two runs.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */

const hoursOf: Record<string, number> = { minute: 1 / 60, hour: 1, day: 24 };

/** The most days that can pass between two runs. */
export function longestGapDays(expression: string): Fact<number> {
  const [, amount, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression.trim()) ?? [];
  if (amount !== undefined) return known((Number(amount) * (hoursOf[unit] ?? 24)) / 24);
  const fields = /^cron\(([^)]+)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return unknown("its schedule is no rate or cron expression");
  const [, , dayOfMonth = "", month = "", dayOfWeek = "", year = ""] = fields;
  if (year !== "*") return unknown("its schedule is for certain years only");
  const months = monthsOf(month);
  if (months === undefined) return unknown("the months of its schedule can't be read");
  return known(longestWithin(months, dayOfMonth, dayOfWeek));
}

/** Months with a gap count whole, and a month has 31 days: the gap is never underestimated. */
function longestWithin(months: readonly number[], dayOfMonth: string, dayOfWeek: string): number {
  const gap = Math.max(...months.map((each, index) => (months[index + 1] ?? (months[0] ?? 1) + 12) - each));
  if (gap > 1) return gap * 31;
  if (dayOfWeek === "?" || dayOfWeek === "*") return /^(\*|\?|1\/1|\*\/1)$/.test(dayOfMonth) ? 1 : 31;
  return dayOfWeek.includes("#") || dayOfWeek.includes("L") ? 35 : 7;
}

/** Months in which it runs, in order; names count as their numbers. `undefined`: not read. */
function monthsOf(field: string): number[] | undefined {
  const names = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
  const months = field.split(",").flatMap((part): number[] => {
    const [, from = "", to, step] = /^(\*|[A-Z]{3}|\d{1,2})(?:-([A-Z]{3}|\d{1,2}))?(?:\/(\d{1,2}))?$/i.exec(part) ?? [];
    const numberOf = (text: string) => names.indexOf(text.toUpperCase()) + 1 || Number(text);
    const start = from === "*" ? 1 : numberOf(from);
    const end = to !== undefined ? numberOf(to) : from === "*" || step !== undefined ? 12 : start;
    const by = Number(step ?? 1);
    if (!(start >= 1 && end <= 12 && start <= end && by >= 1)) return [NaN];
    return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, index) => start + index * by);
  });
  return months.some(Number.isNaN) ? undefined : [...new Set(months)].sort((a, b) => a - b);
}
