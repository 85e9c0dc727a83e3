import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** A distribution of CloudFront with what is behind it. */
export interface Distribution extends PostureBase<"distribution"> {
  origins: Fact<DistributionOrigin[]>;
  /** Policies of the buckets of the plan that are behind it. */
  bucketPolicies: Fact<PolicyDocument>[];
}

export interface DistributionOrigin {
  /** `website`: a bucket's own website, which answers everybody. `other`: a server of whatever sort. */
  sort: Fact<"bucket" | "website" | "load-balancer" | "other">;
  /** Whether the distribution proves who it is (access control, access identity), or the origin has no public address. */
  confined: Fact<boolean>;
}
