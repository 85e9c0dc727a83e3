import type * as sdk from "@pulumi/aws";
import type { LoggedContent } from "../../../posture";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";
import type { Reading } from "./switch";

/*
 * Logs that can hold credentials, cookies or bodies of requests, and what says that they do. Property names are checked
 * against the types of @pulumi/aws 7.48.0. WAF has a reader of its own.
 */

export interface LogContentRow<Path extends string = string> {
  types: readonly string[];
  service: string;
  holds: Partial<Record<LoggedContent, { on: Reading<Path>; stated: string }>>;
  /** Formats in which the words tell of credentials. */
  format?: { path: Path; words: readonly string[] };
}

function row<Args>(types: string | readonly string[], line: Omit<LogContentRow<PathOf<Args>>, "types">): LogContentRow {
  return { types: typeof types === "string" ? [types] : types, ...line };
}

const off = (what: string) => ({ on: false, source: pulumi(what) });
const on = (what: string) => ({ on: true, source: pulumi(what) });
/** `identity.apiKey` is the key itself; `identity.apiKeyId` only its name. */
const apiKey = ["$context.identity.apiKey"];

export const logContentRows: readonly LogContentRow[] = [
  row<sdk.apigateway.MethodSettingsArgs>("aws:apigateway/methodSettings:MethodSettings", {
    service: "Amazon API Gateway",
    holds: {
      bodies: {
        on: { flag: "settings.dataTraceEnabled", unset: off("API Gateway") },
        stated: "settings.dataTraceEnabled: false",
      },
    },
  }),
  row<sdk.apigateway.StageArgs>("aws:apigateway/stage:Stage", {
    service: "Amazon API Gateway",
    holds: {},
    format: { path: "accessLogSettings.format", words: apiKey },
  }),
  row<sdk.apigatewayv2.StageArgs>("aws:apigatewayv2/stage:Stage", {
    service: "Amazon API Gateway",
    holds: {
      bodies: {
        on: {
          anyOf: [
            { flag: "defaultRouteSettings.dataTraceEnabled", unset: off("API Gateway") },
            { someFlag: "routeSettings.dataTraceEnabled", unset: off("API Gateway") },
          ],
        },
        stated: "defaultRouteSettings.dataTraceEnabled: false",
      },
    },
    format: { path: "accessLogSettings.format", words: apiKey },
  }),
  row<sdk.appsync.GraphQLApiArgs>("aws:appsync/graphQLApi:GraphQLApi", {
    service: "AWS AppSync",
    holds: {
      cookies: {
        on: {
          allOf: [
            { present: "logConfig", is: true, unset: off("AppSync") },
            { flag: "logConfig.excludeVerboseContent", is: false, unset: on("AppSync") },
          ],
        },
        stated: "logConfig.excludeVerboseContent: true",
      },
      bodies: {
        on: {
          allOf: [
            { present: "logConfig", is: true, unset: off("AppSync") },
            { flag: "logConfig.excludeVerboseContent", is: false, unset: on("AppSync") },
          ],
        },
        stated: "logConfig.excludeVerboseContent: true",
      },
    },
  }),
  row<sdk.cloudfront.DistributionArgs>("aws:cloudfront/distribution:Distribution", {
    service: "Amazon CloudFront",
    holds: {
      cookies: {
        on: { flag: "loggingConfig.includeCookies", unset: off("CloudFront") },
        stated: "loggingConfig.includeCookies: false",
      },
    },
  }),
  row<sdk.sfn.StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
    service: "AWS Step Functions",
    holds: {
      bodies: {
        on: { flag: "loggingConfiguration.includeExecutionData", unset: off("Step Functions") },
        stated: "loggingConfiguration.includeExecutionData: false",
      },
    },
  }),
  row<sdk.pipes.PipeArgs>("aws:pipes/pipe:Pipe", {
    service: "Amazon EventBridge",
    holds: {
      bodies: {
        on: { anyWord: "logConfiguration.includeExecutionDatas", on: ["ALL"], unset: off("EventBridge Pipes") },
        stated: "logConfiguration.includeExecutionDatas: []",
      },
    },
  }),
  row<sdk.cloudwatch.EventBusArgs>("aws:cloudwatch/eventBus:EventBus", {
    service: "Amazon EventBridge",
    holds: {
      bodies: {
        on: {
          word: "logConfig.includeDetail",
          on: ["FULL"],
          off: ["NONE"],
          unset: { on: false, source: aws("EventBridge") },
        },
        stated: 'logConfig.includeDetail: "NONE"',
      },
    },
  }),
  row<sdk.bedrockmodel.InvocationLoggingConfigurationArgs>(
    "aws:bedrockmodel/invocationLoggingConfiguration:InvocationLoggingConfiguration",
    {
      service: "Amazon Bedrock",
      holds: {
        bodies: {
          on: {
            anyOf: [
              { flag: "loggingConfig.textDataDeliveryEnabled", unset: on("Bedrock") },
              { flag: "loggingConfig.imageDataDeliveryEnabled", unset: on("Bedrock") },
            ],
          },
          stated: "loggingConfig: { textDataDeliveryEnabled: false, imageDataDeliveryEnabled: false }",
        },
      },
    },
  ),
];
