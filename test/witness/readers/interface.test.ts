import { absent, known, unknown, type Interface } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { interfaceReader } from "../../../witness/pulumi/readers/interface";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownList, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const [nothing, key, identity] = [known("nothing"), known("key"), known("identity")];
const asks = (first: SeenResource, ...others: SeenResource[]) => postureOf("interface", first, ...others).asks;
const at = (type: string, props: Record<string, unknown>) => resource(`aws:${type}`, "f", props);
const method = "apigateway/method:Method";
const route = "apigatewayv2/route:Route";
const graphql = "appsync/graphQLApi:GraphQLApi";

test.each<[string, Record<string, unknown>, unknown]>([
  ["lambda/functionUrl:FunctionUrl", { authorizationType: "NONE" }, nothing],
  ["lambda/functionUrl:FunctionUrl", { authorizationType: "AWS_IAM" }, identity],
  ["lambda/functionUrl:FunctionUrl", { authorizationType: unknownText }, unknownFact],
  ["lambda/permission:Permission", { principal: "*" }, nothing],
  ["lambda/permission:Permission", { principal: "*", functionUrlAuthType: "NONE" }, nothing],
  ["lambda/permission:Permission", { principal: "*", sourceArn: "arn:aws:s3:::orders" }, identity],
  ["lambda/permission:Permission", { principal: "*", principalOrgId: unknownText }, unknownFact],
  ["lambda/permission:Permission", { principal: "s3.amazonaws.com" }, identity],
  [method, { httpMethod: "GET", authorization: "NONE" }, nothing],
  [method, { httpMethod: "GET", authorization: "NONE", apiKeyRequired: "true" }, key],
  [method, { httpMethod: "ANY", authorization: "CUSTOM" }, identity],
  [method, { httpMethod: "OPTIONS", authorization: "NONE" }, absent()],
  [method, { httpMethod: unknownText, authorization: "NONE" }, unknownFact],
  [route, { routeKey: "GET /orders" }, nothing],
  [route, { routeKey: "GET /orders", authorizationType: "JWT" }, identity],
  [route, { routeKey: "$default", authorizationType: "NONE" }, nothing],
  [route, { routeKey: "$connect" }, nothing],
  [route, { routeKey: "$disconnect" }, absent()],
  [route, { routeKey: "OPTIONS /{proxy+}" }, absent()],
  ["apigatewayv2/api:Api", { target: "arn:aws:lambda:eu-central-1:1:function:f" }, nothing],
  [graphql, { authenticationType: "API_KEY" }, key],
  [graphql, { authenticationType: "AWS_IAM", additionalAuthenticationProviders: [{ authenticationType: "API_KEY" }] }, key],
  [graphql, { authenticationType: "AWS_IAM", additionalAuthenticationProviders: unknownList }, unknownFact],
  ["appsync/api:Api", { eventConfig: { connectionAuthModes: [{ authType: "AWS_IAM" }], defaultPublishAuthModes: [{ authType: "API_KEY" }] } }, key],
  ["appsync/channelNamespace:ChannelNamespace", { subscribeAuthModes: { authType: "API_KEY" } }, key],
])("%s with %j", (type, props, expected) => {
  expect(asks(at(type, props))).toEqual(expected);
}); // prettier-ignore

test("the later routes of a WebSocket API need no authorisation of their own", () => {
  const api = resource("aws:apigatewayv2/api:Api", "api", { protocolType: "WEBSOCKET" });
  const later = resource(`aws:${route}`, "r", { routeKey: "$default", apiId: unknownText }, { from: { apiId: api } });
  expect(asks(later, api)).toEqual(absent());
});

test("a permission for a function URL without authorisation is judged by the URL", () => {
  const permission = at("lambda/permission:Permission", { principal: "*", functionUrlAuthType: "NONE" });
  expect(asks(permission, at("lambda/functionUrl:FunctionUrl", { authorizationType: "NONE" }))).toEqual(absent());
});

test("a method has its API's network and policy", () => {
  const api = resource("aws:apigateway/restApi:RestApi", "api", { endpointConfiguration: { types: "PRIVATE" } });
  const own = resource(`aws:${method}`, "m", { httpMethod: "GET", restApi: unknownText }, { from: { restApi: api } });
  const apart = resource("aws:apigateway/restApiPolicy:RestApiPolicy", "p", { restApiId: unknownText, policy: { Statement: [] } }, { from: { restApiId: api } });
  expect(postureOf("interface", own, api, apart)).toMatchObject({ asks: nothing, private: known(true), policy: known({ statements: [] }) });
}); // prettier-ignore

describe("an API in one document", () => {
  const body = (document: unknown) => at("apigateway/restApi:RestApi", { body: JSON.stringify(document) });
  const security = [{ pool: [] }];
  const keyScheme = { components: { securitySchemes: { pool: { type: "apiKey" } } } };
  const authorizer = { components: { securitySchemes: { pool: { type: "apiKey", "x-amazon-apigateway-authtype": "custom" } } } };

  test.each<[string, unknown, Interface["asks"]]>([
    ["a method that asks", { paths: { "/": { get: { security } } } }, known("identity")],
    ["a method that doesn't, after one that asks", { paths: { "/": { get: { security }, post: {} } } }, known("nothing")],
    ["security for all", { security, paths: { "/": { get: {} } } }, known("identity")],
    ["security for all that a method takes back", { security, paths: { "/": { get: { security: [] } } } }, known("nothing")],
    ["a preflight", { paths: { "/": { get: { security }, options: {} } } }, known("identity")],
    ["an API key", { ...keyScheme, paths: { "/": { get: { security } } } }, known("key")],
    ["an authorizer", { ...authorizer, paths: { "/": { get: { security } } } }, known("identity")],
    ["IAM by API Gateway's own word", { paths: { "/": { get: { "x-amazon-apigateway-auth": { type: "AWS_IAM" } } } } }, known("identity")],
  ])("with %s", (_, document, expected) => {
    expect(asks(body(document))).toEqual(expected);
  });

  test("that is not JSON is not read", () => {
    expect(asks(at("apigateway/restApi:RestApi", { body: "openapi: 3.0.1" }))).toEqual(unknownFact);
  });

  test("is what an API without a document is not", () => {
    const api = at("apigateway/restApi:RestApi", {});
    expect(interfaceReader.read(api, graphOf({ resources: [api] }))).toBeUndefined();
  });
}); // prettier-ignore
