import * as aws from "@pulumi/aws";
import { bucketPrefix } from "../bucket-prefix";

/*
 * What the company does get right, so that a resource beside it shows its own mistake and few others. Written with plain
 * resources, as people do without components.
 */

/** Where nothing else is said, stores hold lists of this client for one purpose. */
export const client = "shop-7";

export function tags(marks: { client?: string; dataClass?: string; purpose?: string } = {}): Record<string, string> {
  return {
    "tom:client": marks.client ?? client,
    "tom:data-class": marks.dataClass ?? "client-lists",
    "tom:purpose": marks.purpose ?? "matching",
  };
}

export const physical = (name: string): string => `${bucketPrefix()}-${name}`;

/** What of the right things a bucket has; each is there unless it is switched off, because the caller does it wrong. */
export interface Right {
  tags: Record<string, string>;
  region: string;
  versioning: boolean;
  publicAccessBlock: boolean;
  transport: boolean;
  encryption: boolean;
  lifecycle: boolean;
}

/** A bucket as promised for clients' lists, but for what is switched off. */
export function listBucket(name: string, but: Partial<Right> = {}): aws.s3.Bucket {
  const on = { versioning: true, publicAccessBlock: true, transport: true, encryption: true, lifecycle: true, ...but };
  const place = but.region === undefined ? {} : { region: but.region };
  const bucket = new aws.s3.Bucket(name, { bucket: physical(name), tags: but.tags ?? tags(), ...place });
  const of = { bucket: bucket.id, ...place };
  if (on.versioning) {
    new aws.s3.BucketVersioning(`${name}-versioning`, { ...of, versioningConfiguration: { status: "Enabled" } });
  }
  if (on.publicAccessBlock) {
    new aws.s3.BucketPublicAccessBlock(`${name}-public-access-block`, { ...of, ...everythingBlocked });
  }
  if (on.transport) {
    new aws.s3.BucketPolicy(`${name}-policy`, { ...of, policy: policy(...denials(name)) });
  }
  if (on.encryption) encrypt(name, of, makeKey(name, { ...place, tags: but.tags ?? tags() }));
  if (on.lifecycle) new aws.s3.BucketLifecycleConfiguration(`${name}-lifecycle`, { ...of, rules: onceCompleted });
  return bucket;
}

const everythingBlocked = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

/** A key as promised, but for what is given otherwise. */
export function makeKey(name: string, but: aws.kms.KeyArgs = {}): aws.kms.Key {
  return new aws.kms.Key(`${name}-key`, {
    description: `Data of ${name}`,
    enableKeyRotation: true,
    rotationPeriodInDays: 365,
    deletionWindowInDays: 30,
    tags: tags(),
    ...but,
  });
}

export function encrypt(name: string, of: { bucket: aws.s3.Bucket["id"]; region?: string }, key: aws.kms.Key): void {
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

/** 1 day after the order, 1 as a noncurrent version, up to 3 of S3's own delay: gone within 5. */
const onceCompleted = [
  {
    id: "lists",
    status: "Enabled",
    filter: { tag: { key: "tom:state", value: "completed" } },
    expiration: { days: 1 },
  },
  { ...everyObject, id: "versions", noncurrentVersionExpiration: { noncurrentDays: 1 } },
  { ...everyObject, id: "unfinished-uploads", abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
  { ...everyObject, id: "delete-markers", expiration: { expiredObjectDeleteMarker: true } },
];

export const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** What keeps plain HTTP and old TLS out of a bucket. */
export function denials(name: string): object[] {
  const arn = `arn:aws:s3:::${physical(name)}`;
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [arn, `${arn}/*`] };
  return [
    { ...deny, Sid: "DenyPlainHttp", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { ...deny, Sid: "DenyOldTls", Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/** A role that a service of AWS assumes. */
export function serviceRole(name: string, service: string): aws.iam.Role {
  return new aws.iam.Role(name, {
    assumeRolePolicy: policy({ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }),
    tags: tags(),
  });
}
