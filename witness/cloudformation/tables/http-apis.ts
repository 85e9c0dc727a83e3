import type {
  CfnApiProps,
  CfnDomainName,
  CfnDomainNameProps,
  CfnIntegrationProps,
  CfnRouteProps,
  CfnStage,
  CfnStageProps,
} from "aws-cdk-lib/aws-apigatewayv2";
import type { apigatewayv2, types } from "@pulumi/aws";
import { asJson } from "./documents";
import { block, kept, list, notRead, row, same, without, type Row } from "./row";

/*
 * Amazon API Gateway: HTTP and WebSocket APIs.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGatewayV2.html, as of 2026-11
 */

export const httpApiRows: readonly Row[] = [
  row<CfnApiProps, apigatewayv2.ApiArgs>({
    type: "AWS::ApiGatewayV2::Api",
    as: "aws:apigatewayv2/api:Api",
    names: { name: "name", ref: "{id}", attributes: { ApiId: "{id}" }, own: { id: "{id}", name: "{name}" } },
    shape: {
      ...same(
        "credentialsArn",
        "description",
        "disableExecuteApiEndpoint",
        "name",
        "protocolType",
        "routeKey",
        "target",
      ),
      ...without("apiKeySelectionExpression", "basePath", "corsConfiguration", "disableSchemaValidation"),
      ...without("failOnWarnings", "ipAddressType", "routeSelectionExpression", "version"),
      body: asJson("body"),
      bodyS3Location: notRead("an API that is defined by a file in a bucket is not read"),
      tags: kept("tags"),
    },
  }),
  row<CfnRouteProps, apigatewayv2.RouteArgs>({
    type: "AWS::ApiGatewayV2::Route",
    as: "aws:apigatewayv2/route:Route",
    names: {},
    shape: {
      ...same(
        "apiId",
        "apiKeyRequired",
        "authorizationScopes",
        "authorizationType",
        "authorizerId",
        "routeKey",
        "target",
      ),
      ...without("modelSelectionExpression", "operationName", "requestModels", "requestParameters"),
      ...without("routeResponseSelectionExpression"),
    },
  }),
  row<CfnIntegrationProps, apigatewayv2.IntegrationArgs>({
    type: "AWS::ApiGatewayV2::Integration",
    as: "aws:apigatewayv2/integration:Integration",
    names: { ref: "{id}", own: { id: "{id}" } },
    shape: {
      ...same("apiId", "integrationType", "integrationUri"),
      ...without("connectionId", "connectionType", "contentHandlingStrategy", "credentialsArn", "description"),
      ...without("integrationMethod", "integrationSubtype", "passthroughBehavior", "payloadFormatVersion"),
      ...without("requestParameters", "requestTemplates", "responseParameters", "templateSelectionExpression"),
      ...without("timeoutInMillis", "tlsConfig"),
    },
  }),
  row<CfnStageProps, apigatewayv2.StageArgs>({
    type: "AWS::ApiGatewayV2::Stage",
    as: "aws:apigatewayv2/stage:Stage",
    names: { name: "stageName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same("apiId", "autoDeploy", "deploymentId", "description"),
      ...without("accessPolicyId", "clientCertificateId", "stageVariables"),
      accessLogSettings: block<CfnStage.AccessLogSettingsProperty, types.input.apigatewayv2.StageAccessLogSettings>(
        "accessLogSettings",
        same("destinationArn", "format"),
      ),
      defaultRouteSettings: block<CfnStage.RouteSettingsProperty, types.input.apigatewayv2.StageDefaultRouteSettings>(
        "defaultRouteSettings",
        same(
          "dataTraceEnabled",
          "detailedMetricsEnabled",
          "loggingLevel",
          "throttlingBurstLimit",
          "throttlingRateLimit",
        ),
      ),
      routeSettings: notRead("what single routes log is not read"),
      stageName: "name",
      tags: kept("tags"),
    },
  }),
  row<CfnDomainNameProps, apigatewayv2.DomainNameArgs>({
    type: "AWS::ApiGatewayV2::DomainName",
    as: "aws:apigatewayv2/domainName:DomainName",
    names: { name: "domainName", ref: "{name}", own: { id: "{name}" } },
    shape: {
      ...same("domainName"),
      ...without("mutualTlsAuthentication", "routingMode"),
      domainNameConfigurations: list<
        CfnDomainName.DomainNameConfigurationProperty,
        types.input.apigatewayv2.DomainNameDomainNameConfiguration
      >("domainNameConfiguration", {
        ...same("certificateArn", "endpointType", "securityPolicy"),
        ...without("certificateName", "ipAddressType", "ownershipVerificationCertificateArn"),
      }),
      tags: kept("tags"),
    },
  }),
];
