import type { Fact } from "./fact";
import type { KeyRef } from "./key-ref";
import type { PostureBase, Tags } from "./resource";

/** Anything that keeps data at rest, of whatever service. */
export interface DataStore extends PostureBase<"data-store"> {
  /** Service in AWS's words: "Amazon S3", "Amazon RDS". */
  service: string;
  tags: Tags;
  encrypted: Fact<boolean>;
  /** Absent: encrypted by a key of AWS's, or not at all. */
  key: Fact<KeyRef>;
  /** All keys, where parts can have their own; `key` is the weakest of them. Left out: there is but one. */
  partKeys?: readonly Fact<KeyRef>[];
  /**
   * Whether AWS delivers access logs to it (a bucket that is the log target of a bucket, load balancer or the like):
   * such a bucket can only be under S3's own key. Left out: it doesn't.
   */
  receivesAccessLogs?: Fact<boolean>;
  /** Why another resource names the key; the end of a sentence. Left out: this one does. */
  keyElsewhere?: string;
  /** Where in the program the encryption is stated, for the remedy: `kmsKeyId`, `BucketServerSideEncryptionConfiguration`. */
  stated: { encrypted: string; key: string };
}
