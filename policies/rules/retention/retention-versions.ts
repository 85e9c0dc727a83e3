import { shortestDays } from "../../../catalogue/promise/duration";
import type { Text } from "../../../catalogue/text";
import { known, type Bucket, type LifecycleFilter, type LifecycleRule } from "../../../posture";
import { allOf, anyOf, not, type Ternary } from "../../effect/ternary";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { mustEnd, mustStay, type NamedClass } from "../common/data-class";
import { holds, isThere } from "../common/holds";
import { text } from "../common/words";
import { byClasses } from "./by-classes";
import { mustEndByJob } from "./least-days";

/** Days after which S3 gives up an unfinished upload, at most: what was uploaded of it lies there unseen until then. */
const longestUpload = 7;

/**
 * In a versioned bucket an expiration only puts a delete marker on top: the data stays as a noncurrent version. So these
 * have to end as well, everywhere in the bucket; a transition to cold storage ends nothing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 *
 * A delete marker goes by `expiredObjectDeleteMarker` in a rule of its own (S3 refuses it beside days, a date or tags), or
 * by a rule that expires everything by days: that one removes markers of the same age too.
 */
export const retentionVersions = rule({
  id: "retention-versions",
  kind: "bucket",
  title: {
    de: "Auch alte Versionen, Löschmarken und abgebrochene Uploads enden",
    en: "Old versions, delete markers and unfinished uploads end too",
  },
  why: {
    de: "In einem versionierten Bucket ist ein gelöschtes Objekt noch da und lässt sich wiederherstellen.",
    en: "In a versioned bucket a deleted object is still there and can be brought back.",
  },
  measures: ["deletion.all-copies"],
  severity: "high",
  decide(bucket, promise) {
    return byClasses(bucket.tags, promise, (classes) => {
      const ending = mustEnd(classes);
      // An unfinished upload is no record that law requires to stay: it must end there too.
      if (ending.length === 0 && mustStay(classes).length === 0) return notApplicable("the class is not personal");
      const limit = Math.min(...ending.map(limitOf));
      return decideOn(bucket.lifecycle, {
        absent: () => decideRules(bucket, [], limit),
        known: (rules) => decideRules(bucket, rules, limit),
      });
    });
  },
});

/** Where a job deletes every version sooner than S3 can, what it missed goes as soon as S3 can do it: after a day. */
function limitOf({ dataClass }: NamedClass): number {
  const days = shortestDays(dataClass.keep);
  return mustEndByJob(dataClass) ? Math.max(1, days) : days;
}

/** `limit` in days; infinite where nothing but uploads must end. */
function decideRules(bucket: Bucket, rules: readonly LifecycleRule[], limit: number): Verdict {
  const uploads = verdictOf(
    bucket,
    "unfinished-uploads-end",
    uploadsEnd(rules),
    {
      de: "Abgebrochene Uploads",
      en: "unfinished uploads",
    },
    text(
      `\`abortIncompleteMultipartUpload.daysAfterInitiation: ${longestUpload}\``,
      `\`abortIncompleteMultipartUpload.daysAfterInitiation: ${longestUpload}\``,
    ),
  );
  if (limit === Infinity) return uploads;
  const unversioned = not(isVersioned(bucket));
  const versions = verdictOf(
    bucket,
    "noncurrent-versions-end",
    anyOf([unversioned, versionsEnd(rules, limit)]),
    {
      de: "Nicht mehr aktuelle Versionen",
      en: "noncurrent versions",
    },
    text(
      "`noncurrentVersionExpiration.noncurrentDays: 1` (ohne `newerNoncurrentVersions`)",
      "`noncurrentVersionExpiration.noncurrentDays: 1` (without `newerNoncurrentVersions`)",
    ),
  );
  const markers = verdictOf(
    bucket,
    "delete-markers-end",
    anyOf([unversioned, markersEnd(rules, limit)]),
    {
      de: "Löschmarken",
      en: "delete markers",
    },
    text(
      "`expiration.expiredObjectDeleteMarker: true` in einer eigenen Regel",
      "`expiration.expiredObjectDeleteMarker: true` in a rule of its own",
    ),
  );
  return combine([versions, markers, uploads]);
}

/** A bucket whose versioning is suspended still has the versions from before. */
function isVersioned({ versioning }: Bucket): Ternary {
  return holds(versioning, (state) => state !== "never-enabled");
}

function versionsEnd(rules: readonly LifecycleRule[], limit: number): Ternary {
  return anyRule(rules, (each) => [
    holds(each.noncurrentDays, (days) => days <= limit),
    not(isThere(each.newerNoncurrentVersions)),
  ]);
}

function markersEnd(rules: readonly LifecycleRule[], limit: number): Ternary {
  return anyRule(rules, (each) => [
    anyOf([
      holds(each.expirationDays, (days) => days <= limit),
      allOf([
        holds(each.expiredObjectDeleteMarker, (on) => on),
        not(isThere(each.expirationDays)),
        not(isThere(each.expirationDate)),
      ]),
    ]),
  ]);
}

function uploadsEnd(rules: readonly LifecycleRule[]): Ternary {
  return anyRule(rules, (each) => [holds(each.abortIncompleteMultipartUploadDays, (days) => days <= longestUpload)]);
}

/** Whether some rule that is switched on, for the whole bucket, does it. */
function anyRule(rules: readonly LifecycleRule[], does: (rule: LifecycleRule) => Ternary[]): Ternary {
  return anyOf(
    rules.map((each) => {
      const filter = each.filter.state === "absent" ? known<LifecycleFilter>({ tags: {} }) : each.filter;
      return allOf([holds(each.enabled, (on) => on), holds(filter, isWholeBucket), ...does(each)]);
    }),
  );
}

function isWholeBucket({ prefix, tags, sizeGreaterThan, sizeLessThan }: LifecycleFilter): boolean {
  return (
    (prefix ?? "") === "" &&
    Object.keys(tags).length === 0 &&
    sizeGreaterThan === undefined &&
    sizeLessThan === undefined
  );
}

function verdictOf({ resource }: Bucket, what: string, end: Ternary, noun: Text, setting: Text): Verdict {
  if (end === "yes") return pass({ [what]: true });
  if (end === "unknown") return undecided("its versioning, or a lifecycle rule, is not known yet");
  return fail(
    { [what]: false },
    text(
      `${noun.de} enden im Bucket „${resource.name}“ nicht überall innerhalb der zugesagten Frist.`,
      `In the bucket "${resource.name}" ${noun.en} don't end everywhere within the promised period.`,
    ),
    text(
      `Schreiben Sie in \`aws.s3.BucketLifecycleConfiguration\` eine eingeschaltete Regel ohne \`filter\` mit ${setting.de}.`,
      `Write into \`aws.s3.BucketLifecycleConfiguration\` a rule that is enabled, without a \`filter\`, with ${setting.en}.`,
    ),
  );
}
