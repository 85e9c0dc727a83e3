import { remembered } from "../../remembered";
import { absent, known, unknown } from "../../../../posture";
import type { Bucket, Fact, Keeping, LifecycleFilter, LifecycleRule } from "../../../../posture";
import { lifecycleOf } from "../bucket/lifecycle";
import { isVersioningOff, objectLockOf, versioningOf } from "../bucket/versions";

/**
 * Days that S3 may take beyond the count: it rounds up to the next midnight UTC, looks once a day, and deletes some time
 * after. https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
 */
export const delayOfS3 = 3;

const stated = "BucketLifecycleConfiguration";

/**
 * How long the parts of a bucket stay: one keeping for each filter that a rule ends something by, and one for the rest.
 * Worked out once a bucket: several kinds ask for it.
 */
export const keepingsOfBucket = remembered((bucket, graph): Fact<Keeping[]> => {
  const lifecycle = lifecycleOf(bucket, graph);
  if (lifecycle.state === "unknown") return lifecycle;
  const rules = lifecycle.state === "known" ? lifecycle.value.filter(mayBeEnabled) : [];
  const held = { versioning: versioningOf(bucket, graph), lock: objectLockOf(bucket, graph) };
  return known(scopesOf(rules).map((scope) => keepingOf(scope, rules, held)));
});

interface Held {
  versioning: Bucket["versioning"];
  lock: Bucket["objectLock"];
}

function mayBeEnabled(rule: LifecycleRule): boolean {
  return rule.enabled.state !== "known" || rule.enabled.value;
}

/** The whole bucket, and every narrower filter that a rule states. */
function scopesOf(rules: readonly LifecycleRule[]): LifecycleFilter[] {
  const scopes = new Map<string, LifecycleFilter>([["", { tags: {} }]]);
  for (const { filter, expirationDays, expirationDate, noncurrentDays } of rules) {
    const ends = [expirationDays, expirationDate, noncurrentDays].some((each) => each.state !== "absent");
    if (filter.state === "known" && ends && !isWhole(filter.value)) scopes.set(keyOf(filter.value), filter.value);
  }
  return [...scopes.values()];
}

function isWhole(filter: LifecycleFilter): boolean {
  return covers(filter, { tags: {} });
}

function keyOf({ prefix, tags, sizeGreaterThan, sizeLessThan }: LifecycleFilter): string {
  const sorted = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([prefix, sorted, sizeGreaterThan, sizeLessThan]);
}

/** Whether a rule of that filter applies to everything in the scope. */
function covers(filter: LifecycleFilter, scope: LifecycleFilter): boolean {
  return (
    (scope.prefix ?? "").startsWith(filter.prefix ?? "") &&
    Object.entries(filter.tags).every(([key, value]) => Object.hasOwn(scope.tags, key) && scope.tags[key] === value) &&
    (filter.sizeGreaterThan ?? 0) <= (scope.sizeGreaterThan ?? 0) &&
    (filter.sizeLessThan ?? Infinity) >= (scope.sizeLessThan ?? Infinity)
  );
}

/** The earliest end wins. A rule of which something is open may end it earlier, so that the days are open then. */
function keepingOf(scope: LifecycleFilter, rules: readonly LifecycleRule[], held: Held): Keeping {
  const applying = rules.filter((rule) => rule.filter.state !== "known" || covers(rule.filter.value, scope));
  const expiration = earliest(applying, (rule) => expirationIn(rule));
  const noncurrent = earliest(applying, (rule) => noncurrentIn(rule));
  // Without versioning an expired object is gone; while it is suspended, so is what was uploaded since: its delete marker takes its place.
  const off = isVersioningOff(held.versioning);
  return {
    scope,
    stated,
    ...sumOf(expiration, noncurrent, held),
    ...(off && expiration.state === "known" && { earliestDays: expiration }),
  };
}

function expirationIn(rule: LifecycleRule): Fact<number> {
  if (rule.expirationDays.state !== "absent" || rule.expirationDate.state === "absent") return rule.expirationDays;
  return unknown("a lifecycle rule ends it on a fixed date, so that the days depend on when it was written");
}

/** Newer versions that a rule keeps whatever their age are not ended by it. */
function noncurrentIn(rule: LifecycleRule): Fact<number> {
  if (rule.newerNoncurrentVersions.state === "absent" || rule.noncurrentDays.state === "absent")
    return rule.noncurrentDays;
  return rule.newerNoncurrentVersions.state === "unknown" ? rule.newerNoncurrentVersions : absent();
}

function earliest(rules: readonly LifecycleRule[], read: (rule: LifecycleRule) => Fact<number>): Fact<number> {
  let first: Fact<number> = absent();
  for (const rule of rules) {
    const days = read(rule);
    if (days.state === "absent") continue;
    if (days.state === "unknown") return days;
    if (rule.enabled.state === "unknown") return rule.enabled;
    if (rule.filter.state === "unknown") return rule.filter;
    if (first.state !== "known" || days.value < first.value) first = days;
  }
  return first;
}

/**
 * An expired object of a versioned bucket is hidden, not gone: its version becomes noncurrent, and ends by that count.
 * Where it is not known whether the bucket is versioned, the noncurrent days count too. A lock holds a version until
 * its own end.
 */
function sumOf(
  expiration: Fact<number>,
  noncurrent: Fact<number>,
  held: Held,
): Pick<Keeping, "days" | "unlockedDays" | "sum"> {
  if (expiration.state === "unknown") return { days: expiration, sum: "the expiration is not known" };
  if (expiration.state === "absent") return { days: absent(), sum: "no rule ends it" };
  const unversioned = held.versioning.state === "known" && held.versioning.value === "never-enabled";
  if (!unversioned && noncurrent.state === "unknown") {
    return { days: noncurrent, sum: "the end of noncurrent versions is not known" };
  }
  if (!unversioned && noncurrent.state === "absent") {
    const days = held.versioning.state === "unknown" ? held.versioning : absent();
    return { days, sum: `${expiration.value} expiration, and no rule ends noncurrent versions` };
  }
  const counted = !unversioned && noncurrent.state === "known" ? noncurrent.value : 0;
  const lock = lockDays(held.lock);
  if (lock.state === "unknown") return { days: lock, sum: "the object lock is not known" };
  const locked = lock.state === "known" ? lock.value : 0;
  const parts = [`${expiration.value} expiration`, ...(counted > 0 ? [`${counted} noncurrent`] : [])];
  const total = expiration.value + counted;
  return locked > total
    ? {
        days: known(locked + delayOfS3),
        unlockedDays: total + delayOfS3,
        sum: `${locked} object lock + ${delayOfS3} delay of S3`,
      }
    : { days: known(total + delayOfS3), sum: `${parts.join(" + ")} + ${delayOfS3} delay of S3` };
}

function lockDays(lock: Bucket["objectLock"]): Fact<number> {
  if (lock.state !== "known") return lock;
  return lock.value.enabled.state === "known" && !lock.value.enabled.value ? absent() : lock.value.days;
}
