import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { makeOwnKey } from "../own-key";
import { makeBaseBucket, type BaseBucket } from "./base-bucket";
import { makeLogBucket } from "./log-bucket";
import type { BucketPlan, LogPlan } from "./plan";
import { callersStatement, clientStatements, prefixStatements, transportStatements } from "./policy";
import { makeReplication } from "./replication";

/** What a plan became. */
export interface Store extends BaseBucket {
  region: string;
  /** The customer-managed key; absent: a key that S3 manages. */
  keyArn: pulumi.Input<string> | undefined;
  logBucketName: pulumi.Input<string> | undefined;
  replica: Store | undefined;
}

/** Makes everything of a plan, as children of a component. */
export function makeStore(name: string, plan: BucketPlan, parent: pulumi.Resource): Store {
  const keyArn = keyOf(name, plan, parent);
  const base = makeBaseBucket(
    name,
    {
      region: plan.region,
      bucketName: plan.bucketName,
      tags: plan.tags,
      versioning: plan.settled.versioning,
      forceDestroy: plan.settled["force-destroy"] === "on",
      keyArn,
      lifecycle: plan.lifecycle,
      statements: (arn) => [
        ...transportStatements(arn, plan.minimumTls),
        ...prefixStatements(arn, plan.dataClasses),
        ...clientStatements(arn, plan.ownClient),
        ...plan.statements.map((each) => callersStatement(arn, each)),
      ],
    },
    parent,
  );
  makeLock(name, plan, base, parent);
  const logBucketName = makeLogging(name, plan, base, parent);
  const replica = plan.replica === undefined ? undefined : makeStore(`${name}-replica`, plan.replica, parent);
  const store = { ...base, region: plan.region, keyArn, logBucketName, replica };
  if (replica !== undefined) makeReplication(name, store, replica, parent);
  return store;
}

function keyOf(name: string, plan: BucketPlan, parent: pulumi.Resource): pulumi.Input<string> | undefined {
  if (plan.settled.encryption !== "customer-managed-key") return undefined;
  if ("given" in plan.key) return plan.key.given;
  const { region, tags, bucketName } = plan;
  const description = `Objects of the bucket ${bucketName ?? name}`;
  return makeOwnKey(name, { region, tags, description, alias: bucketName, ...plan.key }, parent).arn;
}

/**
 * By a resource of its own, which S3 takes for a bucket that holds objects too. `objectLockEnabled` of the bucket would
 * replace it, with all that it holds. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html
 */
function makeLock(
  name: string,
  { lock, region }: BucketPlan,
  { bucket, versioning }: BaseBucket,
  parent: pulumi.Resource,
): void {
  if (lock === undefined) return;
  new aws.s3.BucketObjectLockConfiguration(
    `${name}-object-lock`,
    { bucket: bucket.id, region, rule: { defaultRetention: { mode: lock.mode, days: lock.days } } },
    { parent, dependsOn: [versioning] },
  );
}

/** Where logs go, and that they do; AWS looks at the target's policy when logging is switched on. */
function makeLogging(
  name: string,
  { logs, region }: BucketPlan,
  source: BaseBucket,
  parent: pulumi.Resource,
): pulumi.Input<string> | undefined {
  if (logs === undefined) return undefined;
  const target = targetOf(name, logs, source, parent);
  new aws.s3.BucketLogging(
    `${name}-logging`,
    { bucket: source.bucket.id, region, targetBucket: target.name, targetPrefix: logs.prefix },
    { parent, dependsOn: target.after },
  );
  return target.name;
}

function targetOf(
  name: string,
  logs: LogPlan,
  source: BaseBucket,
  parent: pulumi.Resource,
): { name: pulumi.Input<string>; after: pulumi.Resource[] } {
  if ("target" in logs) return { name: logs.target, after: [] };
  const made = makeLogBucket(`${name}-logs`, logs.make, [source.arn], parent);
  return { name: made.bucket.id, after: [made.policy] };
}
