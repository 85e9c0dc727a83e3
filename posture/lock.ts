import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** What forces data to stay: a lock on objects, recovery points, volumes or tapes. */
export interface Lock extends PostureBase<"lock"> {
  service: string;
  tags: Tags;
  /** Days for which nothing can be deleted; absent: no such lock. */
  days: Fact<number>;
  /** Whether deleting a version for good takes a second factor, which no lifecycle rule has. */
  mfaDelete: Fact<boolean>;
  /** Whether rules are to delete by age. */
  lifecycle: Fact<boolean>;
  /** The property that states the days, for the remedy. */
  stated: string;
}
