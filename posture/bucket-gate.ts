import type { PublicAccessBlock } from "./bucket";
import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** A way to buckets besides their own: an access point, or the account's blocks that stand before all of them. */
export interface BucketGate extends PostureBase<"bucket-gate"> {
  sort: "account" | "access-point";
  blocks: PublicAccessBlock;
  /** The policy of an access point; absent: none, and the bucket's decides. */
  policy: Fact<PolicyDocument>;
  /** What S3 itself says of that policy. Absent: it was not asked, or there is no policy. */
  isPublic: Fact<boolean>;
  /** Whether an access point answers inside of one VPC only. */
  inVpc: Fact<boolean>;
}
