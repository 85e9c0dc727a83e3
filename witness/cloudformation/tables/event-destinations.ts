import type { CfnApiDestinationProps, CfnConnectionProps } from "aws-cdk-lib/aws-events";
import type { cloudwatch } from "@pulumi/aws";
import { row, same, without, type Row } from "./row";

/*
 * Where EventBridge sends events outside of AWS, and what it signs in with.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-apidestination.html, as of 2026-11
 */

const connectionArn = "arn:{partition}:events:{region}:{account}:connection/{name}/{id}";
const destinationArn = "arn:{partition}:events:{region}:{account}:api-destination/{name}/{id}";

export const eventDestinationRows: readonly Row[] = [
  row<CfnConnectionProps, cloudwatch.EventConnectionArgs>({
    type: "AWS::Events::Connection",
    as: "aws:cloudwatch/eventConnection:EventConnection",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: connectionArn },
      own: { arn: connectionArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("authorizationType", "description", "kmsKeyIdentifier", "name"),
      ...without("authParameters", "invocationConnectivityParameters"),
    },
  }),
  row<CfnApiDestinationProps, cloudwatch.EventApiDestinationArgs>({
    type: "AWS::Events::ApiDestination",
    as: "aws:cloudwatch/eventApiDestination:EventApiDestination",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: destinationArn },
      own: { arn: destinationArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("connectionArn", "description", "httpMethod", "invocationEndpoint", "name"),
      ...without("invocationRateLimitPerSecond"),
    },
  }),
];
