import type { Fact } from "./fact";
import type { PostureBase, ResourceRef, Tags } from "./resource";

/** Something that makes copies of data elsewhere: S3 replication, global tables, replica keys, backup copy actions. */
export interface Replication extends PostureBase<"replication"> {
  /** Service in AWS's words. */
  service: string;
  tags: Tags;
  /** Tags of what is copied, for a resource that can't carry any itself. Left out: it can. */
  sourceTags?: Tags;
  /** Absent or empty: no copies. */
  destinations: Fact<ReplicationDestination[]>;
}

export interface ReplicationDestination {
  /** Path of the property that names the destination. */
  path: string;
  region: Fact<string>;
  /** The destination as a resource of the same plan, where it is one. */
  resource?: ResourceRef;
}
