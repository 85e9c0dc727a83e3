import { at, untold } from "../../pulumi/value";
import { isObject } from "../template";
import { turned } from "./row";

/**
 * The logs of a search domain: a map by sort of log here, a list there. What is not switched on here is off, and on there.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-logpublishingoption.html
 */
export const publishedLogs = turned("logPublishingOptions", (raw) =>
  isObject(raw)
    ? Object.entries(raw).map(([logType, option]) => ({
        logType,
        cloudwatchLogGroupArn: rawAt(option, "CloudWatchLogsLogGroupArn"),
        enabled: rawAt(option, "Enabled") ?? false,
      }))
    : raw,
);

function rawAt(option: unknown, name: string): unknown {
  const found = at(option, name);
  return found.state === "known" ? found.value : found.state === "unknown" ? untold(found.why) : undefined;
}
