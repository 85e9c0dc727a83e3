import { z } from "zod";
import { units, type Duration, type Unit } from "./duration";
import { says } from "./wanted";

/* How spans of time are written. Apart from what is reckoned with them, which need not wait for zod. */

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
