import { longestDays, shortestDays } from "../../catalogue/promise/duration";
import type { DataClass } from "../../catalogue/promise/schema";

/*
 * How a promised period becomes a lifecycle. S3 looks at lifecycles once a day, rounds up to the next midnight UTC, and
 * deletes some time after that; in a versioned bucket an expired object is first hidden by a delete marker, and is gone
 * only when its version has been noncurrent for a while. All of it counts.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */

/** Days for which a version stays after it was replaced, deleted or expired: the fewest that S3 offers. */
export const noncurrentDays = 1;
/** Days that S3 may take beyond what a rule says: rounding to midnight, the daily run, the deletion itself. */
export const delayDays = 3;
/** The shortest period that a lifecycle can keep: S3 refuses an expiration below one day. */
export const leastDays = 1 + noncurrentDays + delayDays;

/** Longest time for which the parts of an upload that was never finished stay. */
const unfinishedUploadDays = 7;
/** Days for which overwritten versions stay where no period is promised: enough to undo a mistake. */
const unpromisedNoncurrentDays = 30;
/**
 * Periods that law sets as a minimum run from the end of the calendar year (§ 147(4) AO, § 257(5) HGB), S3 counts from the
 * upload: up to a year more.
 */
const restOfTheYearDays = 366;

/** Object tag with which an application says that the event has come from which the period runs. */
export const stateTag = { key: "tom:state", value: "completed" } as const;

/** A rule as `aws.s3.BucketLifecycleConfiguration` takes it, as far as it is used here. */
export interface LifecycleRule {
  id: string;
  status: "Enabled";
  filter: LifecycleFilter;
  expiration?: { days: number } | { expiredObjectDeleteMarker: true };
  noncurrentVersionExpiration?: { noncurrentDays: number };
  abortIncompleteMultipartUpload?: { daysAfterInitiation: number };
}

/** An empty filter is the whole bucket. */
export interface LifecycleFilter {
  prefix?: string;
  tag?: { key: string; value: string };
  and?: { prefix: string; tags: Record<string, string> };
}

/** A data class by its name in the promise. */
export interface NamedClass {
  name: string;
  keep: DataClass["keep"];
  after: DataClass["after"];
  atLeast: boolean;
}

/** When the objects of a class end, in S3's counting. */
interface End {
  /** Days from the upload to the expiration; absent: no rule can tell. */
  expirationDays?: number;
  noncurrentDays: number;
  /** Only objects that carry the state tag expire: S3 can't see the event, an application says when it has come. */
  onceTagged: boolean;
}

/** Whether a lifecycle can delete the class in time. */
export function canEndInTime({ keep, atLeast }: Pick<NamedClass, "keep" | "atLeast">): boolean {
  return atLeast || shortestDays(keep) >= leastDays;
}

/** The class as a lifecycle can end it where a job deletes sooner: what the job missed goes as soon as S3 can do it. */
export function withLifecycleBehind(each: NamedClass): NamedClass {
  return canEndInTime(each) ? each : { ...each, keep: { amount: leastDays, unit: "day" } };
}

/**
 * The rules of a bucket. One class has the whole bucket; several have the prefix `<class>/` each. With no class at all
 * (`none`) nothing current expires.
 *
 * Delete markers have a rule of their own, because S3 takes `expiredObjectDeleteMarker` neither beside days nor beside a
 * tag; so have unfinished uploads, which have no tags.
 */
export function lifecycleRules(classes: readonly NamedClass[]): LifecycleRule[] {
  const [only, ...more] = classes;
  if (only === undefined)
    return [...cleanUp(undefined), rule("clean-up.versions", {}, undefined, unpromisedNoncurrentDays)];
  if (more.length === 0) return [...rulesOf(only, undefined), ...cleanUp(classes)];
  return [...classes.flatMap((each) => rulesOf(each, `${each.name}/`)), everythingElse(classes), ...cleanUp(classes)];
}

/**
 * The rule of a bucket that holds access logs. Nobody tags a log, so that its age decides, whatever event the period of
 * its class runs from; counting from the upload is never too late.
 */
export function logLifecycleRules(logs: NamedClass | undefined, daysWithoutClass: number): LifecycleRule[] {
  const end = logs === undefined ? daysWithoutClass : ageOf(logs);
  const versions = logs === undefined ? noncurrentDays : endOf(logs).noncurrentDays;
  return [rule(logs?.name ?? "access-logs", {}, end, versions), ...cleanUp(logs === undefined ? undefined : [logs])];
}

function rulesOf(each: NamedClass, prefix: string | undefined): LifecycleRule[] {
  const end = endOf(each);
  const scope = prefix === undefined ? {} : { prefix };
  if (!end.onceTagged) return [rule(each.name, scope, end.expirationDays, end.noncurrentDays)];
  const { key, value } = stateTag;
  const tagged = prefix === undefined ? { tag: { key, value } } : { and: { prefix, tags: { [key]: value } } };
  return [
    rule(each.name, tagged, end.expirationDays, undefined),
    rule(`${each.name}.versions`, scope, undefined, end.noncurrentDays),
  ];
}

/**
 * What lies under no class's prefix (the bucket's policy refuses it, but it may have been there before). S3 has no NOT in a
 * filter, and of two rules for one object it takes the shorter; so this rule may be no shorter than any class's own.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html
 */
function everythingElse(classes: readonly NamedClass[]): LifecycleRule {
  const ends = classes.map(endOf);
  const byAge = ends.flatMap((end) => (end.onceTagged || end.expirationDays === undefined ? [] : [end.expirationDays]));
  const longest = byAge.length === ends.length ? Math.max(...byAge) : undefined;
  return rule("clean-up.everything-else", {}, longest, Math.max(...ends.map((end) => end.noncurrentDays)));
}

function cleanUp(classes: readonly NamedClass[] | undefined): LifecycleRule[] {
  const ends = (classes ?? []).filter((each) => !each.atLeast).map((each) => ageOf(each));
  return [
    {
      id: "clean-up.unfinished-uploads",
      status: "Enabled",
      filter: {},
      abortIncompleteMultipartUpload: { daysAfterInitiation: Math.min(unfinishedUploadDays, ...ends) },
    },
    { id: "clean-up.delete-markers", status: "Enabled", filter: {}, expiration: { expiredObjectDeleteMarker: true } },
  ];
}

function endOf(each: NamedClass): End {
  const onceTagged = each.after === "completion" || each.after === "contract-end";
  if (!each.atLeast) return { expirationDays: ageOf(each), noncurrentDays, onceTagged };
  // An event that S3 can't see may come at any time after the upload, so no age is old enough to delete.
  if (onceTagged) return { noncurrentDays: ageOf(each), onceTagged: false };
  return { expirationDays: ageOf(each), noncurrentDays: ageOf(each), onceTagged };
}

/** Days from upload to expiration. A minimum takes its longest length and is rounded up, a maximum its shortest and down. */
function ageOf({ keep, atLeast }: NamedClass): number {
  if (atLeast) return Math.ceil(longestDays(keep)) + restOfTheYearDays;
  return Math.floor(shortestDays(keep)) - noncurrentDays - delayDays;
}

function rule(
  id: string,
  filter: LifecycleFilter,
  days: number | undefined,
  noncurrent: number | undefined,
): LifecycleRule {
  return {
    id,
    status: "Enabled",
    filter,
    ...(days !== undefined && { expiration: { days } }),
    ...(noncurrent !== undefined && { noncurrentVersionExpiration: { noncurrentDays: noncurrent } }),
  };
}
