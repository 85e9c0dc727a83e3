import * as pulumi from "@pulumi/pulumi";
import type { CommonBucketArgs } from "./s3/arguments";
import { prepareBucket } from "./s3/prepare";

export interface RetentionBucketArgs extends CommonBucketArgs {
  /**
   * Data classes of the promise that share the bucket. The objects of each lie under the prefix `<class>/`, and the bucket
   * refuses objects elsewhere; a single class has the whole bucket. An unknown class is an error.
   */
  dataClasses: string[];
}

/**
 * A bucket with a lifecycle rule per data class, and otherwise like `EuBucket`: for data of one client and one purpose
 * that ends at different times.
 *
 * @example
 * const lab = new RetentionBucket("lab", { dataClasses: ["order-files", "addresses"], client: "end-customers", purpose: "printing" });
 */
export class RetentionBucket extends pulumi.ComponentResource {
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

  constructor(name: string, args: RetentionBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    const make = prepareBucket("RetentionBucket", name, args, {
      argument: "dataClasses",
      dataClasses: args.dataClasses,
    });
    super("tomguard:index:RetentionBucket", name, {}, opts);
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
