import type { CfnTag } from "aws-cdk-lib";
import type { CfnBucket, CfnBucketProps } from "aws-cdk-lib/aws-s3";
import type { LifecycleRule } from "../../components/s3/lifecycle";
import { blockedEncryptionTypes } from "../../components/s3/plan";
import type { LockPlan } from "../../components/s3/lock-plan";

/* What the plan of a bucket is in the words of CloudFormation: pure functions. */

/** What every bucket here has, whatever it is for. */
export interface BucketSettings {
  /** `Enabled`, `Suspended` or `Disabled`. */
  versioning: string;
  /** ARN of the customer-managed key; absent: a key that S3 manages. */
  keyArn: string | undefined;
  lifecycle: readonly LifecycleRule[];
  lock?: LockPlan | undefined;
  logging?: CfnBucket.LoggingConfigurationProperty | undefined;
}

export function cfnBucketProps(settings: BucketSettings): CfnBucketProps {
  const { versioning, keyArn, lifecycle, lock, logging } = settings;
  return {
    bucketEncryption: encryption(keyArn),
    publicAccessBlockConfiguration: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    ownershipControls: { rules: [{ objectOwnership: "BucketOwnerEnforced" }] },
    // A bucket that has never been versioned has no word for it.
    ...(versioning !== "Disabled" && { versioningConfiguration: { status: versioning } }),
    lifecycleConfiguration: { rules: lifecycle.map(lifecycleRule) },
    ...(lock && objectLock(lock)),
    ...(logging && { loggingConfiguration: logging }),
  };
}

function encryption(keyArn: string | undefined): CfnBucket.BucketEncryptionProperty {
  const blocked = { blockedEncryptionTypes: { encryptionType: blockedEncryptionTypes } };
  const rule: CfnBucket.ServerSideEncryptionRuleProperty =
    keyArn === undefined
      ? { serverSideEncryptionByDefault: { sseAlgorithm: "AES256" }, ...blocked }
      : {
          serverSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
          bucketKeyEnabled: true,
          ...blocked,
        };
  return { serverSideEncryptionConfiguration: [rule] };
}

export function lifecycleRule(rule: LifecycleRule): CfnBucket.RuleProperty {
  const { id, status, filter, expiration, noncurrentVersionExpiration, abortIncompleteMultipartUpload } = rule;
  const prefix = filter.and?.prefix ?? filter.prefix;
  const tags = filter.and?.tags ?? (filter.tag && { [filter.tag.key]: filter.tag.value });
  return {
    id,
    status,
    ...(prefix !== undefined && { prefix }),
    ...(tags && { tagFilters: tagList(tags) }),
    ...(expiration && ("days" in expiration ? { expirationInDays: expiration.days } : expiration)),
    ...(noncurrentVersionExpiration && { noncurrentVersionExpiration }),
    ...(abortIncompleteMultipartUpload && { abortIncompleteMultipartUpload }),
  };
}

function objectLock({ mode, days }: LockPlan): Pick<CfnBucketProps, "objectLockEnabled" | "objectLockConfiguration"> {
  return {
    objectLockEnabled: true,
    objectLockConfiguration: { objectLockEnabled: "Enabled", rule: { defaultRetention: { mode, days } } },
  };
}

function tagList(tags: Readonly<Record<string, string>>): CfnTag[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
