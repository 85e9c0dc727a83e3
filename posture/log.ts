import type { Fact } from "./fact";
import type { KeyRef } from "./key-ref";
import type { PostureBase, Tags } from "./resource";

/** A store of log events that ends them by age (CloudWatch log group). */
export interface Log extends PostureBase<"log"> {
  tags: Tags;
  /** Days after which events end; absent: never. */
  retentionDays: Fact<number>;
  key: Fact<KeyRef>;
}
