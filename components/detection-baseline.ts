import * as pulumi from "@pulumi/pulumi";
import type { SubscriberArgs } from "./alarms/arguments";
import { makeDetection } from "./detection/baseline";
import { planDetection } from "./detection/plan";
import { promiseFor } from "./promise";
import type { AccessLogArgs } from "./s3/arguments";

export interface DetectionBaselineArgs {
  /** Whose systems are watched. Becomes the tag `tom:client`. */
  client: string;
  /** Who hears of findings, in every promised region: at least one. */
  subscribers: SubscriberArgs[];
  /** Physical name of the bucket for the record of settings, as in `EuBucketArgs`. */
  bucketName?: string;
  /** Where access to that bucket is logged, as in `EuBucketArgs`. */
  accessLogs?: AccessLogArgs;
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/**
 * What watches over an account, in every promised region: GuardDuty with what the promise names, AWS Config, Security Hub,
 * Inspector, Access Analyzer for outsiders and for unused access, Macie where it is promised; and a topic that tells people of
 * findings. One is enough for an account.
 *
 * @example
 * new DetectionBaseline("detection", { client: "internal", subscribers: [{ protocol: "email", endpoint: "security@example.de" }] });
 */
export class DetectionBaseline extends pulumi.ComponentResource {
  /** ARNs of the topics that tell of findings, by region. */
  readonly topicArns: pulumi.Output<{ [region: string]: string }>;
  /** Name of the bucket with the record of settings. */
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: DetectionBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    const plan = planDetection(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:DetectionBaseline", name, {}, opts);
    const { topics, bucket } = makeDetection(name, plan, args, this);
    this.topicArns = pulumi.output(topics);
    this.bucketName = bucket.id;
    this.registerOutputs({ topicArns: this.topicArns, bucketName: this.bucketName });
  }
}
