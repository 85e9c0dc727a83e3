import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "./arguments";
import { makeTopic, topicServices, type TopicSettings } from "./topic";

/** The topic that alarms go to: the given one, else one of the component's own. */
export function alarmTopic(
  name: string,
  { topicArn, subscribers = [] }: AlarmArgs,
  settings: Pick<TopicSettings, "region" | "tags" | "rotationDays" | "promise">,
  parent: pulumi.Resource,
): pulumi.Input<string> {
  if (topicArn !== undefined) return topicArn;
  return makeTopic(`${name}-alarms`, { ...settings, subscribers, services: topicServices }, parent);
}

export interface AlarmSettings {
  region: string;
  topicArn: pulumi.Input<string>;
  tags: Record<string, pulumi.Input<string>>;
  /** What has happened when it goes off, for whoever is woken by it. */
  description: string;
  namespace: string;
  metricName: string;
  dimensions?: Record<string, pulumi.Input<string>>;
  /** Default: `Sum`. */
  statistic?: string;
  /** Goes off when nothing has been counted for so long, instead of when something has. */
  whenMissingForSeconds?: number;
}

/** An alarm that goes off as soon as the metric is above zero within five minutes, or has not been for a time. */
export function makeAlarm(name: string, settings: AlarmSettings, parent: pulumi.Resource): void {
  const { region, topicArn, tags, description, namespace, metricName, dimensions, statistic = "Sum" } = settings;
  const missing = settings.whenMissingForSeconds;
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      region,
      alarmDescription: description,
      namespace,
      metricName,
      ...(dimensions !== undefined && { dimensions }),
      statistic,
      period: missing ?? 300,
      evaluationPeriods: 1,
      comparisonOperator: missing === undefined ? "GreaterThanThreshold" : "LessThanThreshold",
      threshold: missing === undefined ? 0 : 1,
      treatMissingData: missing === undefined ? "notBreaching" : "breaching",
      alarmActions: [topicArn],
      tags,
    },
    { parent },
  );
}
