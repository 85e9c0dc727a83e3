import { knownByDefault } from "../../../posture";
import type { Fact, Log } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { baseOf, tagsOf } from "./identity";
import { keyRefAt } from "./key-ref";
import { positiveAt, textAt } from "./properties";

/** CloudWatch log groups. */
export const logReader: Reader<"log"> = {
  kind: "log",
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  partTypes: [],
  read: logOf,
};

function logOf(resource: SeenResource, graph: Graph): Log {
  return {
    ...baseOf("log", resource, graph),
    tags: tagsOf(resource),
    retentionDays: logRetention(resource),
    key: keyRefAt(resource, graph, ["kmsKeyId"], "as-written"),
  };
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
