import * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "./alarms/arguments";
import { planTrail } from "./audit/plan";
import { makeTrail } from "./audit/trail";
import { promiseFor } from "./promise";
import type { AccessLogArgs, ObjectLockArgs } from "./s3/arguments";

export interface AuditTrailArgs {
  /** Whose systems are recorded. Becomes the tag `tom:client`. */
  client: string;
  /** Who hears of events that matter for security. */
  alarms: AlarmArgs;
  /** Data class of the record: it names people. Default: the class `audit-logs` of the promise. */
  dataClass?: string;
  /** Region in which the record lies; it is made of all regions. Default: the first region of the promise. */
  region?: string;
  /**
   * Name of the trail, 3 to 128 letters, digits and `._-`. Default: project, stack and name of the resource, with hyphens
   * between. Stated before it exists, so that key and bucket let in this trail and no other.
   */
  trailName?: string;
  /** Physical name of the bucket, as in `EuBucketArgs`. */
  bucketName?: string;
  /** Where access to the record is logged, as in `EuBucketArgs`. */
  accessLogs?: AccessLogArgs;
  /** Locks the record, as in `EuBucketArgs`: only for a class with a minimum. */
  objectLock?: ObjectLockArgs;
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/**
 * The record of who did what in the account: administration in all regions, and every access to objects of S3 and tables of
 * DynamoDB. Validated, encrypted, ended within the promise, and looked at: alarms tell of the fourteen events that the CIS
 * AWS Foundations Benchmark names. One is enough for an account.
 *
 * @example
 * new AuditTrail("audit", { client: "internal", alarms: { topicArn: alarms.topicArn } });
 */
export class AuditTrail extends pulumi.ComponentResource {
  /** ARN of the trail. */
  readonly trailArn: pulumi.Output<string>;
  /** Name of the bucket with the record. */
  readonly bucketName: pulumi.Output<string>;
  /** Name of the log group that alarms look at. */
  readonly logGroupName: pulumi.Output<string>;
  /** ARN of the key that the record is under. */
  readonly keyArn: pulumi.Output<string>;

  constructor(name: string, args: AuditTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    const plan = planTrail(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:AuditTrail", name, {}, opts);
    const { trail, bucket, logs, key } = makeTrail(name, plan, args, this);
    this.trailArn = trail.arn;
    this.bucketName = bucket.id;
    this.logGroupName = logs.name;
    this.keyArn = key.arn;
    this.registerOutputs({
      trailArn: this.trailArn,
      bucketName: this.bucketName,
      logGroupName: this.logGroupName,
      keyArn: this.keyArn,
    });
  }
}
