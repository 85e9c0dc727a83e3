import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { LifecycleRule } from "./lifecycle";
import { bucketArn, policyDocument, type PolicyStatement } from "./policy";

/** What every bucket here has, whatever it is for. */
export interface BaseBucketSettings {
  region: string;
  bucketName: string | undefined;
  tags: Record<string, pulumi.Input<string>>;
  versioning: string;
  forceDestroy: boolean;
  /** The customer-managed key; absent: a key that S3 manages. */
  keyArn: pulumi.Input<string> | undefined;
  lifecycle: LifecycleRule[];
  /** The policy's statements, for the ARN of the bucket. */
  statements: (arn: string) => PolicyStatement[];
}

export interface BaseBucket {
  bucket: aws.s3.Bucket;
  /** The bucket's ARN made from its name: known in a preview wherever the name is, when AWS's own `arn` is not. */
  arn: pulumi.Output<string>;
  policy: aws.s3.BucketPolicy;
  versioning: aws.s3.BucketVersioning;
}

/**
 * Makes a bucket with everything that protects it, as children of a component.
 *
 * S3 answers 409 to some settings of one bucket that are made at the same time, so they are made one after the other:
 * bucket, public access block, policy, ownership. https://github.com/hashicorp/terraform-provider-aws/issues/7628
 */
export function makeBaseBucket(name: string, settings: BaseBucketSettings, parent: pulumi.Resource): BaseBucket {
  const { region } = settings;
  const bucket = new aws.s3.Bucket(
    name,
    {
      region,
      ...(settings.bucketName !== undefined && { bucket: settings.bucketName }),
      forceDestroy: settings.forceDestroy,
      tags: settings.tags,
    },
    { parent },
  );
  const of = { bucket: bucket.id, region };
  // The URN, which is always known, makes the bucket a dependency of whatever its ARN is used for.
  const arn = pulumi
    .all([settings.bucketName ?? bucket.bucket, bucket.urn])
    .apply(([physical]) => bucketArn(physical, region));
  const publicAccessBlock = new aws.s3.BucketPublicAccessBlock(
    `${name}-public-access-block`,
    { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    { parent },
  );
  const policy = new aws.s3.BucketPolicy(
    `${name}-policy`,
    { ...of, policy: pulumi.jsonStringify(arn.apply((known) => policyDocument(settings.statements(known)))) },
    { parent, dependsOn: [publicAccessBlock] },
  );
  new aws.s3.BucketOwnershipControls(
    `${name}-ownership`,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { parent, dependsOn: [policy] },
  );
  const versioning = new aws.s3.BucketVersioning(
    `${name}-versioning`,
    { ...of, versioningConfiguration: { status: settings.versioning } },
    { parent },
  );
  new aws.s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    { ...of, rules: [encryptionRule(settings.keyArn)] },
    { parent },
  );
  // A lifecycle counts noncurrent versions only in a bucket that has been versioned before.
  new aws.s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    { ...of, rules: settings.lifecycle },
    { parent, dependsOn: [versioning] },
  );
  return { bucket, arn, policy, versioning };
}

/** With a key per upload in nobody's hands but the uploader's (SSE-C), revoking our key would be without effect. */
const blockedEncryptionTypes = ["SSE-C"];

function encryptionRule(
  keyArn: pulumi.Input<string> | undefined,
): aws.types.input.s3.BucketServerSideEncryptionConfigurationRule {
  if (keyArn === undefined)
    return { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, blockedEncryptionTypes };
  return {
    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
    bucketKeyEnabled: true,
    blockedEncryptionTypes,
  };
}
