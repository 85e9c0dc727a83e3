import * as pulumi from "@pulumi/pulumi";
import type { CommonBucketArgs } from "./s3/arguments";
import { prepareBucket } from "./s3/prepare";

export interface EuBucketArgs extends CommonBucketArgs {
  /**
   * Data class of the promise that the bucket holds, such as `order-files`; `none` where it holds no personal data.
   * Becomes the tag `tom:data-class`, and decides when objects are deleted. An unknown class is an error.
   */
  dataClass: string;
}

/**
 * A bucket for one class of data, in a promised region: under a key of its own, closed to the public and to plain HTTP,
 * logged, and emptied in time, versions and unfinished uploads included.
 *
 * Objects whose period runs from an event that S3 can't see (`after: completion`, `after: contract-end`) expire once they
 * carry the object tag `tom:state` = `completed`. S3 counts days from the upload, so that an object tagged later than that
 * goes with the next daily run. A class that counts `after: last-contact` counts from the upload: write the object anew at
 * each contact.
 *
 * @example
 * const orders = new EuBucket("orders", { dataClass: "order-files", client: "end-customers", purpose: "order-processing" });
 */
export class EuBucket extends pulumi.ComponentResource {
  /** Name of the bucket, for whatever reads or writes it. */
  readonly bucketName: pulumi.Output<string>;
  /** ARN of the bucket. */
  readonly bucketArn: pulumi.Output<string>;
  /** Region that the bucket is in. */
  readonly region: pulumi.Output<string>;
  /** ARN of the customer-managed key; absent where S3 manages the key. */
  readonly keyArn: pulumi.Output<string | undefined>;
  /** Name of the bucket that takes the access logs; absent where nothing is logged. */
  readonly logBucketName: pulumi.Output<string | undefined>;
  /** Name of the replica; absent where there is none. */
  readonly replicaBucketName: pulumi.Output<string | undefined>;

  constructor(name: string, args: EuBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    const make = prepareBucket("EuBucket", name, args, { argument: "dataClass", dataClasses: [args.dataClass] });
    super("tomguard:index:EuBucket", name, {}, opts);
    const outputs = make(this);
    this.bucketName = outputs.bucketName;
    this.bucketArn = outputs.bucketArn;
    this.region = outputs.region;
    this.keyArn = outputs.keyArn;
    this.logBucketName = outputs.logBucketName;
    this.replicaBucketName = outputs.replicaBucketName;
    this.registerOutputs(outputs);
  }
}
