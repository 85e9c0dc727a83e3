import * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "./alarms/arguments";
import { makeJob } from "./job-drop/job";
import { planJobDrop } from "./job-drop/plan";
import { promiseFor } from "./promise";
import type { SingleBucketArgs } from "./s3/arguments";
import { makeStore } from "./s3/store";

export interface JobDropArgs extends SingleBucketArgs {
  /**
   * Data class of the promise that ends on completion (`after: completion`), also within fewer days than S3's lifecycles
   * can keep, such as `0 days`. Becomes the tag `tom:data-class`. A class of another kind is an error.
   */
  dataClass: string;
  /** Who hears when a deletion fails. */
  alarms: AlarmArgs;
  /**
   * Data class of what the deletion leaves behind, the function's log and the dead-letter queue: they name objects.
   * Default: that of the access logs.
   */
  logClass?: string;
}

/**
 * A place for files that are needed for a job and go when the job is done, with every version. The application says so in
 * one of two ways: it tags an object `tom:state` = `completed`, or it sends an event to the default bus of EventBridge:
 * source `tom.jobs`, type `Job Completed`, detail `{ "bucket": { "name": … }, "prefix": "4711/" }`.
 *
 * A function then deletes all versions, delete markers and unfinished uploads. What fails is tried again, then kept in a
 * queue, and raises an alarm; a lifecycle rule follows behind. Whoever may send that event may delete, so it is for the
 * application's role alone.
 *
 * @example
 * const drop = new JobDrop("drop", { dataClass: "job-drops", client: "end-customers", purpose: "order-intake", alarms: { topicArn: alarms.topicArn } });
 */
export class JobDrop extends pulumi.ComponentResource {
  /** Name of the bucket, for whatever reads or writes it. */
  readonly bucketName: pulumi.Output<string>;
  /** ARN of the bucket. */
  readonly bucketArn: pulumi.Output<string>;
  /** Region that the bucket is in. */
  readonly region: pulumi.Output<string>;
  /** ARN of the key, for roles that read or write; absent where S3 manages the key. */
  readonly keyArn: pulumi.Output<string | undefined>;
  /** ARN of the function that deletes. */
  readonly functionArn: pulumi.Output<string>;
  /** URL of the queue with events whose deletion failed. */
  readonly deadLetterQueueUrl: pulumi.Output<string>;

  constructor(name: string, args: JobDropArgs, opts?: pulumi.ComponentResourceOptions) {
    const { plan, warnings } = planJobDrop(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:JobDrop", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const store = makeStore(name, plan.bucket, this);
    const job = makeJob(name, plan, store, args.alarms, this);
    this.bucketName = store.bucket.id;
    this.bucketArn = store.bucket.arn;
    this.region = pulumi.output(store.region);
    this.keyArn = pulumi.output(store.keyArn);
    this.functionArn = job.functionArn;
    this.deadLetterQueueUrl = job.queueUrl;
    this.registerOutputs({
      bucketName: this.bucketName,
      bucketArn: this.bucketArn,
      region: this.region,
      keyArn: this.keyArn,
      functionArn: this.functionArn,
      deadLetterQueueUrl: this.deadLetterQueueUrl,
    });
  }
}
