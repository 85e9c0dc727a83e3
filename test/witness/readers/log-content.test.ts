import { absent, known, unknown, type Fact, type LoggedContent } from "../../../posture";
import { postureOf, resource, unknownList, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const is = (value: boolean): unknown => expect.objectContaining({ value });
const held = (type: string, props: Record<string, unknown>) =>
  postureOf("log-content", resource(`aws:${type}`, "it", props)).holds;

test.each<[type: string, props: Record<string, unknown>, content: LoggedContent, expected: unknown]>([
  ["apigateway/methodSettings:MethodSettings", {}, "bodies", is(false)],
  ["apigateway/methodSettings:MethodSettings", { settings: { dataTraceEnabled: "true" } }, "bodies", is(true)],
  ["apigateway/stage:Stage", { accessLogSettings: { format: "$context.identity.apiKeyId" } }, "credentials", is(false)],
  ["apigateway/stage:Stage", { accessLogSettings: { format: "$context.identity.apiKey $context.status" } }, "credentials", is(true)],
  ["apigatewayv2/stage:Stage", {}, "credentials", absent()],
  ["apigatewayv2/stage:Stage", { routeSettings: [{ dataTraceEnabled: true }] }, "bodies", is(true)],
  ["appsync/graphQLApi:GraphQLApi", {}, "bodies", is(false)],
  ["appsync/graphQLApi:GraphQLApi", { logConfig: { fieldLogLevel: "ALL" } }, "bodies", is(true)],
  ["appsync/graphQLApi:GraphQLApi", { logConfig: { excludeVerboseContent: true } }, "cookies", is(false)],
  ["cloudfront/distribution:Distribution", { loggingConfig: { includeCookies: true } }, "cookies", is(true)],
  ["sfn/stateMachine:StateMachine", { loggingConfiguration: { includeExecutionData: unknownText } }, "bodies", open],
  ["pipes/pipe:Pipe", { logConfiguration: { includeExecutionDatas: ["ALL"] } }, "bodies", is(true)],
  ["cloudwatch/eventBus:EventBus", { logConfig: { includeDetail: "FULL" } }, "bodies", is(true)],
  ["bedrockmodel/invocationLoggingConfiguration:InvocationLoggingConfiguration", {}, "bodies", is(true)],
])("%s with %j may hold %s", (type, props, content, expected) => {
  expect(held(type, props)[content]).toEqual(expected);
}); // prettier-ignore

describe("a firewall's log", () => {
  const acl = resource("aws:wafv2/webAcl:WebAcl", "acl", { arn: unknownText });
  const log = (redactedFields?: unknown, owner = acl) =>
    postureOf(
      "log-content",
      resource("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", "log", { resourceArn: unknownText, redactedFields }, { from: { resourceArn: owner } }),
      owner,
    ).holds; // prettier-ignore

  test("holds every header that isn't left out", () => {
    const header = (name: string) => ({ singleHeader: { name } });
    expect(log()).toEqual({ credentials: is(true), cookies: is(true), bodies: absent() });
    expect(log([header("authorization"), header("cookie")])).toMatchObject({ credentials: known(false), cookies: known(false) });
    expect(log([header("cookie")])).toMatchObject({ credentials: known(true), cookies: known(false) });
    expect(log(unknownList).credentials).toEqual(open);
  }); // prettier-ignore

  test("holds no header that the firewall masks", () => {
    const masking = resource("aws:wafv2/webAcl:WebAcl", "acl", {
      arn: unknownText,
      dataProtectionConfig: {
        dataProtections: [
          { action: "HASH", field: { fieldType: "SINGLE_HEADER", fieldKeys: ["Authorization"] } },
          { action: "HASH", field: { fieldType: "SINGLE_COOKIE" } },
        ],
      },
    });
    expect(log(undefined, masking)).toMatchObject({ credentials: known(false), cookies: known(false) });
  });
});

test.each<[type: string, props: Record<string, unknown>, tracks: Fact<boolean> | unknown]>([
  ["ses/eventDestination:EventDestination", { matchingTypes: ["bounce"], enabled: true }, is(false)],
  ["ses/eventDestination:EventDestination", { matchingTypes: ["bounce", "open"], enabled: true }, is(true)],
  ["ses/eventDestination:EventDestination", { matchingTypes: ["open"] }, is(false)],
  ["sesv2/configurationSetEventDestination:ConfigurationSetEventDestination", { eventDestination: { matchingEventTypes: ["CLICK"], enabled: true } }, is(true)],
  ["sesv2/configurationSet:ConfigurationSet", { vdmOptions: { dashboardOptions: { engagementMetrics: "ENABLED" } } }, is(true)],
  ["sesv2/configurationSet:ConfigurationSet", {}, is(false)],
  ["sesv2/accountVdmAttributes:AccountVdmAttributes", { dashboardAttributes: { engagementMetrics: unknownText } }, open],
])("%s with %j tracks readers: %j", (type, props, tracks) => {
  expect(postureOf("mail-tracking", resource(`aws:${type}`, "it", props)).on).toEqual(tracks);
}); // prettier-ignore
