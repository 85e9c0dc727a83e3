import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";
import type { Keeping } from "./retention";
import type { VaultLock } from "./vault";

/** A store that may hold evidence, with what keeps it there as it was written. */
export interface EvidenceStore extends PostureBase<"evidence-store"> {
  /** In AWS's words. */
  service: string;
  tags: Tags;
  /** Absent: whoever has the right can change or delete what it holds. */
  lock: Fact<WriteLock>;
  /** The resource and the properties that lock it, for the remedy; empty: the service locks nothing. */
  lockedBy: string;
  /** As in `Retention`. */
  keepings: Fact<readonly Keeping[]>;
}

/** A lock on all that is written from now on. */
export interface WriteLock {
  mode: VaultLock;
  /** Days from the moment of writing; absent: none. */
  days: Fact<number>;
}
