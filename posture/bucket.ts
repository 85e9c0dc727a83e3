import type { Fact } from "./fact";
import type { KeyRef } from "./key-ref";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, ResourceRef, Tags } from "./resource";

/** An S3 general purpose bucket with everything that hangs on it. */
export interface Bucket extends PostureBase<"bucket"> {
  name: Fact<string>;
  tags: Tags;
  /** The bucket policy in force; absent: none. */
  policy: Fact<PolicyDocument>;
  publicAccessBlock: PublicAccessBlock;
  /** Grantees beyond the owner in the ACL: `everyone`, `authenticated-users`, `log-delivery`, `other`. Absent: none. */
  aclGrants: Fact<AclGrant[]>;
  /** With `BucketOwnerEnforced` ACLs have no effect. */
  ownership: Fact<"BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter">;
  /** Static website hosting. It is plain HTTP only, and works for what the policy opens. */
  website: Fact<true>;
  versioning: Fact<"enabled" | "suspended" | "never-enabled">;
  mfaDelete: Fact<boolean>;
  lifecycle: Fact<LifecycleRule[]>;
  objectLock: Fact<ObjectLock>;
  replication: Fact<ReplicationRule[]>;
  encryption: Fact<BucketEncryption>;
  /** Where server access logs go; absent: nowhere. */
  logging: Fact<{ targetIsItself: Fact<boolean> }>;
  /** Resources of the plan that are part of this posture, for remedies and the population. */
  parts: ResourceRef[];
}

/** The four switches of S3 Block Public Access; each false where the block is missing and AWS's default doesn't hold. */
export interface PublicAccessBlock {
  blockPublicAcls: Fact<boolean>;
  blockPublicPolicy: Fact<boolean>;
  ignorePublicAcls: Fact<boolean>;
  restrictPublicBuckets: Fact<boolean>;
}

export interface AclGrant {
  grantee: "everyone" | "authenticated-users" | "log-delivery" | "other";
  /** READ, WRITE, READ_ACP, WRITE_ACP, FULL_CONTROL. */
  permission: string;
}

/** A rule of the lifecycle configuration. Days are whole days as S3 counts them (rounded up to the next midnight UTC). */
export interface LifecycleRule {
  id: Fact<string>;
  enabled: Fact<boolean>;
  /** What the rule applies to; a rule without any filter applies to the whole bucket. */
  filter: Fact<LifecycleFilter>;
  /** Days from creation to expiration of the current version. */
  expirationDays: Fact<number>;
  /** A fixed day instead, as an ISO date. */
  expirationDate: Fact<string>;
  expiredObjectDeleteMarker: Fact<boolean>;
  /** Days from becoming noncurrent to deletion. */
  noncurrentDays: Fact<number>;
  /** Newer noncurrent versions that are kept whatever their age; absent: none. */
  newerNoncurrentVersions: Fact<number>;
  abortIncompleteMultipartUploadDays: Fact<number>;
  /** Storage classes that the rule moves objects to. */
  transitions: Fact<string[]>;
}

/** All parts must match. Sizes in bytes. An empty filter is the whole bucket. */
export interface LifecycleFilter {
  prefix?: string;
  tags: Record<string, string>;
  sizeGreaterThan?: number;
  sizeLessThan?: number;
}

export interface ObjectLock {
  enabled: Fact<boolean>;
  mode: Fact<"GOVERNANCE" | "COMPLIANCE">;
  /** Default retention in days (years as 365). */
  days: Fact<number>;
}

export interface ReplicationRule {
  enabled: Fact<boolean>;
  /** Region of the destination bucket. A bucket ARN names none: known through the plan's own bucket, or live. */
  destinationRegion: Fact<string>;
  destinationAccount: Fact<string>;
  /** The destination as a resource of the same plan, where it is one. */
  destination?: ResourceRef;
  deleteMarkerReplication: Fact<boolean>;
}

export interface BucketEncryption {
  algorithm: Fact<"AES256" | "aws:kms" | "aws:kms:dsse">;
  key: Fact<KeyRef>;
  bucketKey: Fact<boolean>;
  /** Encryption types that the bucket refuses, such as `SSE-C`. */
  blockedTypes: Fact<string[]>;
}
