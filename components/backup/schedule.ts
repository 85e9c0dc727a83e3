/** Schedules of restore tests with the most days that pass between two of them, the rarest first. */
const offered = [
  { days: 31, expression: "cron(0 5 1 * ? *)" },
  { days: 7, expression: "cron(0 5 ? * SUN *)" },
  { days: 1, expression: "cron(0 5 * * ? *)" },
] as const;

/** The rarest schedule that is often enough: monthly, weekly or daily, in UTC. Absent: none is. */
export function restoreSchedule(atMostDays: number): string | undefined {
  return offered.find(({ days }) => days <= atMostDays)?.expression;
}
