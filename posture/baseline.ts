import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/**
 * What a stack asks of itself, against its last sealed record: a posture for each rule or measure that is asked for
 * less, named by its resource; else one for the stack.
 */
export interface Baseline extends PostureBase<"baseline"> {
  /** Absent where nothing is asked for less. */
  lowered: Fact<Lowering>;
}

export interface Lowering {
  of: "rule" | "measure";
  /** Level in the earlier record: `mandatory`, `advisory`. Of a measure `mandatory`. */
  before: string;
  /** Level now; `disabled` for what is gone. */
  after: string;
}
