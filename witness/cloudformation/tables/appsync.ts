import type {
  CfnApi,
  CfnApiCacheProps,
  CfnApiProps,
  CfnChannelNamespace,
  CfnChannelNamespaceProps,
  CfnGraphQLApi,
  CfnGraphQLApiProps,
} from "aws-cdk-lib/aws-appsync";
import type { appsync, types } from "@pulumi/aws";
import { block, list, row, same, tags, without, type Row } from "./row";

/* AWS AppSync. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AppSync.html, as of 2026-11 */

const apiArn = "arn:{partition}:appsync:{region}:{account}:apis/{id}";
const namespaceArn = `${apiArn}/channelNamespace/{name}`;
type Events = types.input.appsync.ApiEventConfig;

export const appSyncRows: readonly Row[] = [
  row<CfnGraphQLApiProps, appsync.GraphQLApiArgs>({
    type: "AWS::AppSync::GraphQLApi",
    as: "aws:appsync/graphQLApi:GraphQLApi",
    names: { ref: apiArn, attributes: { ApiId: "{id}", Arn: apiArn }, own: { arn: apiArn, id: "{id}" } },
    shape: {
      ...same("apiType", "authenticationType", "introspectionConfig", "name", "visibility", "xrayEnabled"),
      ...without("enhancedMetricsConfig", "environmentVariables", "lambdaAuthorizerConfig"),
      ...without("mergedApiExecutionRoleArn", "openIdConnectConfig", "ownerContact", "queryDepthLimit"),
      ...without("resolverCountLimit", "userPoolConfig"),
      additionalAuthenticationProviders: list<
        CfnGraphQLApi.AdditionalAuthenticationProviderProperty,
        types.input.appsync.GraphQLApiAdditionalAuthenticationProvider
      >("additionalAuthenticationProviders", {
        authenticationType: "authenticationType",
        ...without("lambdaAuthorizerConfig", "openIdConnectConfig", "userPoolConfig"),
      }),
      logConfig: block<CfnGraphQLApi.LogConfigProperty, types.input.appsync.GraphQLApiLogConfig>("logConfig", {
        ...same("excludeVerboseContent", "fieldLogLevel"),
        cloudWatchLogsRoleArn: "cloudwatchLogsRoleArn",
      }),
      tags,
    },
  }),
  row<CfnApiCacheProps, appsync.ApiCacheArgs>({
    type: "AWS::AppSync::ApiCache",
    as: "aws:appsync/apiCache:ApiCache",
    names: {},
    shape: {
      ...same("apiCachingBehavior", "apiId", "atRestEncryptionEnabled", "transitEncryptionEnabled", "ttl", "type"),
      ...without("healthMetricsConfig"),
    },
  }),
  row<CfnApiProps, appsync.ApiArgs>({
    type: "AWS::AppSync::Api",
    as: "aws:appsync/api:Api",
    names: { ref: apiArn, attributes: { ApiId: "{id}", ApiArn: apiArn }, own: { arn: apiArn, id: "{id}" } },
    shape: {
      ...same("name", "ownerContact"),
      eventConfig: block<CfnApi.EventConfigProperty, Events>("eventConfig", {
        authProviders: list<CfnApi.AuthProviderProperty, types.input.appsync.ApiEventConfigAuthProvider>(
          "authProviders",
          { ...same("authType"), ...without("cognitoConfig", "lambdaAuthorizerConfig", "openIdConnectConfig") },
        ),
        connectionAuthModes: list<CfnApi.AuthModeProperty, types.input.appsync.ApiEventConfigConnectionAuthMode>(
          "connectionAuthModes",
          same("authType"),
        ),
        defaultPublishAuthModes: list<
          CfnApi.AuthModeProperty,
          types.input.appsync.ApiEventConfigDefaultPublishAuthMode
        >("defaultPublishAuthModes", same("authType")),
        defaultSubscribeAuthModes: list<
          CfnApi.AuthModeProperty,
          types.input.appsync.ApiEventConfigDefaultSubscribeAuthMode
        >("defaultSubscribeAuthModes", same("authType")),
        logConfig: block<CfnApi.EventLogConfigProperty, types.input.appsync.ApiEventConfigLogConfig>("logConfig", {
          cloudWatchLogsRoleArn: "cloudwatchLogsRoleArn",
          logLevel: "logLevel",
        }),
      }),
      tags,
    },
  }),
  row<CfnChannelNamespaceProps, appsync.ChannelNamespaceArgs>({
    type: "AWS::AppSync::ChannelNamespace",
    as: "aws:appsync/channelNamespace:ChannelNamespace",
    names: {
      name: "name",
      ref: namespaceArn,
      attributes: { ChannelNamespaceArn: namespaceArn },
      own: { id: namespaceArn },
    },
    shape: {
      ...same("apiId", "codeHandlers", "name"),
      ...without("codeS3Location", "handlerConfigs"),
      publishAuthModes: list<CfnChannelNamespace.AuthModeProperty, types.input.appsync.ChannelNamespacePublishAuthMode>(
        "publishAuthModes",
        same("authType"),
      ),
      subscribeAuthModes: list<
        CfnChannelNamespace.AuthModeProperty,
        types.input.appsync.ChannelNamespaceSubscribeAuthMode
      >("subscribeAuthModes", same("authType")),
      tags,
    },
  }),
];
