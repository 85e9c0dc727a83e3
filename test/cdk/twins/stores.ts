import type { Stack } from "aws-cdk-lib";
import { AccessLogBucket, EuBucket, type EuBucketProps } from "../../../cdk";

interface About {
  client: string;
  /** Path of the organisation's promise. */
  promise: string;
  /** Of the buckets' names. */
  prefix: string;
  /** Data class of the access logs. Default: that of their bucket's name. */
  logClass?: string;
}

/** Buckets by name with the bucket of their access logs. A bucket that names no data class has that of its name. */
export function storesIn(
  stack: Stack,
  { prefix, logClass = "access-logs", ...ordinary }: About,
  stores: Readonly<Record<string, Pick<EuBucketProps, "purpose"> & Partial<EuBucketProps>>>,
): void {
  const logs = new AccessLogBucket(stack, "access-logs", {
    ...ordinary,
    dataClass: logClass,
    bucketName: `${prefix}-access-logs`,
    sources: Object.keys(stores).map((name) => `${prefix}-${name}`),
  });
  for (const [name, store] of Object.entries(stores)) {
    new EuBucket(stack, name, {
      ...ordinary,
      dataClass: name,
      bucketName: `${prefix}-${name}`,
      accessLogs: { targetBucket: logs.bucket },
      ...store,
    });
  }
}
