import * as aws from "@pulumi/aws";
import { denyPlainHttp, orderBucket, orderTags, policy } from "./right";
import { bucketPrefix } from "../bucket-prefix";

/** Promised: everything is encrypted at rest under keys of one's own that rotate yearly, and on the way (001-003). */
export function breakEncryption(): void {
  // Promise: a key that S3 manages can't be revoked when a contract ends.
  encryption("thumbnails", { sseAlgorithm: "AES256" });

  // Promise: nor can the key that AWS manages for the account.
  encryption("previews", { sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/aws/s3" });

  // Promise: a key of one's own, and the same for ever. 001-003: plain HTTP is denied for objects only, so that the names
  // of the orders can be listed in the clear.
  const key = new aws.kms.Key("stickers-key", {
    description: "Objects of stickers",
    deletionWindowInDays: 30,
    tags: orderTags,
  });
  encryption("stickers", { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }, (bucket) =>
    policy({ ...denyPlainHttp(bucket), Resource: `arn:aws:s3:::${bucket}/*` }),
  );

  // 001-003: an old scanner that knows no TLS is let through by an exception.
  transport("frames", (bucket) =>
    policy({
      ...denyPlainHttp(bucket),
      Principal: undefined,
      NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/scanner" },
    }),
  );

  // 001-003: denied for reading; uploads may be plain.
  transport("cards", (bucket) => policy({ ...denyPlainHttp(bucket), Action: "s3:GetObject" }));

  // 001-003: encrypted somehow, TLS 1.0 included.
  transport("magnets", (bucket) => policy(denyPlainHttp(bucket)));
}

function transport(name: string, text: (bucket: string) => string): void {
  const bucket = orderBucket(name, { transport: false });
  new aws.s3.BucketPolicy(`${name}-policy`, { bucket: bucket.id, policy: text(`${bucketPrefix()}-${name}`) });
}

function encryption(
  name: string,
  byDefault: aws.types.input.s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault,
  text?: (bucket: string) => string,
): void {
  const bucket = orderBucket(name, { encryption: false, transport: text === undefined });
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}-encryption`, {
    bucket: bucket.id,
    rules: [{ applyServerSideEncryptionByDefault: byDefault, bucketKeyEnabled: true }],
  });
  if (text !== undefined) {
    new aws.s3.BucketPolicy(`${name}-policy`, { bucket: bucket.id, policy: text(`${bucketPrefix()}-${name}`) });
  }
}
