import { RemovalPolicy, Tags } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { LogBucketPlan } from "../../components/s3/log-plan";
import type { BucketPlan } from "../../components/s3/plan";
import { transportStatements, type PolicyStatement as Written } from "../../components/s3/policy";
import { cfnBucketProps, type BucketSettings } from "./cfn-bucket";

/** Its objects are under a key of S3's, because the logging service can't use another by default. */
export function logBucketOf(scope: Construct, id: string, plan: LogBucketPlan): Bucket {
  return madeBucket(scope, id, { ...plan, versioning: "Enabled", encryptionKey: undefined }, (arn) =>
    transportStatements(arn, plan.minimumTls),
  );
}

/** The library's own bucket, for its grants and notifications; what it is like is the plan's. */
export function madeBucket(
  scope: Construct,
  id: string,
  { bucketName, encryptionKey, tags, ...settings }: MadeOf,
  statements: (arn: string) => readonly Written[],
): Bucket {
  const bucket = new Bucket(scope, id, {
    ...(bucketName !== undefined && { bucketName }),
    ...(encryptionKey && { encryption: BucketEncryption.KMS, encryptionKey }),
    // CloudFormation deletes empty buckets only: nothing stays behind unseen, and nothing is lost.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const resource = bucket.node.findChild("Resource");
  Object.assign(resource, cfnBucketProps({ ...settings, keyArn: encryptionKey?.keyArn }));
  mark(bucket, tags);
  state(bucket, statements(bucket.bucketArn));
  return bucket;
}

export interface MadeOf extends Omit<BucketSettings, "keyArn"> {
  bucketName: string | undefined;
  encryptionKey: IKey | undefined;
  tags: BucketPlan["tags"];
}

/** Values are texts: nothing else goes into a plan here. */
export function mark(construct: Construct, tags: BucketPlan["tags"]): void {
  for (const [key, value] of Object.entries(tags)) Tags.of(construct).add(key, String(value));
}

export function state(bucket: Bucket, statements: readonly Written[]): void {
  for (const each of statements) bucket.addToResourcePolicy(PolicyStatement.fromJson(each));
}
