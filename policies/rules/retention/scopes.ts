import type { DataClass } from "../../../catalogue/promise/schema";
import type { Keeping, LifecycleFilter } from "../../../posture";
import { markings } from "../common/data-class";

/** Tag by which an object says that the event has come: the job it belongs to is done, or the contract has ended. */
export const completed: LifecycleFilter = { tags: { "tom:state": "completed" } };

/** Events that S3 can't see, so that whoever does tags the objects. */
export function isTold({ after }: DataClass): boolean {
  return after === "completion" || after === "contract-end";
}

export const wholeStore: LifecycleFilter = { tags: {} };

/** Where the objects of a class lie in a store of several: under its prefix, or under its tag. */
export function scopesOf(className: string): LifecycleFilter[] {
  return [{ prefix: `${className}/`, tags: {} }, { tags: { [markings.dataClass]: className } }];
}

/** The part of a scope that both describe. */
export function within(scope: LifecycleFilter, narrower: LifecycleFilter): LifecycleFilter {
  return { ...scope, ...narrower, tags: { ...scope.tags, ...narrower.tags } };
}

/** Whether everything in `part` is in `scope`. A scope that depends on the object's size covers no part for certain. */
export function covers(scope: LifecycleFilter, part: LifecycleFilter): boolean {
  if (scope.sizeGreaterThan !== undefined || scope.sizeLessThan !== undefined) return false;
  return (
    (part.prefix ?? "").startsWith(scope.prefix ?? "") &&
    Object.entries(scope.tags).every(([key, value]) => part.tags[key] === value)
  );
}

/** Whether the scope belongs to one other class alone, by its prefix or tag, so that no object of this class is in it. */
export function belongsToAnother(scope: LifecycleFilter, className: string, classNames: readonly string[]): boolean {
  return classNames.some((other) => other !== className && scopesOf(other).some((part) => covers(part, scope)));
}

/** When everything in a part has ended, by the keepings that cover it: the earliest end wins. */
export interface End {
  /** The earliest end that is certain; `undefined`: none. */
  days: number | undefined;
  /** The same without a lock that holds it. */
  unlockedDays: number | undefined;
  sum: string;
  stated: string;
  /** Why an earlier end is possible. */
  open: string | undefined;
}

export function endOf(part: LifecycleFilter, keepings: readonly Keeping[]): End {
  const end: End = {
    days: undefined,
    unlockedDays: undefined,
    sum: "no end",
    stated: keepings[0]?.stated ?? "",
    open: undefined,
  };
  for (const keeping of keepings.filter(({ scope }) => covers(scope, part))) {
    if (keeping.days.state === "unknown") end.open ??= keeping.days.why;
    if (keeping.days.state !== "known") continue;
    if (end.days === undefined || keeping.days.value < end.days) {
      const { sum, stated, unlockedDays } = keeping;
      Object.assign(end, { days: keeping.days.value, unlockedDays, sum, stated });
    }
  }
  return end;
}
