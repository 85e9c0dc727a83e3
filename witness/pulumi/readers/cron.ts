/*
 * Schedules of six fields as AWS writes them: minutes, hours, day of month, month, day of week, year.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based, read 2026-11
 */

/** When a schedule runs: on which days, and at which minutes of each of them (ascending). */
export interface Cron {
  runsOn(day: Day): boolean;
  minutes: readonly number[];
}

/** A day of the calendar; `weekday` from 1, which is Sunday. */
export interface Day {
  month: number;
  date: number;
  weekday: number;
  /** Last date of its month. */
  last: number;
}

/** `undefined`: a field can't be read, or the schedule is for certain years only. */
export function parseCron(expression: string): Cron | undefined {
  const fields = /^cron\(([^)]+)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [minute = "", hour = "", ofMonth = "", month = "", ofWeek = "", year = ""] = fields;
  const [minutes, hours] = [numbersIn(minute, 0, 59), numbersIn(hour, 0, 23)];
  const months = numbersIn(month, 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC");
  const [dates, weekdays] = [testsIn(ofMonth, dateTest), testsIn(ofWeek, weekdayTest)];
  if (!minutes || !hours || !months || !dates || !weekdays || year !== "*") return undefined;
  return {
    runsOn: (day) => months.includes(day.month) && dates(day) && weekdays(day),
    minutes: hours.flatMap((each) => minutes.map((past) => each * 60 + past)),
  };
}

/** Numbers of a field with `,`, `-` and `/`, ascending. */
function numbersIn(field: string, least: number, most: number, names = ""): number[] | undefined {
  const words = names.split(" ");
  const numberOf = (text: string) => (words.includes(text.toUpperCase()) ? words.indexOf(text.toUpperCase()) + least : Number(text)); // prettier-ignore
  const found = field.split(",").map((part): number[] => {
    const [, from = "", to, step] = /^(\*|[A-Z]{3}|\d{1,2})(?:-([A-Z]{3}|\d{1,2}))?(?:\/(\d{1,2}))?$/i.exec(part) ?? [];
    const start = from === "*" ? least : from === "" ? NaN : numberOf(from);
    const end = to !== undefined ? numberOf(to) : from === "*" || step !== undefined ? most : start;
    const by = Number(step ?? 1);
    if (!(start >= least && end <= most && start <= end && by >= 1)) return [];
    return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, index) => start + index * by);
  });
  if (found.some((part) => part.length === 0)) return undefined;
  return [...new Set(found.flat())].sort((one, other) => one - other);
}

type Test = (day: Day) => boolean;

/** One of several parts is enough; `?` and `*` take every day. */
function testsIn(field: string, read: (part: string) => Test | undefined): Test | undefined {
  if (field === "?" || field === "*") return () => true;
  const tests = field.split(",").map(read);
  if (tests.some((test) => test === undefined)) return undefined;
  return (day) => tests.some((test) => test?.(day));
}

function dateTest(part: string): Test | undefined {
  if (part === "L") return ({ date, last }) => date === last;
  const nearest = /^(\d{1,2})W$/.exec(part)?.[1];
  if (nearest !== undefined) return (day) => isNearestWorkday(Number(nearest), day);
  const dates = numbersIn(part, 1, 31);
  return dates && (({ date }) => dates.includes(date));
}

/** The day of Monday to Friday that is nearest to the date, and in its month. */
function isNearestWorkday(wanted: number, { date, weekday, last }: Day): boolean {
  if (wanted > last) return false;
  const weekdayOfWanted = mod(weekday - 1 + wanted - date, 7) + 1;
  if (weekdayOfWanted === 7) return date === (wanted === 1 ? 3 : wanted - 1);
  if (weekdayOfWanted === 1) return date === (wanted === last ? wanted - 2 : wanted + 1);
  return date === wanted;
}

const weekdayNames = "SUN MON TUE WED THU FRI SAT";

function weekdayTest(part: string): Test | undefined {
  const [, name = "", nth] = /^([A-Z]{3}|\d)(?:#([1-5])|L)?$/i.exec(part) ?? [];
  const isLast = name !== "" && /\dL$|[A-Z]{3}L$/i.test(part);
  if (nth === undefined && !isLast) {
    const weekdays = numbersIn(part, 1, 7, weekdayNames);
    return weekdays && (({ weekday }) => weekdays.includes(weekday));
  }
  const [wanted] = numbersIn(name, 1, 7, weekdayNames) ?? [];
  if (wanted === undefined) return undefined;
  return ({ weekday, date, last }) =>
    weekday === wanted && (isLast ? date + 7 > last : Math.ceil(date / 7) === Number(nth));
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
