import type * as pulumi from "@pulumi/pulumi";
import { makeBaseBucket, type BaseBucket } from "./base-bucket";
import type { LogBucketPlan } from "./log-plan";
import { logDeliveryStatement, transportStatements } from "./policy";

/**
 * Makes a bucket that takes access logs. Its objects are under a key of S3's, because the logging service can't use another
 * by default (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html), and it logs nowhere
 * itself: logs about the delivery of logs would never end.
 */
export function makeLogBucket(
  name: string,
  plan: LogBucketPlan,
  sources: pulumi.Input<string>[],
  parent: pulumi.Resource,
): BaseBucket {
  return makeBaseBucket(
    name,
    {
      region: plan.region,
      bucketName: plan.bucketName,
      tags: plan.tags,
      versioning: "Enabled",
      forceDestroy: plan.forceDestroy,
      keyArn: undefined,
      lifecycle: plan.lifecycle,
      statements: (arn) => [logDeliveryStatement(arn, sources), ...transportStatements(arn, plan.minimumTls)],
    },
    parent,
  );
}
