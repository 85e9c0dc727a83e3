import { Stack, type App } from "aws-cdk-lib";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { CfnBucket, CfnBucketPolicy, type CfnBucketProps } from "aws-cdk-lib/aws-s3";

/* The storage of `stacks/photo-lab-broken` as people write it with the CDK, resource by resource under the same names. */

const tagsOf = (dataClass: string, purpose: string) =>
  Object.entries({ "tom:data-class": dataClass, "tom:client": "end-customers", "tom:purpose": purpose }).map(([key, value]) => ({ key, value })); // prettier-ignore
const orderTags = tagsOf("order-files", "order-processing");

const everythingBlocked = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }; // prettier-ignore
const every = { status: "Enabled" };
const ends = { ...every, id: "order-files", expirationInDays: 10, noncurrentVersionExpiration: { noncurrentDays: 1 } };
const cleanUp = [
  { ...every, id: "unfinished-uploads", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
  { ...every, id: "delete-markers", expiredObjectDeleteMarker: true },
];
const fourteenDays: CfnBucket.RuleProperty[] = [ends, ...cleanUp];

type Statement = Record<string, unknown>;
const denyPlainHttp = (bucket: CfnBucket): Statement => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [bucket.attrArn, `${bucket.attrArn}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});
const denyOldTls = (bucket: CfnBucket): Statement => ({ ...denyPlainHttp(bucket), Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }); // prettier-ignore

type But = Omit<CfnBucketProps, "tags" | "lifecycleConfiguration"> & {
  tags?: NonNullable<CfnBucketProps["tags"]>;
  rules?: CfnBucket.RuleProperty[] | "none";
  statements?: (bucket: CfnBucket) => Statement[];
};

export function photoLabBroken(app: App): void {
  const lab = new Stack(app, "Lab", { env: { region: "eu-central-1" } });
  const london = new Stack(app, "London", { env: { region: "eu-west-2" } });
  const virginia = new Stack(app, "Virginia", { env: { region: "us-east-1" } });

  orderBucket(london, "uploads");
  orderBucket(virginia, "archive-copy", { bucketName: "muster-photo-lab-broken-archive-copy" });
  const role = new CfnRole(lab, "archive-role", { assumeRolePolicyDocument: assumedByS3 });
  orderBucket(lab, "archive", {
    replicationConfiguration: {
      role: role.attrArn,
      rules: [
        {
          ...every,
          id: "to-the-archive",
          priority: 1,
          filter: { prefix: "" },
          deleteMarkerReplication: { status: "Disabled" },
          destination: { bucket: "arn:aws:s3:::muster-photo-lab-broken-archive-copy", storageClass: "GLACIER" },
        },
      ],
    },
  });

  orderBucket(lab, "prints", { rules: [{ ...ends, expirationInDays: 30 }, ...cleanUp] });
  orderBucket(lab, "books", { rules: [{ ...every, id: "order-files", expirationInDays: 10 }, ...cleanUp] });
  orderBucket(lab, "canvas", { rules: [{ ...every, id: "to-glacier", transitions: [{ transitionInDays: 7, storageClass: "GLACIER" }] }, ...cleanUp] }); // prettier-ignore
  orderBucket(lab, "calendars", { rules: fourteenDays.map((rule) => ({ ...rule, status: "Disabled" })) });
  orderBucket(lab, "posters", { rules: [{ ...ends, prefix: "orders-2023/" }, ...cleanUp] });
  orderBucket(lab, "mugs", { rules: [{ ...ends, noncurrentVersionExpiration: { noncurrentDays: 1, newerNoncurrentVersions: 5 } }, ...cleanUp] }); // prettier-ignore
  orderBucket(lab, "job-drops", { rules: "none", tags: tagsOf("job-drops", "order-intake") });
  orderBucket(lab, "receipts", { tags: tagsOf("invoices", "invoicing") });
  new CfnLogGroup(lab, "converter-log", { logGroupName: "/photo-lab/converter", tags: orderTags });

  orderBucket(lab, "thumbnails", { bucketEncryption: encrypted({ sseAlgorithm: "AES256" }, []) });
  orderBucket(lab, "previews", { bucketEncryption: encrypted({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/aws/s3" }, []) }); // prettier-ignore
  const still = new CfnKey(lab, "stickers-key", { pendingWindowInDays: 30, tags: orderTags });
  orderBucket(lab, "stickers", {
    bucketEncryption: encrypted({ sseAlgorithm: "aws:kms", kmsMasterKeyId: still.attrArn }, []),
    statements: (bucket) => [{ ...denyPlainHttp(bucket), Resource: `${bucket.attrArn}/*` }],
  });
  orderBucket(lab, "frames", {
    statements: (bucket) => {
      const { Principal: _anyone, ...statement } = denyPlainHttp(bucket);
      return [{ ...statement, NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/scanner" } }];
    },
  });
  orderBucket(lab, "cards", { statements: (bucket) => [{ ...denyPlainHttp(bucket), Action: "s3:GetObject" }] });
  orderBucket(lab, "magnets", { statements: (bucket) => [denyPlainHttp(bucket)] });

  orderBucket(lab, "website", {
    publicAccessBlockConfiguration: { ...everythingBlocked, blockPublicPolicy: false, restrictPublicBuckets: false },
    statements: (bucket) => [
      denyPlainHttp(bucket),
      denyOldTls(bucket),
      { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${bucket.attrArn}/*` },
    ],
  });
  orderBucket(lab, "puzzles", {
    publicAccessBlockConfiguration: { ...everythingBlocked, restrictPublicBuckets: false },
  });
  orderBucket(lab, "scans", { tags: orderTags.filter(({ key }) => key !== "tom:data-class") });
  orderBucket(lab, "labels", { tags: tagsOf("order-flies", "order-processing") });
}

const assumedByS3 = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sts:AssumeRole" }],
};

function encrypted(
  byDefault: CfnBucket.ServerSideEncryptionByDefaultProperty,
  refused: string[],
): CfnBucket.BucketEncryptionProperty {
  // prettier-ignore
  return {
    serverSideEncryptionConfiguration: [
      {
        serverSideEncryptionByDefault: byDefault,
        bucketKeyEnabled: true,
        ...(refused.length > 0 && { blockedEncryptionTypes: { encryptionType: refused } }),
      },
    ],
  };
}

function orderBucket(stack: Stack, name: string, { rules = fourteenDays, statements, ...but }: But = {}) {
  const key = but.bucketEncryption ? undefined : new CfnKey(stack, `${name}-key`, { enableKeyRotation: true, rotationPeriodInDays: 365, pendingWindowInDays: 30, tags: orderTags }); // prettier-ignore
  const bucket = new CfnBucket(stack, name, {
    versioningConfiguration: every,
    publicAccessBlockConfiguration: everythingBlocked,
    ...(key && { bucketEncryption: encrypted({ sseAlgorithm: "aws:kms", kmsMasterKeyId: key.attrArn }, ["SSE-C"]) }),
    ...(rules !== "none" && { lifecycleConfiguration: { rules } }),
    tags: orderTags,
    ...but,
  });
  const written = statements?.(bucket) ?? [denyPlainHttp(bucket), denyOldTls(bucket)];
  new CfnBucketPolicy(stack, `${name}-policy`, { bucket: bucket.ref, policyDocument: { Version: "2012-10-17", Statement: written } }); // prettier-ignore
}
