import type { Fact } from "./fact";
import type { ReachableStore } from "./grant";
import type { PostureBase } from "./resource";

/** A trail of CloudTrail: the record of who did what in the account. */
export interface Trail extends PostureBase<"trail"> {
  /** Whether it records at all. */
  recording: Fact<boolean>;
  multiRegion: Fact<boolean>;
  /** Events of services without a region, such as IAM. */
  globalEvents: Fact<boolean>;
  /** Whether AWS writes digests by which a change of the log files shows. */
  validated: Fact<boolean>;
  /** What this trail and the others of the program record together. */
  records: Fact<readonly RecordedEvents[]>;
  /** Stores of the program that carry marks: the same list for every trail. */
  stores: readonly ReachableStore[];
}

/** Events that a selector lets through. */
export interface RecordedEvents {
  /** `management`, or the resource type of data events in AWS's words: `AWS::S3::Object`. */
  of: string;
  reads: boolean;
  writes: boolean;
  /** Beginnings of the ARNs of what they are about; absent: of everything. */
  about: Fact<readonly string[]>;
  /** Whether something is left out of them: some sources of events, some names. */
  partly: boolean;
}
