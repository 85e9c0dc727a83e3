import * as aws from "@pulumi/aws";
import { bucketPrefix } from "./bucket-prefix";

/** What a bucket of plain resources is told. */
export interface PlainBucketArgs {
  tags: Record<string, string>;
  /** Lifecycle rules; none where the caller leaves them out. */
  lifecycle?: aws.types.input.s3.BucketLifecycleConfigurationRule[];
  region?: string;
  /** ARN of a key; one of its own where none is named. */
  keyArn?: aws.kms.Key["arn"];
  objectLockEnabled?: boolean;
}

/** A bucket as engineers write it without components: encrypted, closed and versioned, so that its own mistake shows. */
export function plainBucket(name: string, args: PlainBucketArgs): aws.s3.Bucket {
  const { tags, lifecycle, objectLockEnabled = false } = args;
  const place = args.region === undefined ? {} : { region: args.region };
  const physical = `${bucketPrefix()}-${name}`;
  const bucket = new aws.s3.Bucket(name, { bucket: physical, objectLockEnabled, tags, ...place });
  const of = { bucket: bucket.id, ...place };
  new aws.s3.BucketVersioning(`${name}-versioning`, { ...of, versioningConfiguration: { status: "Enabled" } });
  new aws.s3.BucketPublicAccessBlock(`${name}-public-access-block`, {
    ...of,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}-encryption`, {
    ...of,
    rules: [
      {
        applyServerSideEncryptionByDefault: {
          sseAlgorithm: "aws:kms",
          kmsMasterKeyId: args.keyArn ?? plainKey(name, tags, args.region).arn,
        },
        bucketKeyEnabled: true,
      },
    ],
  });
  new aws.s3.BucketPolicy(`${name}-policy`, { ...of, policy: encryptedOnly(physical) });
  if (lifecycle !== undefined)
    new aws.s3.BucketLifecycleConfiguration(`${name}-lifecycle`, { ...of, rules: lifecycle });
  return bucket;
}

/** A key of one's own that rotates. */
export function plainKey(name: string, tags: Record<string, string>, region?: string): aws.kms.Key {
  return new aws.kms.Key(`${name}-key`, {
    ...(region !== undefined && { region }),
    description: `Data of ${name}`,
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    tags,
  });
}

/** Ends objects after days, and what is left of them a day later. */
export function endAfter(days: number): aws.types.input.s3.BucketLifecycleConfigurationRule[] {
  const all = { status: "Enabled", filter: {} };
  return [
    { ...all, id: "end", expiration: { days }, noncurrentVersionExpiration: { noncurrentDays: 1 } },
    { ...all, id: "unfinished-uploads", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
    { ...all, id: "delete-markers", expiration: { expiredObjectDeleteMarker: true } },
  ];
}

/** A policy that allows. */
export const allow = (...statements: object[]): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })),
  });

function encryptedOnly(bucket: string): string {
  const deny = (Condition: object) => ({
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    Condition,
  });
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      deny({ Bool: { "aws:SecureTransport": "false" } }),
      deny({ NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    ],
  });
}
