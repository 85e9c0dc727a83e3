import type * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../../catalogue/promise/schema";
import { checkSubscribers } from "../alarms/arguments";
import type { DetectionBaselineArgs } from "../detection-baseline";
import { collect, refuse } from "../mistakes";
import { rotationPeriod } from "../s3/checks";
import { planBucket, type BucketPlan } from "../s3/plan";
import { markingTags, noPersonalData } from "../tags";

/** Everything about detection that can be decided before any resource is made. */
export interface DetectionPlan {
  promise: Promised;
  /** Promised regions, the first of which has what is made once. */
  regions: readonly string[];
  threats: Promised["review"]["threats"];
  /** Classes that Macie looks for; absent: the promise does not ask for it. */
  searched: readonly string[] | undefined;
  /** Takes the record of settings, of all regions. */
  bucket: BucketPlan;
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
}

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planDetection(name: string, args: DetectionBaselineArgs, promise: Promised): DetectionPlan {
  const { subscribers, ...common } = args;
  const dataClasses = [noPersonalData];
  const planned = collect(() =>
    planBucket(
      "DetectionBaseline",
      name,
      { ...common, purpose: "record-of-settings" },
      { argument: "dataClass", dataClasses },
      promise,
    ),
  );
  refuse(`DetectionBaseline "${name}"`, [...planned.mistakes, ...checkSubscribers("subscribers", subscribers)]);
  const { review, residency, retention } = promise;
  return {
    promise,
    regions: residency.regions,
    threats: review.threats,
    searched: review.personalData === "searched" ? Object.keys(retention) : undefined,
    bucket: planned.value().plan,
    rotationDays: rotationPeriod(promise),
    tags: markingTags({ client: args.client, purpose: "detection", dataClasses }, args.tags),
  };
}
