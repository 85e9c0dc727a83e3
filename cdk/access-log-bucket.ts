import { Stack } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { refuse } from "../components/mistakes";
import * as check from "../components/s3/checks";
import { planLogBucket } from "../components/s3/log-plan";
import { logDeliveryStatement } from "../components/s3/policy";
import { logBucketOf, state } from "./store/make-bucket";
import { openRegion, promiseOf, regionOf } from "./store/prepare";

export interface AccessLogBucketProps {
  /** Whose data is logged about. Becomes the tag `tom:client`. */
  readonly client: string;
  /** Data class of the promise by which the logs end: they hold IP addresses and object keys. An unknown class is an error. */
  readonly dataClass: string;
  /** Names of the buckets that log here, or patterns such as `photo-lab-*`; S3 delivers for no other. At least one. */
  readonly sources: string[];
  /** Physical name, 3 to 63 small letters, digits and hyphens. Default: CloudFormation makes one. */
  readonly bucketName?: string;
  /** Further tags. */
  readonly tags?: { [key: string]: string };
  /** Path of the promise, as in `StoreProps`. */
  readonly promise?: string;
}

/**
 * A bucket that takes the access logs of several others, in one region and account. Its objects are under a key of S3's,
 * because S3's logging service delivers to nothing else.
 */
export class AccessLogBucket extends Construct {
  /** The bucket, for `accessLogs.targetBucket`. */
  readonly bucket: Bucket;

  /** @throws ArgumentError that names everything that is wrong, before any resource is made */
  constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    const promise = promiseOf(props);
    const region = regionOf(scope);
    refuse(`AccessLogBucket "${id}"`, [
      ...(region === undefined ? [openRegion] : check.checkRegion("region", region, promise)),
      ...check.checkTagText("client", props.client),
      ...check.checkFurtherTags(props.tags ?? {}),
      ...check.checkClasses("dataClass", [props.dataClass], promise),
      ...check.checkBucketName("bucketName", props.bucketName, 63),
      ...(props.sources.length === 0
        ? [{ argument: "sources", message: "name at least one bucket that logs here." }]
        : []),
    ]);
    super(scope, id);
    const plan = planLogBucket({ ...props, region: region ?? "", bucketName: props.bucketName }, promise);
    this.bucket = logBucketOf(this, "Bucket", plan);
    const { partition } = Stack.of(this);
    const sources = props.sources.map((name) => `arn:${partition}:s3:::${name}`);
    state(this.bucket, [logDeliveryStatement(this.bucket.bucketArn, sources)]);
  }
}
