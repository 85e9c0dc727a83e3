import { shortestDays } from "../../../catalogue/promise/duration";
import type { DataClass } from "../../../catalogue/promise/schema";

/** S3's least: one day to expire, one for versions, and up to three days of its own. */
export const leastDaysOfS3 = 5;

/** What goes when a job is done, sooner than any lifecycle rule could end it. */
export function mustEndByJob({ after, keep }: DataClass): boolean {
  return after === "completion" && shortestDays(keep) < leastDaysOfS3;
}
