import * as s3 from "@aws-sdk/client-s3";
import { list, object, text, type Properties } from "../values";
import { pick } from "./aws-shape";
import { found } from "./real";
import { awsEncryption } from "./s3-bucket";
import { shaped, type SubResource } from "./s3-sub-resource";

/* Sub-resources of a bucket that say who reads it and how it is protected. */

export const versioning: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketVersioningCommand({
        Bucket,
        MFA: text(p["mfa"]),
        VersioningConfiguration: shaped<s3.VersioningConfiguration>(
          pick(object(p["versioningConfiguration"]), ["status", "mfaDelete"]),
        ),
      }),
    ),
  async remove(client, Bucket) {
    // A bucket with Object Lock stays versioned for ever; the real provider lets it be.
    if (await found(client.send(new s3.GetObjectLockConfigurationCommand({ Bucket })))) return;
    await client.send(new s3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Suspended" } }));
  },
  get: (client, Bucket) => client.send(new s3.GetBucketVersioningCommand({ Bucket })),
};

export const encryption: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: list(p["rules"]).map((rule) => shaped<s3.ServerSideEncryptionRule>(encryptionRule(object(rule)))),
        },
      }),
    ),
  // AWS's own answer to a deletion: a bucket is never without encryption.
  remove: (client, Bucket) =>
    client.send(new s3.PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: awsEncryption })),
  get: (client, Bucket) => client.send(new s3.GetBucketEncryptionCommand({ Bucket })),
};

/** `blockedEncryptionTypes` is a list in Pulumi and an object around one in AWS. */
function encryptionRule(rule: Properties): Properties {
  const blocked = rule["blockedEncryptionTypes"];
  const { blockedEncryptionTypes: _, ...others } = rule;
  return blocked === undefined ? others : { ...others, blockedEncryptionTypes: { encryptionType: blocked } };
}

export const publicAccessBlock: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: shaped<s3.PublicAccessBlockConfiguration>(
          pick(p, ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"]),
        ),
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeletePublicAccessBlockCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetPublicAccessBlockCommand({ Bucket })),
};

export const ownership: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketOwnershipControlsCommand({
        Bucket,
        OwnershipControls: { Rules: [shaped<s3.OwnershipControlsRule>(p["rule"])] },
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketOwnershipControlsCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketOwnershipControlsCommand({ Bucket })),
};

export const policy: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketPolicyCommand({
        Bucket,
        Policy: typeof p["policy"] === "string" ? p["policy"] : JSON.stringify(p["policy"]),
      }),
    ),
  remove: (client, Bucket) => client.send(new s3.DeleteBucketPolicyCommand({ Bucket })),
  get: (client, Bucket) => client.send(new s3.GetBucketPolicyCommand({ Bucket })),
};

export const acl: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutBucketAclCommand({
        Bucket,
        ...(text(p["acl"])
          ? { ACL: text(p["acl"]) as s3.BucketCannedACL }
          : { AccessControlPolicy: shaped<s3.AccessControlPolicy>(p["accessControlPolicy"]) }),
      }),
    ),
  get: (client, Bucket) => client.send(new s3.GetBucketAclCommand({ Bucket })),
  id: (b, p) => (text(p["acl"]) ? `${b},${text(p["acl"])}` : b),
};

export const objectLock: SubResource = {
  put: (client, Bucket, p) =>
    client.send(
      new s3.PutObjectLockConfigurationCommand({
        Bucket,
        ObjectLockConfiguration: {
          ObjectLockEnabled: "Enabled",
          ...(p["rule"] !== undefined && { Rule: shaped<s3.ObjectLockRule>(p["rule"]) }),
        },
      }),
    ),
  // Object Lock can't be switched off again; only its default retention can be taken away.
  remove: (client, Bucket) =>
    client.send(
      new s3.PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: { ObjectLockEnabled: "Enabled" } }),
    ),
  get: (client, Bucket) => client.send(new s3.GetObjectLockConfigurationCommand({ Bucket })),
};
