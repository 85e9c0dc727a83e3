// A bucket with every sub-resource that the local cloud keeps, a key, and a log group. `days` is what an update changes.
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const config = new pulumi.Config();
const days = config.getNumber("days") ?? 30;
const tags = { "tom:data-class": "order-files", days: String(days) };

const key = new aws.kms.Key("files", {
  enableKeyRotation: true,
  deletionWindowInDays: 7,
  description: `keeps ${days} days`,
  tags,
});
new aws.kms.Alias("files", { name: "alias/files", targetKeyId: key.id });
// Under a key from the update on.
const under = days === 30 ? {} : { kmsKeyId: key.arn };
new aws.cloudwatch.LogGroup("files", { name: "/files", retentionInDays: days === 30 ? 30 : 14, tags, ...under });

const logs = new aws.s3.Bucket("logs", { forceDestroy: true });
const replica = new aws.s3.Bucket("replica", { forceDestroy: true, region: "eu-west-1" });
const replicaVersioning = new aws.s3.BucketVersioning("replica", {
  bucket: replica.bucket,
  region: "eu-west-1",
  versioningConfiguration: { status: "Enabled" },
});
const files = new aws.s3.Bucket("files", { forceDestroy: true, objectLockEnabled: true, tags });
const bucket = files.bucket;

const versioning = new aws.s3.BucketVersioning("files", { bucket, versioningConfiguration: { status: "Enabled" } });
new aws.s3.BucketServerSideEncryptionConfiguration("files", {
  bucket,
  rules: [
    {
      applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn },
      bucketKeyEnabled: true,
      blockedEncryptionTypes: ["SSE-C"],
    },
  ],
});
const block = new aws.s3.BucketPublicAccessBlock("files", {
  bucket,
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
});
new aws.s3.BucketPolicy(
  "files",
  {
    bucket,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          sid: "DenyPlainHttp",
          effect: "Deny",
          principals: [{ type: "*", identifiers: ["*"] }],
          actions: ["s3:*"],
          resources: [files.arn, pulumi.interpolate`${files.arn}/*`],
          conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
        },
      ],
    }).json,
  },
  { dependsOn: block },
);
new aws.s3.BucketOwnershipControls("files", { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } });
new aws.s3.BucketLifecycleConfiguration(
  "files",
  {
    bucket,
    rules: [
      { id: "orders", status: "Enabled", filter: { prefix: "orders/" }, expiration: { days } },
      {
        id: "tagged",
        status: "Enabled",
        filter: { and: { prefix: "x/", tags: { a: "1", b: "2" } } },
        expiration: { days },
      },
      {
        id: "clean-up",
        status: "Enabled",
        noncurrentVersionExpiration: { noncurrentDays: 1 },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
      },
      { id: "markers", status: "Enabled", expiration: { expiredObjectDeleteMarker: true } },
    ],
  },
  { dependsOn: versioning },
);
new aws.s3.BucketObjectLockConfiguration("files", {
  bucket,
  rule: { defaultRetention: { mode: "GOVERNANCE", days: 1 } },
});
new aws.s3.BucketReplicationConfig(
  "files",
  {
    bucket,
    role: "arn:aws:iam::123456789012:role/replication",
    rules: [
      {
        id: "all",
        status: "Enabled",
        priority: 1,
        filter: {},
        deleteMarkerReplication: { status: "Enabled" },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
        destination: {
          bucket: replica.arn,
          storageClass: "STANDARD",
          encryptionConfiguration: { replicaKmsKeyId: key.arn },
        },
      },
    ],
  },
  { dependsOn: [versioning, replicaVersioning] },
);
new aws.s3.BucketCorsConfiguration("files", {
  bucket,
  corsRules: [{ allowedMethods: ["GET"], allowedOrigins: ["https://example.org"], maxAgeSeconds: 60 }],
});
new aws.s3.BucketNotification("files", { bucket, eventbridge: true });
new aws.s3.BucketRequestPaymentConfiguration("files", { bucket, payer: "BucketOwner" });
new aws.s3.BucketAccelerateConfiguration("logs", { bucket: logs.bucket, status: "Enabled" });
new aws.s3.BucketWebsiteConfiguration("logs", { bucket: logs.bucket, indexDocument: { suffix: "index.html" } });
const preferred = new aws.s3.BucketOwnershipControls("logs", {
  bucket: logs.bucket,
  rule: { objectOwnership: "BucketOwnerPreferred" },
});
const delivery = new aws.s3.BucketAcl(
  "logs",
  { bucket: logs.bucket, acl: "log-delivery-write" },
  { dependsOn: preferred },
);
new aws.s3.BucketLogging(
  "files",
  { bucket, targetBucket: logs.bucket, targetPrefix: "files/" },
  { dependsOn: delivery },
);
new aws.s3.Inventory("files", {
  bucket,
  name: "weekly",
  includedObjectVersions: "All",
  schedule: { frequency: "Weekly" },
  destination: { bucket: { bucketArn: logs.arn, format: "CSV" } },
});
new aws.s3.BucketObjectv2("logs", {
  bucket: logs.bucket,
  key: "index.html",
  content: `<p>${days}</p>`,
  contentType: "text/html",
  tags,
});
new aws.sns.Topic("events", { tags });

exports.bucket = bucket;
exports.arn = files.arn;
exports.keyArn = key.arn;
exports.logs = logs.bucket;
