/**
 * Actions of S3 that read, list or write what a bucket holds, or decide who may: those that S3's own definition of
 * "public" counts (`s3:Get*`, `s3:List*`, `s3:Put*`, `s3:Delete*`, `s3:AbortMultipartUpload`, `s3:RestoreObject`), with
 * the others that change objects. By what they are asked for.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export type Access = "read" | "list" | "write";

export const accesses: readonly Access[] = ["read", "list", "write"];

/** Names without the prefix `s3:`. */
export const s3Actions: Record<Access, { bucket: readonly string[]; objects: readonly string[] }> = {
  read: {
    objects: words(`GetObject GetObjectVersion GetObjectAcl GetObjectVersionAcl GetObjectTagging GetObjectVersionTagging
      GetObjectAttributes GetObjectVersionAttributes GetObjectRetention GetObjectLegalHold GetObjectTorrent
      GetObjectVersionTorrent GetObjectVersionForReplication`),
    bucket:
      words(`GetBucketAcl GetBucketPolicy GetBucketPolicyStatus GetBucketLocation GetBucketLogging GetBucketTagging
      GetBucketVersioning GetBucketWebsite GetBucketCORS GetBucketNotification GetBucketObjectLockConfiguration
      GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketRequestPayment GetEncryptionConfiguration
      GetAccelerateConfiguration GetAnalyticsConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
      GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration`),
  },
  list: {
    objects: words("ListMultipartUploadParts"),
    bucket: words("ListBucket ListBucketVersions ListBucketMultipartUploads"),
  },
  write: {
    objects:
      words(`PutObject PutObjectAcl PutObjectVersionAcl PutObjectTagging PutObjectVersionTagging PutObjectRetention
      PutObjectLegalHold DeleteObject DeleteObjectVersion DeleteObjectTagging DeleteObjectVersionTagging
      AbortMultipartUpload RestoreObject BypassGovernanceRetention ReplicateObject ReplicateDelete ReplicateTags
      ObjectOwnerOverrideToBucketOwner UpdateObjectEncryption`),
    bucket: words(`PutBucketAcl PutBucketPolicy DeleteBucketPolicy DeleteBucket PutBucketCORS PutBucketLogging
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPublicAccessBlock
      PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite DeleteBucketWebsite
      PutEncryptionConfiguration PutAccelerateConfiguration PutAnalyticsConfiguration PutIntelligentTieringConfiguration
      PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration`),
  },
};

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
