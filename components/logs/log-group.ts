import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { accountId } from "../account";
import { rotationPeriod } from "../s3/checks";
import { markingTags } from "../tags";
import { logGroupArn, logGroupWriter, makeLogKey } from "./log-key";
import { logClassNamed, retentionDays, type LogsArgs } from "./retention";

/** Everything about a component's log group that can be decided before any resource is made. */
export interface LogGroupPlan {
  region: string;
  /** Physical name, stated so that policies can name the group in every preview. */
  logGroupName: string;
  retentionDays: number;
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
}

/** A log group with its key. */
export interface MadeLogGroup {
  group: aws.cloudwatch.LogGroup;
  /** The group's ARN made from its name: known in a preview when AWS's own `arn` is not. */
  arn: pulumi.Output<string>;
  account: pulumi.Output<string>;
}

/**
 * Plans a log group. Its class is in the promise with a period that fits: `checkLogs` has seen to that.
 * @param prefix begins the physical name, which ends with project, stack and the resource's name
 */
export function planLogGroup(
  name: string,
  prefix: string,
  args: { region: string; client: string; purpose: string; logs: LogsArgs; tags: Record<string, pulumi.Input<string>> },
  promise: Promised,
): LogGroupPlan {
  const dataClass = logClassNamed(args.logs);
  return {
    region: args.region,
    logGroupName: `${prefix}${pulumi.getProject()}/${pulumi.getStack()}/${name}`,
    retentionDays: retentionDays(dataClass, promise) ?? 1,
    rotationDays: rotationPeriod(promise),
    tags: markingTags({ client: args.client, purpose: args.purpose, dataClasses: [dataClass] }, args.tags),
  };
}

/** Makes a log group under a key of its own, as children of a component. */
export function makeLogGroup(
  name: string,
  plan: LogGroupPlan,
  promise: Promised,
  parent: pulumi.Resource,
): MadeLogGroup {
  const { region, logGroupName, rotationDays, tags } = plan;
  const account = accountId(promise, parent);
  const writer = logGroupWriter(region, account, logGroupName);
  const key = makeLogKey(name, { region, account, writer, rotationDays, tags }, parent);
  const group = new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    { region, name: logGroupName, retentionInDays: plan.retentionDays, kmsKeyId: key.arn, skipDestroy: false, tags },
    { parent },
  );
  // The URN, which is always known, makes the group a dependency of whatever its ARN is used for.
  const arn = pulumi.all([account, group.urn]).apply(([id]) => logGroupArn(region, id, logGroupName));
  return { group, arn, account };
}
