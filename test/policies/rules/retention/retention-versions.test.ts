import { absent, known, unknown, type LifecycleRule } from "../../../../posture";
import { retentionVersions } from "../../../../policies/rules/retention/retention-versions";
import { describeRule } from "../../describe-rule";
import { bucket, holding, lifecycleRule, markerRule, promise } from "../../postures";

const later = unknown("it is known only after the deploy");
const rules = (...each: LifecycleRule[]) => bucket({ lifecycle: known(each) });
const rule = (more: Partial<LifecycleRule>) => rules(lifecycleRule(more), markerRule());
const byPrefix = known({ prefix: "order-files/", tags: {} });
const noExpiration = { expirationDays: absent() } as const;

describeRule(retentionVersions, {
  passes: [
    ["versions, markers and uploads end", bucket()],
    ["a rule without filter is for everything", rule({ filter: absent() })],
    ["markers go with an expiration of everything by days", rules(lifecycleRule())],
    ["markers go by a rule of their own", rules(lifecycleRule(noExpiration), markerRule())],
    [
      "three rules for three things",
      rules(
        lifecycleRule({ ...noExpiration, abortIncompleteMultipartUploadDays: absent() }),
        markerRule(),
        lifecycleRule({ ...noExpiration, noncurrentDays: absent() }),
      ),
    ],
    [
      "never versioned: only uploads",
      bucket({ versioning: known("never-enabled"), lifecycle: known([lifecycleRule({ noncurrentDays: absent() })]) }),
    ],
    ["versioning not known, and all ends anyway", bucket({ versioning: later })],
    ["versions end on the last promised day", rule({ noncurrentDays: known(14) })],
    [
      "versions end as soon as S3 can do it, where a job deletes sooner",
      bucket({
        tags: holding("job-drops"),
        lifecycle: known([lifecycleRule({ noncurrentDays: known(1) }), markerRule()]),
      }),
      promise({ retention: { "job-drops": { keep: "0 days", after: "completion" } } }),
    ],
    [
      "records that must stay: uploads end",
      bucket({
        tags: holding("invoices"),
        lifecycle: known([lifecycleRule({ ...noExpiration, noncurrentDays: absent() })]),
      }),
    ],
  ],
  fails: [
    ["no lifecycle", bucket({ lifecycle: absent() })],
    ["no rules", rules()],
    ["versions stay", rule({ noncurrentDays: absent() })],
    [
      "versions stay after versioning was suspended",
      bucket({ versioning: known("suspended"), lifecycle: known([lifecycleRule({ noncurrentDays: absent() })]) }),
    ],
    ["versions stay too long", rule({ noncurrentDays: known(15) })],
    ["some versions are kept whatever their age", rule({ newerNoncurrentVersions: known(3) })],
    ["versions only move to cold storage", rule({ noncurrentDays: absent(), transitions: known(["DEEP_ARCHIVE"]) })],
    [
      "versions that only S3 deletes outlive a period below a day",
      bucket({ lifecycle: known([lifecycleRule({ noncurrentDays: known(1) })]) }),
      promise({ retention: { "order-files": { keep: "0 days" } } }),
    ],
    ["versions of one part only", rule({ filter: byPrefix })],
    ["versions of tagged objects only", rule({ filter: known({ tags: { a: "b" } }) })],
    ["versions of large objects only", rule({ filter: known({ tags: {}, sizeGreaterThan: 0 }) })],
    ["the rule is switched off", rule({ enabled: known(false) })],
    ["markers stay", rules(lifecycleRule(noExpiration))],
    ["markers in one part only", rules(lifecycleRule(noExpiration), markerRule({ filter: byPrefix }))],
    [
      "markers in a rule that S3 refuses, with days",
      rules(lifecycleRule(noExpiration), markerRule({ expirationDays: known(400) })),
    ],
    [
      "markers in a rule that S3 refuses, with a date",
      rules(lifecycleRule(noExpiration), markerRule({ expirationDate: known("2030-01-01") })),
    ],
    ["uploads stay", rule({ abortIncompleteMultipartUploadDays: absent() })],
    ["uploads stay too long", rule({ abortIncompleteMultipartUploadDays: known(8) })],
    ["uploads stay in a bucket of records", bucket({ tags: holding("invoices"), lifecycle: absent() })],
  ],
  unknown: [
    ["a lifecycle that is not known", bucket({ lifecycle: later })],
    ["days that are not known", rule({ noncurrentDays: later })],
    ["whether the rule is on", rule({ enabled: later })],
    ["what the rule is for", rule({ filter: later })],
    [
      "versions stay if there are any",
      bucket({ versioning: later, lifecycle: known([lifecycleRule({ noncurrentDays: absent() })]) }),
    ],
    ["a class that is not known", bucket({ tags: holding(later) })],
  ],
  notApplicable: [
    ["no personal data", bucket({ tags: holding("none"), lifecycle: absent() })],
    ["a class that is not personal", bucket({ tags: holding("weather"), lifecycle: absent() })],
    ["no class: that fails in retention-declared", bucket({ tags: absent(), lifecycle: absent() })],
  ],
});

it("says which of the three is missing", () => {
  expect(retentionVersions.decide(rule({ noncurrentDays: absent() }), promise())).toMatchObject({
    observed: { "noncurrent-versions-end": false, "delete-markers-end": true, "unfinished-uploads-end": true },
  });
});
