import type {
  CfnDomainName,
  CfnDomainNameProps,
  CfnMethod,
  CfnMethodProps,
  CfnRestApi,
  CfnRestApiProps,
  CfnStage,
  CfnStageProps,
} from "aws-cdk-lib/aws-apigateway";
import type { apigateway, types } from "@pulumi/aws";
import { asJson } from "./documents";
import { block, kept, notRead, part, parts, row, same, tags, without, type Row } from "./row";

/*
 * Amazon API Gateway: REST APIs. HTTP and WebSocket APIs have a file of their own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html, as of 2026-11
 */

type Settings = apigateway.MethodSettingsArgs;

export const apiGatewayRows: readonly Row[] = [
  row<CfnRestApiProps, apigateway.RestApiArgs>({
    type: "AWS::ApiGateway::RestApi",
    as: "aws:apigateway/restApi:RestApi",
    names: { name: "name", ref: "{id}", attributes: { RestApiId: "{id}" }, own: { id: "{id}", name: "{name}" } },
    shape: {
      ...same("description", "disableExecuteApiEndpoint", "name", "securityPolicy"),
      ...without("apiKeySourceType", "binaryMediaTypes", "endpointAccessMode", "failOnWarnings"),
      ...without("minimumCompressionSize", "mode", "parameters", "version"),
      body: asJson("body"),
      bodyS3Location: notRead("an API that is defined by a file in a bucket is not read"),
      cloneFrom: notRead("what an API takes over from another one is not read"),
      endpointConfiguration: block<
        CfnRestApi.EndpointConfigurationProperty,
        types.input.apigateway.RestApiEndpointConfiguration
      >("endpointConfiguration", same("ipAddressType", "types", "vpcEndpointIds")),
      policy: kept("policy"),
      tags,
    },
  }),
  row<CfnMethodProps, apigateway.MethodArgs>({
    type: "AWS::ApiGateway::Method",
    as: "aws:apigateway/method:Method",
    names: { own: { id: "{id}" } },
    shape: {
      ...same("apiKeyRequired", "authorizationScopes", "authorizerId", "httpMethod", "operationName", "resourceId"),
      ...without("methodResponses", "requestModels", "requestParameters", "requestValidatorId"),
      authorizationType: "authorization",
      integration: part<CfnMethod.IntegrationProperty, apigateway.IntegrationArgs>(
        "aws:apigateway/integration:Integration",
        { link: "resourceId", by: "id" },
        {
          ...without("cacheKeyParameters", "cacheNamespace", "connectionId", "connectionType", "contentHandling"),
          ...without("credentials", "integrationHttpMethod", "integrationResponses", "integrationTarget"),
          ...without("passthroughBehavior", "requestParameters", "requestTemplates", "responseTransferMode"),
          ...without("timeoutInMillis"),
          type: "type",
          uri: "uri",
        },
      ),
      restApiId: "restApi",
    },
  }),
  row<CfnStageProps, apigateway.StageArgs>({
    type: "AWS::ApiGateway::Stage",
    as: "aws:apigateway/stage:Stage",
    names: { name: "stageName", ref: "{name}", own: { id: "{name}", stageName: "{name}" } },
    shape: {
      ...same("cacheClusterEnabled", "cacheClusterSize", "description", "stageName"),
      ...without("canarySetting", "clientCertificateId", "documentationVersion", "tracingEnabled", "variables"),
      accessLogSetting: block<CfnStage.AccessLogSettingProperty, types.input.apigateway.StageAccessLogSettings>(
        "accessLogSettings",
        same("destinationArn", "format"),
      ),
      deploymentId: "deployment",
      methodSettings: parts<CfnStage.MethodSettingProperty, Settings>(
        "aws:apigateway/methodSettings:MethodSettings",
        { link: "stageName", by: "stageName" },
        {
          ...without("httpMethod", "metricsEnabled", "resourcePath", "throttlingBurstLimit", "throttlingRateLimit"),
          cacheDataEncrypted: "settings.cacheDataEncrypted",
          cacheTtlInSeconds: "settings.cacheTtlInSeconds",
          cachingEnabled: "settings.cachingEnabled",
          dataTraceEnabled: "settings.dataTraceEnabled",
          loggingLevel: "settings.loggingLevel",
        },
      ),
      restApiId: "restApi",
      tags,
    },
  }),
  row<CfnDomainNameProps, apigateway.DomainNameArgs>({
    type: "AWS::ApiGateway::DomainName",
    as: "aws:apigateway/domainName:DomainName",
    names: { name: "domainName", ref: "{name}", own: { id: "{name}" } },
    shape: {
      ...same("certificateArn", "domainName", "regionalCertificateArn", "securityPolicy"),
      ...without("endpointAccessMode", "mutualTlsAuthentication", "ownershipVerificationCertificateArn", "routingMode"),
      endpointConfiguration: block<
        CfnDomainName.EndpointConfigurationProperty,
        types.input.apigateway.DomainNameEndpointConfiguration
      >("endpointConfiguration", same("ipAddressType", "types")),
      tags,
    },
  }),
];
