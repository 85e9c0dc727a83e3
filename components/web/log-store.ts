import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { makeBaseBucket, type BaseBucket } from "../s3/base-bucket";
import { makeLogBucket } from "../s3/log-bucket";
import type { LogBucketPlan } from "../s3/log-plan";
import { transportStatements, type PolicyStatement } from "../s3/policy";

/** Where the logs of a load balancer go. */
export interface BalancerLogs {
  plan: LogBucketPlan;
  account: pulumi.Output<string>;
  /** A bucket that takes the access logs of the log bucket; absent: one is made. */
  accessLogTarget: pulumi.Input<string> | undefined;
}

/**
 * Makes the bucket for the logs of a load balancer. Its objects are under a key of S3's, because Elastic Load Balancing
 * delivers to nothing else, and who reads them is logged in turn.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function makeBalancerLogs(
  name: string,
  { plan, account, accessLogTarget }: BalancerLogs,
  parent: pulumi.Resource,
): BaseBucket {
  const { region } = plan;
  const made = makeBaseBucket(
    `${name}-logs`,
    {
      region,
      bucketName: plan.bucketName,
      tags: plan.tags,
      versioning: "Enabled",
      forceDestroy: plan.forceDestroy,
      keyArn: undefined,
      lifecycle: plan.lifecycle,
      statements: (arn) => [deliveryStatement(arn, account), ...transportStatements(arn, plan.minimumTls)],
    },
    parent,
  );
  const target = targetOf(name, plan, made, accessLogTarget, parent);
  new aws.s3.BucketLogging(
    `${name}-logs-logging`,
    { bucket: made.bucket.id, region, targetBucket: target.name, targetPrefix: `${name}-logs/` },
    { parent, dependsOn: target.after },
  );
  return made;
}

/** AWS looks at the target's policy when logging is switched on. */
function targetOf(
  name: string,
  plan: LogBucketPlan,
  source: BaseBucket,
  given: pulumi.Input<string> | undefined,
  parent: pulumi.Resource,
): { name: pulumi.Input<string>; after: pulumi.Resource[] } {
  if (given !== undefined) return { name: given, after: [] };
  const made = makeLogBucket(
    `${name}-logs-access`,
    { ...plan, bucketName: plan.bucketName && `${plan.bucketName}${accessSuffix}` },
    [source.arn],
    parent,
  );
  return { name: made.bucket.id, after: [made.policy] };
}

/** What the name of the bucket for the log bucket's own logs adds to its name. */
export const accessSuffix = "-access";

/** What the load balancer writes, each under a prefix of its own. */
export const logPrefixes = { access: "access", connections: "connections" } as const;

/** Into the part of the own account only: whoever knows the bucket's name could fill it otherwise. */
function deliveryStatement(arn: string, account: pulumi.Output<string>): PolicyStatement {
  return {
    Sid: "AllowBalancerLogDelivery",
    Effect: "Allow",
    Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: Object.values(logPrefixes).map((prefix) => pulumi.interpolate`${arn}/${prefix}/AWSLogs/${account}/*`),
  };
}
