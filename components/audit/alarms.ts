import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { makeAlarm } from "../alarms/alarm";
import { watchedEvents } from "./events";

/** Makes a filter and an alarm for each event of which somebody has to hear. */
export function makeEventAlarms(
  name: string,
  of: {
    region: string;
    tags: Record<string, pulumi.Input<string>>;
    topicArn: pulumi.Input<string>;
    logs: aws.cloudwatch.LogGroup;
  },
  parent: pulumi.Resource,
): void {
  const { region, tags, topicArn, logs } = of;
  const namespace = `tomguard/${name}`;
  for (const { id, what, pattern } of watchedEvents) {
    new aws.cloudwatch.LogMetricFilter(
      `${name}-${id}-filter`,
      { region, logGroupName: logs.name, pattern, metricTransformation: { name: id, namespace, value: "1" } },
      { parent },
    );
    makeAlarm(`${name}-${id}-alarm`, { region, tags, topicArn, description: what, namespace, metricName: id }, parent);
  }
}
