import { units, type Duration, type Unit } from "./duration";

/* How spans of time are written, whoever reads them: the schema, or what fills a promise in by its JSON Schema. */

const unit = `(${units.join("|")})s?`;

/** `0 days`, `14 days`, `1 year`; whole numbers up to 99999. */
export const written = new RegExp(`^(\\d{1,5}) ${unit}$`);
/** The same without zero, for spans in which something must be able to happen. */
export const writtenPositive = new RegExp(`^(?!0+ )\\d{1,5} ${unit}$`);
/** `weekly`, `yearly`, `every 6 months`. */
export const writtenInterval = new RegExp(
  `^(hourly|daily|weekly|monthly|quarterly|yearly|every (?!0+ )\\d{1,5} ${unit})$`,
);

const oftenWritten: Record<string, Duration> = {
  hourly: { amount: 1, unit: "hour" },
  daily: { amount: 1, unit: "day" },
  weekly: { amount: 1, unit: "week" },
  monthly: { amount: 1, unit: "month" },
  quarterly: { amount: 3, unit: "month" },
  yearly: { amount: 1, unit: "year" },
};

/** What a text means that one of the two patterns for durations has matched. */
export function durationOf(text: string): Duration {
  const [, amount, unit] = written.exec(text) ?? [];
  return { amount: Number(amount), unit: unit as Unit }; // both groups are there: the pattern has matched
}

/** What a text means that the pattern for intervals has matched. */
export function intervalOf(text: string): Duration {
  return oftenWritten[text] ?? durationOf(text.replace(/^every /, ""));
}
