import type {
  CfnAliasProps,
  CfnEventSourceMappingProps,
  CfnFunction,
  CfnFunctionProps,
  CfnLayerVersionPermissionProps,
  CfnPermissionProps,
  CfnUrlProps,
} from "aws-cdk-lib/aws-lambda";
import type { lambda, types } from "@pulumi/aws";
import { block, kept, row, same, tags, without, type Row } from "./row";

/* AWS Lambda. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Lambda.html, as of 2026-11 */

const functionArn = "arn:{partition}:lambda:{region}:{account}:function:{name}";

export const lambdaRows: readonly Row[] = [
  row<CfnFunctionProps, lambda.FunctionArgs>({
    type: "AWS::Lambda::Function",
    as: "aws:lambda/function:Function",
    names: {
      name: "functionName",
      ref: "{name}",
      attributes: { Arn: functionArn },
      own: { arn: functionArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("handler", "kmsKeyArn", "layers", "memorySize", "packageType", "role", "runtime", "timeout"),
      ...without(
        "architectures",
        "capacityProviderConfig",
        "code",
        "codeSigningConfigArn",
        "description",
        "durableConfig",
      ),
      ...without("ephemeralStorage", "fileSystemConfigs", "functionScalingConfig", "imageConfig", "loggingConfig"),
      ...without(
        "publishToLatestPublished",
        "recursiveLoop",
        "reservedConcurrentExecutions",
        "runtimeManagementConfig",
      ),
      ...without("snapStart", "tenancyConfig", "tracingConfig"),
      deadLetterConfig: block<CfnFunction.DeadLetterConfigProperty, types.input.lambda.FunctionDeadLetterConfig>(
        "deadLetterConfig",
        same("targetArn"),
      ),
      environment: block<CfnFunction.EnvironmentProperty, types.input.lambda.FunctionEnvironment>("environment", {
        variables: kept("variables"),
      }),
      functionName: "name",
      tags,
      vpcConfig: block<CfnFunction.VpcConfigProperty, types.input.lambda.FunctionVpcConfig>(
        "vpcConfig",
        same("ipv6AllowedForDualStack", "securityGroupIds", "subnetIds"),
      ),
    },
  }),
  row<CfnPermissionProps, lambda.PermissionArgs>({
    type: "AWS::Lambda::Permission",
    as: "aws:lambda/permission:Permission",
    names: {},
    shape: {
      ...same("action", "functionUrlAuthType", "principal", "sourceAccount", "sourceArn"),
      ...without("eventSourceToken", "invokedViaFunctionUrl"),
      functionName: "function",
      principalOrgId: "principalOrgId",
    },
  }),
  row<CfnAliasProps, lambda.AliasArgs>({
    type: "AWS::Lambda::Alias",
    as: "aws:lambda/alias:Alias",
    names: {},
    shape: { ...same("functionName", "functionVersion", "name"), ...without("description", "provisionedConcurrencyConfig", "routingConfig") }, // prettier-ignore
  }),
  row<CfnUrlProps, lambda.FunctionUrlArgs>({
    type: "AWS::Lambda::Url",
    as: "aws:lambda/functionUrl:FunctionUrl",
    names: {},
    shape: {
      ...without("cors", "invokeMode", "qualifier"),
      authType: "authorizationType",
      targetFunctionArn: "functionName",
    },
  }),
  row<CfnEventSourceMappingProps, lambda.EventSourceMappingArgs>({
    type: "AWS::Lambda::EventSourceMapping",
    as: "aws:lambda/eventSourceMapping:EventSourceMapping",
    names: {},
    shape: {
      ...same("enabled", "eventSourceArn", "functionName", "kmsKeyArn"),
      ...without("amazonManagedKafkaEventSourceConfig", "batchSize", "bisectBatchOnFunctionError", "destinationConfig"),
      ...without("documentDbEventSourceConfig", "filterCriteria", "functionResponseTypes", "loggingConfig"),
      ...without(
        "maximumBatchingWindowInSeconds",
        "maximumRecordAgeInSeconds",
        "maximumRetryAttempts",
        "metricsConfig",
      ),
      ...without(
        "parallelizationFactor",
        "provisionedPollerConfig",
        "queues",
        "scalingConfig",
        "selfManagedEventSource",
      ),
      ...without("selfManagedKafkaEventSourceConfig", "sourceAccessConfigurations", "startingPosition"),
      ...without("startingPositionTimestamp", "topics", "tumblingWindowInSeconds"),
      tags,
    },
  }),
  row<CfnLayerVersionPermissionProps, lambda.LayerVersionPermissionArgs>({
    type: "AWS::Lambda::LayerVersionPermission",
    as: "aws:lambda/layerVersionPermission:LayerVersionPermission",
    names: {},
    shape: { ...same("action", "organizationId", "principal"), layerVersionArn: "layerName" },
  }),
];
