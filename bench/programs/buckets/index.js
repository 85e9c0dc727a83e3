const aws = require("@pulumi/aws");

/** Five resources a bucket: what an ordinary secured bucket has. TOMGUARD_BENCH_RESOURCES says how many in all. */
const count = Number(process.env.TOMGUARD_BENCH_RESOURCES ?? 2000) / 5;
for (let index = 0; index < count; index++) {
  const bucket = new aws.s3.Bucket(`store-${index}`, { tags: { "tom:data-class": "none", "tom:purpose": "bench" } });
  new aws.s3.BucketVersioning(`versions-${index}`, {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
  });
  new aws.s3.BucketPublicAccessBlock(`access-${index}`, {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new aws.s3.BucketServerSideEncryptionConfiguration(`encryption-${index}`, {
    bucket: bucket.id,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
  });
  new aws.s3.BucketLifecycleConfiguration(`lifecycle-${index}`, {
    bucket: bucket.id,
    rules: [{ id: "all", status: "Enabled", filter: {}, expiration: { days: 10 } }],
  });
}
