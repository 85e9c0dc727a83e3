import type { CfnArchiveProps, CfnEventBus, CfnEventBusPolicyProps, CfnEventBusProps, CfnRule, CfnRuleProps } from "aws-cdk-lib/aws-events"; // prettier-ignore
import type { cloudwatch, types } from "@pulumi/aws";
import { asJson } from "./documents";
import { block, inside, kept, notRead, parts, row, same, tags, turned, without, type Row } from "./row";

/* Amazon EventBridge. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Events.html, as of 2026-11 */

const ruleArn = "arn:{partition}:events:{region}:{account}:rule/{name}";
const busArn = "arn:{partition}:events:{region}:{account}:event-bus/{name}";
const archiveArn = "arn:{partition}:events:{region}:{account}:archive/{name}";

/** A statement alone is a policy of one. */
const statement = turned("policy", (raw) => ({ Version: "2012-10-17", Statement: [raw] }));

const ecs = inside<CfnRule.EcsParametersProperty, cloudwatch.EventTargetArgs>({
  ...without("capacityProviderStrategy", "enableEcsManagedTags", "enableExecuteCommand", "group", "launchType"),
  ...without("placementConstraints", "placementStrategies", "platformVersion", "propagateTags", "referenceId"),
  ...without("tagList", "taskCount"),
  networkConfiguration: inside<CfnRule.NetworkConfigurationProperty, cloudwatch.EventTargetArgs>({
    awsVpcConfiguration: inside<CfnRule.AwsVpcConfigurationProperty, cloudwatch.EventTargetArgs>({
      assignPublicIp: turned("ecsTarget.networkConfiguration.assignPublicIp", (raw) => raw === "ENABLED"),
      ...without("securityGroups", "subnets"),
    }),
  }),
  taskDefinitionArn: "ecsTarget.taskDefinitionArn",
});

export const eventRows: readonly Row[] = [
  row<CfnRuleProps, cloudwatch.EventRuleArgs>({
    type: "AWS::Events::Rule",
    as: "aws:cloudwatch/eventRule:EventRule",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: ruleArn },
      own: { arn: ruleArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("description", "eventBusName", "name", "roleArn", "scheduleExpression", "state"),
      eventPattern: asJson("eventPattern"),
      tags,
      targets: parts<CfnRule.TargetProperty, cloudwatch.EventTargetArgs>(
        "aws:cloudwatch/eventTarget:EventTarget",
        { link: "rule", by: "name" },
        {
          ...without("appSyncParameters", "batchParameters", "deadLetterConfig", "httpParameters", "id", "input"),
          ...without("inputPath", "inputTransformer", "kinesisParameters", "redshiftDataParameters", "retryPolicy"),
          ...without("roleArn", "runCommandParameters", "sageMakerPipelineParameters", "sqsParameters"),
          arn: "arn",
          ecsParameters: ecs,
        },
      ),
    },
  }),
  row<CfnEventBusProps, cloudwatch.EventBusArgs>({
    type: "AWS::Events::EventBus",
    as: "aws:cloudwatch/eventBus:EventBus",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: busArn, Name: "{name}" },
      own: { arn: busArn, id: "{name}" },
    },
    shape: {
      ...same("description", "eventSourceName", "kmsKeyIdentifier", "name"),
      ...without("deadLetterConfig"),
      logConfig: block<CfnEventBus.LogConfigProperty, types.input.cloudwatch.EventBusLogConfig>(
        "logConfig",
        same("includeDetail", "level"),
      ),
      policy: notRead("the policy of a bus is read where it is a resource of its own: AWS::Events::EventBusPolicy"),
      tags,
    },
  }),
  row<CfnEventBusPolicyProps, cloudwatch.EventPermissionArgs>({
    type: "AWS::Events::EventBusPolicy",
    when: "principal",
    as: "aws:cloudwatch/eventPermission:EventPermission",
    names: {},
    shape: {
      ...same("action", "eventBusName", "principal", "statementId"),
      condition: notRead("whom a condition lets in is not read: write it as `Statement`"),
      statement: kept("policy"),
    },
  }),
  row<CfnEventBusPolicyProps, cloudwatch.EventBusPolicyArgs>({
    type: "AWS::Events::EventBusPolicy",
    as: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    names: {},
    shape: { ...same("eventBusName"), ...without("action", "condition", "principal", "statementId"), statement },
  }),
  row<CfnArchiveProps, cloudwatch.EventArchiveArgs>({
    type: "AWS::Events::Archive",
    as: "aws:cloudwatch/eventArchive:EventArchive",
    names: {
      name: "archiveName",
      ref: "{name}",
      attributes: { Arn: archiveArn },
      own: { arn: archiveArn, id: "{name}" },
    },
    shape: {
      ...same("description", "kmsKeyIdentifier", "retentionDays"),
      ...without("eventPattern"),
      archiveName: "name",
      sourceArn: "eventSourceArn",
    },
  }),
];
