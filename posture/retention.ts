import type { LifecycleFilter } from "./bucket";
import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** How long a store keeps what it holds, until nothing of it can be read any more. */
export interface Retention extends PostureBase<"retention"> {
  /** Service in AWS's words. */
  service: string;
  tags: Tags;
  /** Several where a store treats its parts differently (lifecycle rules by prefix or tag); unknown as a whole if unreadable. */
  keepings: Fact<Keeping[]>;
  /** Prefixes outside of which nobody can write, whatever they may do elsewhere (bucket policy); absent: none. */
  confinedTo?: Fact<readonly string[]>;
}

/** What happens to one part of a store. */
export interface Keeping {
  /** The part; an empty filter is the whole store. */
  scope: LifecycleFilter;
  /** Days from creation to the moment at which nothing can be read any more, AWS's own delay included; absent: never. */
  days: Fact<number>;
  /**
   * Days from creation before which nothing ends: the same without AWS's own delay. Left out: worked out from `days`
   * and the delay of the service.
   */
  earliestDays?: Fact<number>;
  /** Where a lock holds it longer than anything else: the days that there would be without it. Left out: none does. */
  unlockedDays?: number;
  /** How the days add up, in numbers and words: `10 expiration + 1 noncurrent + 3 delay of S3`. */
  sum: string;
  /** Where it is stated, for the remedy. */
  stated: string;
}
