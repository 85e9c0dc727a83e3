import type { Fact } from "./fact";
import type { KeyRef } from "./key-ref";
import type { PostureBase, Tags } from "./resource";

/** A store of log events that ends them by age: a log group, or a bucket into which others log. */
export interface Log extends PostureBase<"log"> {
  service: "Amazon S3" | "Amazon CloudWatch Logs";
  tags: Tags;
  /** Days after which events end; absent: never. */
  retentionDays: Fact<number>;
  /** Days of `retentionDays` that AWS may take beyond what is written. */
  delayDays: number;
  /** Days that AWS may take beyond `retentionDays`, where they are not counted in it. */
  lateDays: number;
  /** Whether it holds logs of administration, access or traffic, by which something can be proved. */
  proves: Fact<boolean>;
  /** The property that states the days, for the remedy. */
  stated: string;
  key: Fact<KeyRef>;
}
