import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { servingTags } from "../common";
import type { TlsApiArgs } from "../tls-api";
import { makeCertificate } from "./certificate";

/**
 * What is written of each call: who called what when, and how it went. No key, no header and no body, which would be a way
 * in, or what was said. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const accessLogFormat = JSON.stringify({
  requestId: "$context.requestId",
  time: "$context.requestTime",
  address: "$context.identity.sourceIp",
  subject: "$context.authorizer.claims.sub",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  error: "$context.error.messageString",
});

/** Makes the stage of an API, and the domain that leads to it. */
export function publishApi(
  name: string,
  args: TlsApiArgs,
  { region, api, logArn }: { region: string; api: aws.apigatewayv2.Api; logArn: pulumi.Output<string> | undefined },
  parent: pulumi.Resource,
): void {
  const tags = servingTags(args);
  const rate = args.rateLimit ?? 100;
  const stage = new aws.apigatewayv2.Stage(
    `${name}-stage`,
    {
      region,
      apiId: api.id,
      name: "$default",
      autoDeploy: true,
      ...(logArn !== undefined && { accessLogSettings: { destinationArn: logArn, format: accessLogFormat } }),
      defaultRouteSettings: { throttlingRateLimit: rate, throttlingBurstLimit: rate * 2, dataTraceEnabled: false },
      tags,
    },
    { parent },
  );
  const { domain, zoneId = "" } = args; // checked: a zone or a certificate is there
  const certificateArn =
    args.certificateArn ?? makeCertificate(name, { region, domain, alternatives: [], zoneId, tags }, parent);
  const domainName = new aws.apigatewayv2.DomainName(
    `${name}-domain`,
    {
      region,
      domainName: domain,
      domainNameConfiguration: { certificateArn, endpointType: "REGIONAL", securityPolicy: "TLS_1_2" },
      tags,
    },
    { parent },
  );
  new aws.apigatewayv2.ApiMapping(
    `${name}-mapping`,
    { region, apiId: api.id, domainName: domainName.id, stage: stage.id },
    { parent },
  );
  if (args.zoneId === undefined) return;
  const target = domainName.domainNameConfiguration;
  new aws.route53.Record(
    `${name}-record`,
    {
      zoneId: args.zoneId,
      name: domain,
      type: "A",
      aliases: [
        {
          name: target.apply((each) => each.targetDomainName),
          zoneId: target.apply((each) => each.hostedZoneId),
          evaluateTargetHealth: true,
        },
      ],
    },
    { parent },
  );
}
