import { longestDays } from "../../catalogue/promise/duration";
import { hint, type Mistake } from "../mistakes";
import type { Settled } from "../override";
import { LockMode, type ObjectLockArgs } from "./arguments";
import type { NamedClass } from "./lifecycle";

export interface LockPlan {
  mode: string;
  days: number;
}

/** Longest default retention of an object lock: 100 years. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html */
const mostDays = 36_500;

/** A lock is for the whole bucket, so the longest minimum of its classes counts. */
export function planLock(lock: ObjectLockArgs | undefined, classes: readonly NamedClass[]): LockPlan | undefined {
  return lock === undefined ? undefined : { mode: lock.mode, days: daysOf(classes) };
}

export function checkLock(
  lock: ObjectLockArgs | undefined,
  classes: readonly NamedClass[],
  settled: Settled,
): Mistake[] {
  if (lock === undefined) return [];
  return problemsOf(lock, classes, settled).map((message) => ({ argument: "objectLock", message }));
}

function problemsOf({ mode }: ObjectLockArgs, classes: readonly NamedClass[], settled: Settled): string[] {
  const modes: string[] = Object.values(LockMode);
  const problems: string[] = [];
  if (!modes.includes(mode)) problems.push(`no mode is called "${mode}"; ${hint(mode, modes)}`);
  const ending = classes.filter((each) => !each.atLeast).map((each) => each.name);
  if (ending.length > 0)
    problems.push(
      `${ending.join(", ")} must end in time, and a lock forces data to stay; lock only classes with \`at-least: true\`.`,
    );
  else if (classes.length === 0)
    problems.push("there is no promised minimum to lock for; lock only classes with `at-least: true`.");
  else if (daysOf(classes) > mostDays) problems.push(`S3 locks for ${mostDays} days at most.`);
  if (settled.versioning !== "Enabled") problems.push("S3 locks versions only; leave versioning enabled.");
  return problems;
}

function daysOf(classes: readonly NamedClass[]): number {
  return Math.max(0, ...classes.map((each) => Math.ceil(longestDays(each.keep))));
}
