import type { Real } from "./real";
import { inventory, lifecycle, replication } from "./s3-lifetime";
import { acl, encryption, objectLock, ownership, policy, publicAccessBlock, versioning } from "./s3-protection";
import { accelerate, cors, logging, notification, website } from "./s3-serving";
import { realSubResource, type SubResource } from "./s3-sub-resource";

/** The spellings that @pulumi/aws has kept from version 6 are the same resources. */
const spellings = (path: string, name: string, kind: SubResource): [string, Real][] => [
  [`aws:s3/${path}:${name}`, realSubResource(kind)],
  [`aws:s3/${path}V2:${name}V2`, realSubResource(kind)],
];

/** What moto has. Request payment, metrics, analytics, intelligent tiering and ABAC are not among it: the provider invents plausible outputs for them. */
export const subResources = new Map<string, Real>([
  ...spellings("bucketVersioning", "BucketVersioning", versioning),
  ...spellings("bucketServerSideEncryptionConfiguration", "BucketServerSideEncryptionConfiguration", encryption),
  ...spellings("bucketLifecycleConfiguration", "BucketLifecycleConfiguration", lifecycle),
  ...spellings("bucketLogging", "BucketLogging", logging),
  ...spellings("bucketAcl", "BucketAcl", acl),
  ...spellings("bucketCorsConfiguration", "BucketCorsConfiguration", cors),
  ...spellings("bucketWebsiteConfiguration", "BucketWebsiteConfiguration", website),
  ...spellings("bucketObjectLockConfiguration", "BucketObjectLockConfiguration", objectLock),
  ...spellings("bucketAccelerateConfiguration", "BucketAccelerateConfiguration", accelerate),
  ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", realSubResource(publicAccessBlock)],
  ["aws:s3/bucketOwnershipControls:BucketOwnershipControls", realSubResource(ownership)],
  ["aws:s3/bucketPolicy:BucketPolicy", realSubResource(policy)],
  ["aws:s3/bucketReplicationConfig:BucketReplicationConfig", realSubResource(replication)],
  ["aws:s3/bucketNotification:BucketNotification", realSubResource(notification)],
  ["aws:s3/inventory:Inventory", realSubResource(inventory)],
]);
