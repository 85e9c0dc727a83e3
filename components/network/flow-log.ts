import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { makeLogGroup, type LogGroupPlan } from "../logs/log-group";

/**
 * Logs the traffic of a network, all of it or what was rejected, and the names that are looked up in it, as promised.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
 */
export function makeFlowLog(
  name: string,
  vpcId: pulumi.Output<string>,
  plan: LogGroupPlan,
  promise: Promised,
  parent: pulumi.Resource,
): aws.cloudwatch.LogGroup {
  const { region, tags } = plan;
  const { group, arn, account } = makeLogGroup(name, plan, promise, parent);
  const role = new aws.iam.Role(
    `${name}-flow-log-role`,
    { description: `VPC writes the flow logs of ${name}`, assumeRolePolicy: assumedByFlowLogs(account), tags },
    { parent },
  );
  const policy = new aws.iam.RolePolicy(
    `${name}-flow-log-role-policy`,
    { role: role.id, policy: arn.apply(mayWrite) },
    { parent },
  );
  new aws.ec2.FlowLog(
    `${name}-flow-log`,
    {
      region,
      vpcId,
      trafficType: promise.logging.flows === "all" ? "ALL" : "REJECT",
      logDestinationType: "cloud-watch-logs",
      logDestination: arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60,
      tags,
    },
    { parent, dependsOn: [policy] },
  );
  if (promise.logging.connections === "required") makeQueryLog(name, vpcId, region, arn, tags, parent);
  return group;
}

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html */
function makeQueryLog(
  name: string,
  vpcId: pulumi.Output<string>,
  region: string,
  destinationArn: pulumi.Output<string>,
  tags: Record<string, pulumi.Input<string>>,
  parent: pulumi.Resource,
): void {
  const config = new aws.route53.ResolverQueryLogConfig(
    `${name}-query-log`,
    { region, destinationArn, tags },
    { parent },
  );
  new aws.route53.ResolverQueryLogConfigAssociation(
    `${name}-query-log-association`,
    { region, resolverQueryLogConfigId: config.id, resourceId: vpcId },
    { parent },
  );
}

/** The service comes for this account only. */
function assumedByFlowLogs(account: pulumi.Output<string>): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "FlowLogsWrite",
        Effect: "Allow",
        Principal: { Service: "vpc-flow-logs.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "aws:SourceAccount": account } },
      },
    ],
  });
}

function mayWrite(logGroup: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "WriteFlowLogs",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"],
        Resource: [logGroup, `${logGroup}:*`],
      },
    ],
  });
}
