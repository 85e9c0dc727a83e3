import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";
import type { Keeping } from "./retention";

/** A bucket, and the jobs of the program that could empty it when the work that its data is for is done. */
export interface Completion extends PostureBase<"completion"> {
  tags: Tags;
  /** How the bucket ends by itself what it holds, as in `Retention`. */
  keepings: Fact<Keeping[]>;
  /** Whether deleting an object needs the right to delete its versions. */
  versioned: Fact<boolean>;
  /** Pattern of the ARNs of what it holds. */
  contents: Fact<string>;
  /** Functions and state machines: the same list for every bucket. */
  jobs: readonly Job[];
}

export interface Job {
  /** What its role may do; unknown where the role is not part of the program. */
  rights: readonly Fact<PolicyDocument>[];
  /** Whether something starts it: an event, a schedule, a queue. */
  started: Fact<boolean>;
  /** Whether an alarm tells somebody when it fails. */
  alarmed: Fact<boolean>;
}
