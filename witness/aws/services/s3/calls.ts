import { callsOf } from "../../call";

/** S3's operations and their actions, which have other names; `GetPublicAccessBlock` is asked of bucket and account. */
export const s3Calls = callsOf("s3", {
  ListBuckets: { needs: "s3:ListAllMyBuckets" },
  GetBucketLocation: "same",
  GetBucketTagging: "same",
  GetBucketPolicy: "same",
  GetBucketEncryption: { needs: "s3:GetEncryptionConfiguration" },
  GetBucketVersioning: "same",
  GetBucketLifecycleConfiguration: { needs: "s3:GetLifecycleConfiguration" },
  GetBucketOwnershipControls: "same",
  GetBucketAcl: "same",
  GetBucketLogging: "same",
  GetBucketReplication: { needs: "s3:GetReplicationConfiguration" },
  GetBucketWebsite: "same",
  GetObjectLockConfiguration: { needs: "s3:GetBucketObjectLockConfiguration" },
  GetPublicAccessBlock: { needs: "s3:GetBucketPublicAccessBlock" },
});

/** The same operation, asked of the account at S3's control plane. */
export const accountBlockCall = callsOf("s3", {
  GetPublicAccessBlock: { needs: "s3:GetAccountPublicAccessBlock" },
}).GetPublicAccessBlock;

export const accessPointCalls = callsOf("s3", {
  ListAccessPoints: "same",
  GetAccessPoint: "same",
  GetAccessPointPolicy: "same",
  GetAccessPointPolicyStatus: "same",
});

export const multiRegionCalls = callsOf("s3", {
  ListMultiRegionAccessPoints: "same",
  GetMultiRegionAccessPointPolicy: "same",
  GetMultiRegionAccessPointPolicyStatus: "same",
});

export const directoryBucketCalls = callsOf("s3", {
  ListDirectoryBuckets: { needs: "s3express:ListAllMyDirectoryBuckets" },
  ListAccessPointsForDirectoryBuckets: { needs: "s3express:ListAccessPointsForDirectoryBuckets" },
});
