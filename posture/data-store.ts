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
  /** Where in the program the encryption is stated, for the remedy: `kmsKeyId`, `BucketServerSideEncryptionConfiguration`. */
  stated: { encrypted: string; key: string };
}
