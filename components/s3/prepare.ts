import * as pulumi from "@pulumi/pulumi";
import { promiseFor } from "../promise";
import type { CommonBucketArgs } from "./arguments";
import { planBucket } from "./plan";
import { makeStore } from "./store";

/** What a bucket component tells its user. */
export interface BucketOutputs {
  bucketName: pulumi.Output<string>;
  bucketArn: pulumi.Output<string>;
  region: pulumi.Output<string>;
  keyArn: pulumi.Output<string | undefined>;
  logBucketName: pulumi.Output<string | undefined>;
  replicaBucketName: pulumi.Output<string | undefined>;
}

/**
 * Plans a bucket, before its component is registered, and answers how to make it: with a mistake in the arguments there
 * is no resource at all.
 * @throws ArgumentError, RunError for a promise that can't be read
 */
export function prepareBucket(
  component: string,
  name: string,
  args: CommonBucketArgs,
  classes: { argument: string; dataClasses: readonly string[] },
): (parent: pulumi.ComponentResource) => BucketOutputs {
  const { plan, warnings } = planBucket(component, name, args, classes, promiseFor(args.promise).promise);
  return (parent) => {
    for (const warning of warnings) void pulumi.log.warn(warning, parent);
    const store = makeStore(name, plan, parent);
    return {
      bucketName: store.bucket.id,
      bucketArn: store.bucket.arn,
      region: pulumi.output(store.region),
      keyArn: pulumi.output(store.keyArn),
      logBucketName: pulumi.output(store.logBucketName),
      replicaBucketName: pulumi.output(store.replica?.bucket.id),
    };
  };
}
