import { z } from "zod";
import { durationOf, intervalOf, written, writtenInterval, writtenPositive } from "./duration-words";
import { says } from "./wanted";

/* Spans of time for zod. */

/** `0 days`, `14 days`, `1 year`; whole numbers up to 99999. */
export const durationSchema = z.string(says("duration")).regex(written, says("duration")).transform(durationOf);

/** `14 days`, `1 year`, but not `0 days`. */
export const positiveDurationSchema = z
  .string(says("positiveDuration"))
  .regex(writtenPositive, says("positiveDuration"))
  .transform(durationOf);

/** `weekly`, `yearly`, `every 6 months`. */
export const intervalSchema = z.string(says("interval")).regex(writtenInterval, says("interval")).transform(intervalOf);
