import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";

/** A KMS key (or a replica of a multi-region key, or an external key). */
export interface Key extends PostureBase<"key"> {
  tags: Tags;
  enabled: Fact<boolean>;
  /** Symmetric keys made by KMS can rotate by themselves; others can't. */
  rotatable: Fact<boolean>;
  rotation: Fact<boolean>;
  /** Days between rotations; AWS's default is 365. */
  rotationPeriodDays: Fact<number>;
  /** Waiting time before a deleted key is gone, in days. */
  deletionWindowDays: Fact<number>;
  multiRegion: Fact<boolean>;
  policy: Fact<PolicyDocument>;
}
