import type { CfnAlarmProps } from "aws-cdk-lib/aws-cloudwatch";
import type { CfnMetricFilter, CfnMetricFilterProps, CfnResourcePolicyProps } from "aws-cdk-lib/aws-logs";
import type { cloudwatch, types } from "@pulumi/aws";
import { at } from "../../pulumi/value";
import { list, row, same, tags, turned, without, type Row } from "./row";
import { wordOf } from "../template";

/*
 * Amazon CloudWatch: what looks at logs and metrics.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CloudWatch.html, as of 2026-11
 */

const alarmArn = "arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}";

/** `[{ Name, Value }]` as an object; a dimension of which the name is not known counts under none. */
const dimensions = turned("dimensions", (raw) => {
  const all = Array.isArray(raw) ? (raw as unknown[]) : [raw];
  const pairs = all.flatMap((each): [string, unknown][] => {
    const name = at(each, "Name");
    return name.state === "known" ? [[wordOf(name.value), (each as Record<string, unknown>)["Value"]]] : []; // what has a name is an object
  });
  return Object.fromEntries(pairs);
});

export const alarmRows: readonly Row[] = [
  row<CfnAlarmProps, cloudwatch.MetricAlarmArgs>({
    type: "AWS::CloudWatch::Alarm",
    as: "aws:cloudwatch/metricAlarm:MetricAlarm",
    names: { name: "alarmName", ref: "{name}", attributes: { Arn: alarmArn }, own: { arn: alarmArn, id: "{name}" } },
    shape: {
      ...same("actionsEnabled", "alarmActions", "metricName", "namespace", "threshold"),
      ...without("actionConfiguration", "alarmDescription", "comparisonOperator", "datapointsToAlarm"),
      ...without("evaluateLowSampleCountPercentile", "evaluationCriteria", "evaluationInterval", "evaluationPeriods"),
      ...without("evaluationWindow", "extendedStatistic", "insufficientDataActions", "metrics", "okActions", "period"),
      ...without("statistic", "thresholdMetricId", "treatMissingData", "unit", "warmUpConfiguration"),
      alarmName: "name",
      dimensions,
      tags,
    },
  }),
  row<CfnMetricFilterProps, cloudwatch.LogMetricFilterArgs>({
    type: "AWS::Logs::MetricFilter",
    as: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    names: { name: "filterName", ref: "{name}" },
    shape: {
      ...same("logGroupName"),
      ...without("applyOnTransformedLogs", "emitSystemFieldDimensions", "fieldSelectionCriteria"),
      filterName: "name",
      filterPattern: "pattern",
      metricTransformations: list<
        CfnMetricFilter.MetricTransformationProperty,
        types.input.cloudwatch.LogMetricFilterMetricTransformation
      >("metricTransformation", {
        ...same("defaultValue", "unit"),
        ...without("dimensions"),
        metricName: "name",
        metricNamespace: "namespace",
        metricValue: "value",
      }),
    },
  }),
  row<CfnResourcePolicyProps, cloudwatch.LogResourcePolicyArgs>({
    type: "AWS::Logs::ResourcePolicy",
    as: "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
    names: { name: "policyName", ref: "{name}" },
    shape: same("policyDocument", "policyName"),
  }),
];
