import { absent, knownByDefault, type Fact, type Log } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { bucketParts, bucketTypes } from "../tables/s3";
import { baseOf, tagsOf } from "./identity";
import { keyRefAt } from "./key-ref";
import { isLogTarget, logGroupType, logTargetTypes } from "./log-targets";
import { positiveAt, textAt } from "./properties";
import { delayOfS3, keepingsOfBucket } from "./retention/bucket";

/** CloudWatch log groups, and buckets into which others log. */
export const logReader: Reader<"log"> = {
  kind: "log",
  scope: "stack",
  types: [logGroupType, ...bucketTypes],
  partTypes: [...new Set([...logTargetTypes, ...bucketParts.lifecycle])].filter(
    (type) => !bucketTypes.some((bucket) => bucket === type),
  ),
  read: (resource, graph) => (resource.type === logGroupType ? ofGroup(resource, graph) : ofBucket(resource, graph)),
};

/** Expired events go within 72 hours: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html */
export const delayOfLogs = 3;

function ofGroup(resource: SeenResource, graph: Graph): Log {
  return {
    ...baseOf("log", resource, graph),
    service: "Amazon CloudWatch Logs",
    tags: tagsOf(resource),
    retentionDays: logRetention(resource),
    delayDays: 0,
    lateDays: delayOfLogs,
    proves: isLogTarget(resource, graph),
    stated: "retentionInDays",
    key: keyRefAt(resource, graph, ["kmsKeyId"], "as-written"),
  };
}

/** Only a bucket that takes logs for certain is one: any other may hold anything. */
function ofBucket(bucket: SeenResource, graph: Graph): Log | undefined {
  const proves = isLogTarget(bucket, graph);
  if (proves.state !== "known" || !proves.value) return undefined;
  return {
    ...baseOf("log", bucket, graph),
    service: "Amazon S3",
    tags: tagsOf(bucket),
    retentionDays: endOfWhole(bucket, graph),
    delayDays: delayOfS3,
    lateDays: 0,
    proves,
    stated: "expiration.days",
    key: absent(),
  };
}

function endOfWhole(bucket: SeenResource, graph: Graph): Fact<number> {
  const keepings = keepingsOfBucket(bucket, graph);
  if (keepings.state !== "known") return keepings;
  const whole = keepings.value.find(({ scope }) => scope.prefix === undefined && Object.keys(scope.tags).length === 0);
  return whole?.days ?? absent();
}

/**
 * Days, with 0 for ever as AWS writes it: absent then. The class DELIVERY keeps two days, whatever is written.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export function logRetention(resource: SeenResource): Fact<number> {
  const logClass = textAt(resource.props, "logGroupClass");
  if (logClass.state === "known" && logClass.value === "DELIVERY") return knownByDefault(2, "log class DELIVERY");
  const days = positiveAt(resource.props, "retentionInDays");
  return days.state === "absent" && logClass.state === "unknown" ? logClass : days;
}
