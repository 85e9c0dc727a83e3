import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { durationText, longestDays, shortestDays } from "../catalogue/promise/duration";
import type { Promised } from "../catalogue/promise/schema";
import { delayDays, offeredDays } from "./logs/offered";
import type { Mistake } from "./mistakes";
import type { NamedClass } from "./s3/lifecycle";

/**
 * Days that a log of that class stays: on offer, no shorter than the promise for logs, and no longer than the class; where
 * the class ends sooner than logs have to stay, as long as it allows. Absent: nothing on offer keeps the promise.
 */
export function logDays({ logging }: Promised, dataClass: NamedClass | undefined): number | undefined {
  if (dataClass?.atLeast === true) return offeredDays.find((days) => days >= longestDays(dataClass.keep));
  const least = longestDays(logging.keepAtLeast);
  const most = shortestDays(dataClass === undefined ? logging.keepAtMost : dataClass.keep);
  const fitting = offeredDays.filter((days) => days + delayDays <= most);
  return fitting.find((days) => days >= least) ?? (dataClass === undefined ? undefined : fitting.at(-1));
}

/** What is wrong with the promise, where CloudWatch Logs can't keep it. */
export function checkLogDays(argument: string, promise: Promised, dataClass: NamedClass | undefined): Mistake[] {
  if (logDays(promise, dataClass) !== undefined) return [];
  const { keepAtLeast, keepAtMost } = promise.logging;
  const span =
    dataClass === undefined
      ? `${durationText(keepAtLeast).en} at least and ${durationText(keepAtMost).en} at most`
      : `${durationText(dataClass.keep).en} ${dataClass.atLeast ? "at least" : "at most"}`;
  const message = `logs have to stay ${span}, and CloudWatch Logs offers ${offeredDays.join(", ")} days. Promise a span that it can keep.`;
  return [{ argument, message }];
}

/** Makes a log group under a key, that ends what it holds, as a child of a component. */
export function makeLogGroup(
  name: string,
  settings: {
    region: string;
    keyArn: pulumi.Input<string>;
    days: number;
    tags: Record<string, pulumi.Input<string>>;
    logGroupName?: string;
  },
  parent: pulumi.Resource,
): aws.cloudwatch.LogGroup {
  const { region, keyArn, days, tags, logGroupName } = settings;
  return new aws.cloudwatch.LogGroup(
    name,
    {
      region,
      ...(logGroupName !== undefined && { name: logGroupName }),
      kmsKeyId: keyArn,
      retentionInDays: days,
      skipDestroy: false,
      tags,
    },
    { parent },
  );
}
