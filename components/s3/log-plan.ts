import type * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import type { Mistake } from "../mistakes";
import { markingTags, noPersonalData } from "../tags";
import { checkClasses } from "./checks";
import { logLifecycleRules, type LifecycleRule, type NamedClass } from "./lifecycle";

/** Purpose of a log bucket, and name of the data class that logs have where the promise knows it. */
export const accessLogs = "access-logs";

/** Days for which logs stay where they hold no personal data and nothing is promised. */
const daysWithoutClass = 90;

/** Everything about a log bucket that can be decided before any resource is made. */
export interface LogBucketPlan {
  region: string;
  bucketName: string | undefined;
  tags: Record<string, pulumi.Input<string>>;
  minimumTls: string;
  lifecycle: LifecycleRule[];
  /**
   * Whether deleting the stack deletes the logs. S3 writes logs of the very calls that make and delete the buckets, so that
   * no stack could be deleted otherwise; and logs that nobody sees any more would be personal data left behind. Logs that
   * are promised to stay do stay.
   */
  forceDestroy: boolean;
}

/** The classes of those names, as far as the promise has them. */
export function namedClasses(names: readonly string[], promise: Promised): NamedClass[] {
  return names.flatMap((name) => {
    const found = Object.hasOwn(promise.retention, name) ? promise.retention[name] : undefined;
    return found === undefined ? [] : [{ name, keep: found.keep, after: found.after, atLeast: found.atLeast }];
  });
}

/**
 * The data class of a bucket's access logs, where the arguments name none: `access-logs` of the promise; else the bucket's
 * own where it ends by age. Logs of invoices must not stay as long as law keeps invoices, and nobody tags the logs of a job
 * as completed, so there the answer is missing.
 */
export function logClassFor(dataClasses: readonly string[], promise: Promised): string | undefined {
  if (Object.hasOwn(promise.retention, accessLogs)) return accessLogs;
  const [own, ...more] = dataClasses;
  if (own === undefined || more.length > 0) return undefined;
  if (own === noPersonalData) return own;
  const [named] = namedClasses([own], promise);
  const endsByAge =
    named !== undefined && !named.atLeast && (named.after === "upload" || named.after === "last-contact");
  return endsByAge ? own : undefined;
}

/** What is wrong with the class of the logs of a bucket that makes its own log bucket. */
export function checkLogClass(named: string | undefined, dataClasses: readonly string[], promise: Promised): Mistake[] {
  const argument = "accessLogs.dataClass";
  if (named !== undefined) return checkClasses(argument, [named], promise);
  const unknown = namedClasses(dataClasses, promise).length < Math.max(1, dataClasses.length); // a mistake of its own, told there
  if (unknown || logClassFor(dataClasses, promise) !== undefined) return [];
  const message =
    `access logs of ${dataClasses.join(", ")} need a data class of their own, since they hold IP addresses and end by age. ` +
    "Name one here, add `access-logs: { keep: 90 days }` to the promise, or pass `accessLogs.targetBucket`.";
  return [{ argument, message }];
}

export function planLogBucket(
  args: {
    region: string;
    bucketName: string | undefined;
    client: string;
    dataClass: string;
    tags?: { [key: string]: pulumi.Input<string> };
  },
  promise: Promised,
): LogBucketPlan {
  const [logs] = namedClasses([args.dataClass], promise);
  return {
    region: args.region,
    bucketName: args.bucketName,
    tags: markingTags({ client: args.client, purpose: accessLogs, dataClasses: [args.dataClass] }, args.tags),
    minimumTls: promise.transport.minimumTls,
    lifecycle: logLifecycleRules(logs, daysWithoutClass),
    forceDestroy: logs?.atLeast !== true,
  };
}
