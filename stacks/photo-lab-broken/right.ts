import * as aws from "@pulumi/aws";
import { bucketPrefix } from "../bucket-prefix";

/*
 * What the company does get right, so that a bucket below shows its own mistake and few others. Written with plain
 * resources, as people do without components.
 */

export const tags = (dataClass: string, purpose: string): Record<string, string> => ({
  "tom:data-class": dataClass,
  "tom:client": "end-customers",
  "tom:purpose": purpose,
});

export const orderTags = tags("order-files", "order-processing");

/** What of the right things a bucket has; each is there unless it is switched off, because the caller does it wrong. */
export interface Right {
  tags: Record<string, string>;
  region: string;
  publicAccessBlock: boolean;
  transport: boolean;
  encryption: boolean;
  lifecycle: boolean;
}

/** A bucket that is as promised for order files, but for what is switched off. */
export function orderBucket(name: string, but: Partial<Right> = {}): aws.s3.Bucket {
  const right = { publicAccessBlock: true, transport: true, encryption: true, lifecycle: true, ...but };
  const physical = `${bucketPrefix()}-${name}`;
  const place = but.region === undefined ? {} : { region: but.region };
  const bucket = new aws.s3.Bucket(name, { bucket: physical, tags: but.tags ?? orderTags, ...place });
  const of = { bucket: bucket.id, ...place };
  new aws.s3.BucketVersioning(`${name}-versioning`, { ...of, versioningConfiguration: { status: "Enabled" } });
  if (right.publicAccessBlock) {
    new aws.s3.BucketPublicAccessBlock(`${name}-public-access-block`, { ...of, ...everythingBlocked });
  }
  if (right.transport) {
    new aws.s3.BucketPolicy(`${name}-policy`, { ...of, policy: policy(denyPlainHttp(physical), denyOldTls(physical)) });
  }
  if (right.encryption) encrypt(name, of);
  if (right.lifecycle) new aws.s3.BucketLifecycleConfiguration(`${name}-lifecycle`, { ...of, rules: fourteenDays });
  return bucket;
}

export const everythingBlocked = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

function encrypt(name: string, of: { bucket: aws.s3.Bucket["id"]; region?: string }): void {
  const key = new aws.kms.Key(`${name}-key`, {
    ...(of.region !== undefined && { region: of.region }),
    description: `Objects of ${name}`,
    enableKeyRotation: true,
    rotationPeriodInDays: 365,
    deletionWindowInDays: 30,
    tags: orderTags,
  });
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}-encryption`, {
    ...of,
    rules: [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn },
        bucketKeyEnabled: true,
        blockedEncryptionTypes: ["SSE-C"],
      },
    ],
  });
}

const everyObject = { status: "Enabled", filter: {} };

/** 10 days, 1 as a noncurrent version, up to 3 of S3's own delay: gone within 14. */
const endOfOrders = {
  ...everyObject,
  id: "order-files",
  expiration: { days: 10 },
  noncurrentVersionExpiration: { noncurrentDays: 1 },
};

export const cleanUp = [
  { ...everyObject, id: "unfinished-uploads", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
  { ...everyObject, id: "delete-markers", expiration: { expiredObjectDeleteMarker: true } },
];

export const fourteenDays = [endOfOrders, ...cleanUp];

export const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const denyPlainHttp = (bucket: string): object => ({
  Sid: "DenyPlainHttp",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

export const denyOldTls = (bucket: string): object => ({
  ...denyPlainHttp(bucket),
  Sid: "DenyOldTls",
  Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
});
