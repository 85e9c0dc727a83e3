import { Annotations, Duration, RemovalPolicy } from "aws-cdk-lib";
import { Key, type IKey } from "aws-cdk-lib/aws-kms";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { deletionWindowDays } from "../../components/key-window";
import type { BucketPlan, ClassArgs, LogPlan } from "../../components/s3/plan";
import {
  clientStatements,
  logDeliveryStatement,
  prefixStatements,
  transportStatements,
} from "../../components/s3/policy";
import { logBucketOf, madeBucket, mark, state } from "./make-bucket";
import { prepareStore } from "./prepare";
import type { StoreProps } from "./props";

/** A bucket by a plan of the Pulumi components (`components/s3/plan.ts`), with everything that protects it. */
export class Store extends Construct {
  /** The bucket, for grants, notifications and statements of yours. */
  readonly bucket: Bucket;
  /** The customer-managed key; absent where S3 manages the key. */
  readonly encryptionKey: IKey | undefined;
  /** The bucket that takes the access logs; absent where it is a given one, or where nothing is logged. */
  readonly logBucket: Bucket | undefined;

  constructor(component: string, scope: Construct, id: string, props: StoreProps, classes: ClassArgs) {
    const { plan, warnings } = prepareStore(component, scope, id, props, classes);
    super(scope, id);
    for (const [index, each] of warnings.entries())
      Annotations.of(this).addWarningV2(`tomguard:override-${index}`, each);
    this.encryptionKey = keyOf(this, id, props, plan);
    const { logBucket, logging } = logsOf(this, plan.logs, props);
    this.logBucket = logBucket;
    this.bucket = madeBucket(
      this,
      "Bucket",
      { ...plan, versioning: plan.settled.versioning, encryptionKey: this.encryptionKey, logging },
      (arn) => [
        ...transportStatements(arn, plan.minimumTls),
        ...prefixStatements(arn, plan.dataClasses),
        ...clientStatements(arn, plan.ownClient),
      ],
    );
    if (logBucket) state(logBucket, [logDeliveryStatement(logBucket.bucketArn, [this.bucket.bucketArn])]);
  }
}

function keyOf(scope: Construct, id: string, { encryptionKey }: StoreProps, plan: BucketPlan): IKey | undefined {
  if (plan.settled.encryption !== "customer-managed-key") return undefined;
  if (encryptionKey || !("rotationDays" in plan.key)) return encryptionKey;
  const key = new Key(scope, "Key", {
    description: `Objects of the bucket ${plan.bucketName ?? id}`,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(plan.key.rotationDays),
    pendingWindow: Duration.days(deletionWindowDays),
    removalPolicy: RemovalPolicy.DESTROY, // after the bucket, which has to be empty, and not before the window has passed
    ...(plan.bucketName !== undefined && { alias: plan.bucketName }),
  });
  mark(key, plan.tags);
  return key;
}

function logsOf(
  scope: Construct,
  logs: LogPlan | undefined,
  { accessLogs }: StoreProps,
): { logBucket?: Bucket; logging?: CfnBucket.LoggingConfigurationProperty } {
  if (logs === undefined) return {};
  const logBucket = "make" in logs ? logBucketOf(scope, "Logs", logs.make) : undefined;
  const target = logBucket ?? accessLogs?.targetBucket;
  return {
    ...(logBucket && { logBucket }),
    ...(target && { logging: { destinationBucketName: target.bucketName, logFilePrefix: logs.prefix } }),
  };
}
