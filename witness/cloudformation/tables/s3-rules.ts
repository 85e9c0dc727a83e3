import type { CfnBucket } from "aws-cdk-lib/aws-s3";
import type { s3, types } from "@pulumi/aws";
import { block, inside, irrelevant, list, part, tags } from "./row";

type In = types.input.s3.BucketLifecycleConfigurationRule;
type Replication = types.input.s3.BucketReplicationConfigRule;
type Destination = types.input.s3.BucketReplicationConfigRuleDestination;

const earlier = {
  newerNoncurrentVersions: "newerNoncurrentVersions",
  storageClass: "storageClass",
  transitionInDays: "noncurrentDays",
} as const;
const later = { storageClass: "storageClass", transitionDate: "date", transitionInDays: "days" } as const;

/** The conditions of a rule stand beside its deeds, and not in a filter of their own. */
const rules = list<CfnBucket.RuleProperty, In>("rules", {
  abortIncompleteMultipartUpload: block<
    CfnBucket.AbortIncompleteMultipartUploadProperty,
    types.input.s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload
  >("abortIncompleteMultipartUpload", { daysAfterInitiation: "daysAfterInitiation" }),
  expirationDate: "expiration.date",
  expirationInDays: "expiration.days",
  expiredObjectDeleteMarker: "expiration.expiredObjectDeleteMarker",
  id: "id",
  noncurrentVersionExpiration: block<
    CfnBucket.NoncurrentVersionExpirationProperty,
    types.input.s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpiration
  >("noncurrentVersionExpiration", {
    newerNoncurrentVersions: "newerNoncurrentVersions",
    noncurrentDays: "noncurrentDays",
  }),
  noncurrentVersionExpirationInDays: "noncurrentVersionExpiration.noncurrentDays",
  noncurrentVersionTransition: list<
    CfnBucket.NoncurrentVersionTransitionProperty,
    types.input.s3.BucketLifecycleConfigurationRuleNoncurrentVersionTransition
  >("noncurrentVersionTransitions", earlier),
  noncurrentVersionTransitions: list<
    CfnBucket.NoncurrentVersionTransitionProperty,
    types.input.s3.BucketLifecycleConfigurationRuleNoncurrentVersionTransition
  >("noncurrentVersionTransitions", earlier),
  objectSizeGreaterThan: "filter.and.objectSizeGreaterThan",
  objectSizeLessThan: "filter.and.objectSizeLessThan",
  prefix: "filter.and.prefix",
  status: "status",
  tagFilters: { ...tags, to: "filter.and.tags" },
  transition: list<CfnBucket.TransitionProperty, types.input.s3.BucketLifecycleConfigurationRuleTransition>(
    "transitions",
    later,
  ),
  transitions: list<CfnBucket.TransitionProperty, types.input.s3.BucketLifecycleConfigurationRuleTransition>(
    "transitions",
    later,
  ),
});

export const lifecycle = part<CfnBucket.LifecycleConfigurationProperty, s3.BucketLifecycleConfigurationArgs>(
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  { link: "bucket", by: "bucket" },
  { rules, transitionDefaultMinimumObjectSize: "transitionDefaultMinimumObjectSize" },
);

export const replication = part<CfnBucket.ReplicationConfigurationProperty, s3.BucketReplicationConfigArgs>(
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
  { link: "bucket", by: "bucket" },
  {
    role: "role",
    rules: list<CfnBucket.ReplicationRuleProperty, Replication>("rules", {
      deleteMarkerReplication: block<
        CfnBucket.DeleteMarkerReplicationProperty,
        types.input.s3.BucketReplicationConfigRuleDeleteMarkerReplication
      >("deleteMarkerReplication", { status: "status" }),
      destination: block<CfnBucket.ReplicationDestinationProperty, Destination>("destination", {
        accessControlTranslation: irrelevant,
        account: "account",
        bucket: "bucket",
        encryptionConfiguration: inside<CfnBucket.EncryptionConfigurationProperty, Destination>({
          replicaKmsKeyId: "encryptionConfiguration.replicaKmsKeyId",
        }),
        metrics: irrelevant,
        replicationTime: irrelevant,
        storageClass: "storageClass",
      }),
      filter: irrelevant,
      id: "id",
      prefix: "prefix",
      priority: "priority",
      sourceSelectionCriteria: irrelevant,
      status: "status",
    }),
  },
);
