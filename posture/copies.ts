import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A store with the copies that its service makes of it, or that is itself such a copy, and how long these stay. */
export interface Copies extends PostureBase<"copies"> {
  /** In AWS's words. */
  service: string;
  tags: Tags;
  copies: Fact<readonly Copy[]>;
}

export interface Copy {
  sort: "backup" | "point-in-time" | "snapshot" | "replicated-backup" | "dead-letter" | "recycle-bin";
  /** Days until nothing of it can be read any more; absent: never. */
  days: Fact<number>;
  /** The property that states them, for the remedy; empty where there is none. */
  stated: string;
  /** Of a copy that is a store of its own: what it says that it holds. */
  tags?: Tags;
}
