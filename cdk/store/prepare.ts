import { Stack, Token } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { choosePromise } from "../../catalogue/promise/choose";
import type { Promised } from "../../catalogue/promise/schema";
import { collect, refuse, type Mistake } from "../../components/mistakes";
import { BucketSetting } from "../../components/override";
import type { CommonBucketArgs } from "../../components/s3/arguments";
import { planBucket, type BucketPlan, type ClassArgs } from "../../components/s3/plan";
import type { StoreProps } from "./props";

/**
 * Plans a bucket before any construct is made.
 * @throws ArgumentError that names everything that is wrong; PromiseError for a promise that can't be read
 */
export function prepareStore(
  component: string,
  scope: Construct,
  id: string,
  props: StoreProps,
  classes: ClassArgs,
): { plan: BucketPlan; warnings: string[] } {
  const pinned = regionOf(scope);
  const planned = collect(() => planBucket(component, id, argsOf(props, pinned), classes, promiseOf(props)));
  refuse(`${component} "${id}"`, [
    ...(pinned === undefined ? [openRegion] : []),
    ...refusedOverrides(props),
    ...planned.mistakes,
  ]);
  return planned.value();
}

/** The region of a stack that states it. */
export function regionOf(scope: Construct): string | undefined {
  const { region } = Stack.of(scope);
  return Token.isUnresolved(region) ? undefined : region;
}

export const openRegion: Mistake = {
  argument: "env.region",
  message: "the stack leaves its region open; state it: `new Stack(app, id, { env: { region: … } })`.",
};

function argsOf(props: StoreProps, region: string | undefined): CommonBucketArgs {
  const { encryptionKey, accessLogs, promise: _chosen, overrides = [], ...same } = props;
  const { targetBucket, ...logs } = accessLogs ?? {};
  return {
    ...same,
    ...(region !== undefined && { region }),
    ...(encryptionKey && { keyArn: encryptionKey.keyArn }),
    accessLogs: { ...logs, ...(targetBucket && { targetBucket: targetBucket.bucketName }) },
    overrides: overrides.filter(isPossible),
  };
}

function isPossible({ setting }: { setting: string }): boolean {
  return setting !== BucketSetting.ForceDestroy;
}

function refusedOverrides({ overrides = [] }: StoreProps): Mistake[] {
  return overrides.flatMap((each, index) =>
    isPossible(each)
      ? []
      : [{ argument: `overrides[${index}]`, message: "CloudFormation deletes empty buckets only; leave it out." }],
  );
}

const chosen = new Map<string, Promised>();

/** A file is read once, and not once a bucket. */
export function promiseOf({ promise: argument }: Pick<StoreProps, "promise">): Promised {
  const named = argument ?? process.env["TOMGUARD_PROMISE"];
  const id = `${process.cwd()} ${named ?? ""}`;
  const promise = chosen.get(id) ?? choosePromise({ named, folder: process.cwd() }).promise;
  chosen.set(id, promise);
  return promise;
}
