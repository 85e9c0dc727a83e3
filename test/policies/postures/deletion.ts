import { known, type AgedGroup, type ContentPart, type Deletion } from "../../../posture";
import { holding } from "../postures";
import { baseOf } from "./network";

/** Things of one sort, each of that age in days. */
export const aged = (what: AgedGroup["what"], ...days: number[]): AgedGroup => ({
  what,
  ages: [...Map.groupBy(days, (day) => day)].sort(([a], [b]) => a - b).map(([day, all]) => [day, all.length]),
  oldest: "5f".repeat(32),
});

export const part = (dataClass: string | undefined, ...groups: AgedGroup[]): ContentPart => ({
  ...(dataClass !== undefined && { dataClass }),
  groups,
});

/** A bucket of order files in which somebody has looked. */
export function deletion(more: Partial<Deletion> = {}, ...parts: ContentPart[]): Deletion {
  return {
    ...baseOf("deletion", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    tags: holding("order-files"),
    contents: known({ parts }),
    ...more,
  };
}
