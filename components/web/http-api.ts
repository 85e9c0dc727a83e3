import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { servingTags } from "../common";
import type { ApiRoute, TlsApiArgs } from "../tls-api";

/** Makes an API whose routes answer callers with a token, and nobody else. */
export function makeApi(
  name: string,
  args: TlsApiArgs,
  region: string,
  parent: pulumi.Resource,
): { api: aws.apigatewayv2.Api; authorizer: aws.apigatewayv2.Authorizer } {
  const api = new aws.apigatewayv2.Api(
    `${name}-api`,
    {
      region,
      protocolType: "HTTP",
      description: `API of ${args.domain}`,
      // Its own domain states TLS version and certificate; AWS's would be a way past them.
      disableExecuteApiEndpoint: true,
      tags: servingTags(args),
    },
    { parent },
  );
  const authorizer = new aws.apigatewayv2.Authorizer(
    `${name}-authorizer`,
    {
      region,
      apiId: api.id,
      name: "token",
      authorizerType: "JWT",
      identitySources: ["$request.header.Authorization"],
      jwtConfiguration: { issuer: args.issuer, audiences: args.audiences },
    },
    { parent },
  );
  for (const [index, route] of args.routes.entries()) {
    makeRoute(`${name}-route-${index}`, route, { region, api, authorizer }, parent);
  }
  return { api, authorizer };
}

/** A route for callers with a token, and the right of this API to call its function. */
function makeRoute(
  name: string,
  { route, functionArn }: ApiRoute,
  { region, api, authorizer }: { region: string; api: aws.apigatewayv2.Api; authorizer: aws.apigatewayv2.Authorizer },
  parent: pulumi.Resource,
): void {
  const integration = new aws.apigatewayv2.Integration(
    `${name}-integration`,
    { region, apiId: api.id, integrationType: "AWS_PROXY", integrationUri: functionArn, payloadFormatVersion: "2.0" },
    { parent },
  );
  new aws.apigatewayv2.Route(
    name,
    {
      region,
      apiId: api.id,
      routeKey: route,
      authorizationType: "JWT",
      authorizerId: authorizer.id,
      target: pulumi.interpolate`integrations/${integration.id}`,
    },
    { parent },
  );
  new aws.lambda.Permission(
    `${name}-permission`,
    {
      region,
      function: functionArn,
      action: "lambda:InvokeFunction",
      principal: "apigateway.amazonaws.com",
      sourceArn: pulumi.interpolate`${api.executionArn}/*`,
    },
    { parent },
  );
}
