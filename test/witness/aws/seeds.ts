import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  type BucketLocationConstraint,
  type S3Client,
} from "@aws-sdk/client-s3";
import { CreateKeyCommand, EnableKeyRotationCommand } from "@aws-sdk/client-kms";
import type { Moto } from "./moto";

/** Accounts that are made by the SDK, as people make them who have never heard of tomguard. */

/** A bucket as S3 makes it by itself: nothing is set. */
export async function bareBucket(
  s3: S3Client,
  Bucket: string,
  LocationConstraint: BucketLocationConstraint = "eu-central-1",
): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint } }));
}

/** A key that rotates. */
export async function ownKey({ kms }: Pick<Moto, "kms">): Promise<string> {
  const { KeyMetadata } = await kms.send(
    new CreateKeyCommand({ Tags: [{ TagKey: "tom:client", TagValue: "muster" }] }),
  );
  const KeyId = KeyMetadata?.KeyId ?? "";
  await kms.send(new EnableKeyRotationCommand({ KeyId }));
  return KeyMetadata?.Arn ?? "";
}

export const tags = (values: Record<string, string>) => ({
  TagSet: Object.entries(values).map(([Key, Value]) => ({ Key, Value })),
});

/** A bucket that keeps everything that a promise of 14 days asks of a bucket. */
export async function goodBucket(moto: Pick<Moto, "s3" | "kms">, Bucket: string, dataClass = "order-files") {
  const { s3 } = moto;
  await bareBucket(s3, Bucket);
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      Bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    }),
  );
  const key = await ownKey(moto);
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: key },
            BucketKeyEnabled: true,
          },
        ],
      },
    }),
  );
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: fourteenDays }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: tlsOnly(Bucket) }));
  await s3.send(
    new PutBucketTaggingCommand({
      Bucket,
      Tagging: tags({ "tom:data-class": dataClass, "tom:client": "muster", "tom:purpose": "order-processing" }),
    }),
  );
}

const fourteenDays = {
  Rules: [
    {
      ID: "end",
      Status: "Enabled" as const,
      Filter: { Prefix: "" },
      Expiration: { Days: 10 },
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
    },
    {
      ID: "markers",
      Status: "Enabled" as const,
      Filter: { Prefix: "" },
      Expiration: { ExpiredObjectDeleteMarker: true },
    },
  ],
};

export function tlsOnly(bucket: string): string {
  const deny = (Sid: string, Condition: Record<string, unknown>) => ({
    Sid,
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    Condition,
  });
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      deny("PlainHttp", { Bool: { "aws:SecureTransport": "false" } }),
      deny("OldTls", { NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    ],
  });
}
