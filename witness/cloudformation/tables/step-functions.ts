import type {
  CfnActivity,
  CfnActivityProps,
  CfnStateMachine,
  CfnStateMachineProps,
} from "aws-cdk-lib/aws-stepfunctions";
import type { sfn, types } from "@pulumi/aws";
import { asJson } from "./documents";
import { block, kept, row, same, tags, without, type Row } from "./row";

/* AWS Step Functions. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html, as of 2026-11 */

const machineArn = "arn:{partition}:states:{region}:{account}:stateMachine:{name}";
const activityArn = "arn:{partition}:states:{region}:{account}:activity:{name}";

export const stepFunctionRows: readonly Row[] = [
  row<CfnStateMachineProps, sfn.StateMachineArgs>({
    type: "AWS::StepFunctions::StateMachine",
    as: "aws:sfn/stateMachine:StateMachine",
    names: {
      name: "stateMachineName",
      ref: machineArn,
      attributes: { Arn: machineArn, Name: "{name}" },
      own: { arn: machineArn, id: machineArn, name: "{name}" },
    },
    shape: {
      ...same("roleArn"),
      ...without("definitionS3Location", "definitionSubstitutions", "tracingConfiguration"),
      definition: asJson("definition"),
      definitionString: kept("definition"),
      encryptionConfiguration: block<
        CfnStateMachine.EncryptionConfigurationProperty,
        types.input.sfn.StateMachineEncryptionConfiguration
      >("encryptionConfiguration", same("kmsDataKeyReusePeriodSeconds", "kmsKeyId", "type")),
      loggingConfiguration: block<
        CfnStateMachine.LoggingConfigurationProperty,
        types.input.sfn.StateMachineLoggingConfiguration
      >("loggingConfiguration", { ...same("includeExecutionData", "level"), ...without("destinations") }),
      stateMachineName: "name",
      stateMachineType: "type",
      tags,
    },
  }),
  row<CfnActivityProps, sfn.ActivityArgs>({
    type: "AWS::StepFunctions::Activity",
    as: "aws:sfn/activity:Activity",
    names: {
      name: "name",
      ref: activityArn,
      attributes: { Arn: activityArn, Name: "{name}" },
      own: { arn: activityArn, id: activityArn, name: "{name}" },
    },
    shape: {
      encryptionConfiguration: block<
        CfnActivity.EncryptionConfigurationProperty,
        types.input.sfn.ActivityEncryptionConfiguration
      >("encryptionConfiguration", same("kmsDataKeyReusePeriodSeconds", "kmsKeyId", "type")),
      name: "name",
      tags,
    },
  }),
];
