import { absent, known, unknown } from "../../../../posture";
import { logRetention } from "../../../../policies/rules/logging/log-retention";
import { describeRule } from "../../describe-rule";
import { holding, log, promise } from "../../postures";

const later = unknown("later");
const untagged = { tags: absent() };
const impersonal = { tags: holding("none") };
const proving = { proves: known(true) };
const plain = { proves: known(false) };
const years = promise({ retention: { "audit-logs": { keep: "2 years" } } });

describeRule(logRetention, {
  passes: [
    ["between the bounds", log({ ...untagged, retentionDays: known(180) })],
    ["a log of a program, soon gone", log({ ...untagged, ...plain, retentionDays: known(7) })],
    ["proof without personal data, for ever", log({ ...impersonal, retentionDays: absent() })],
    [
      "a class that lasts longer than proof must",
      log({ tags: holding("audit-logs"), retentionDays: known(400) }),
      years,
    ],
  ],
  fails: [
    ["no end", log({ ...untagged, ...plain, retentionDays: absent() })],
    ["too late", log({ ...untagged, retentionDays: known(400) })],
    ["proof that ends too early", log({ ...untagged, retentionDays: known(30) })],
    ["proof without personal data that ends too early", log({ ...impersonal, retentionDays: known(30) })],
    ["proof of a class that may stay longer", log({ tags: holding("audit-logs"), retentionDays: known(30) }), years],
    ["AWS's delay is not relied upon", log({ ...untagged, retentionDays: known(92), delayDays: 3 })],
  ],
  unknown: [
    ["its days", log({ ...untagged, retentionDays: later })],
    ["whether it proves anything, and it ends early", log({ ...untagged, proves: later, retentionDays: known(30) })],
    ["what it holds", log({ tags: later, retentionDays: absent() })],
  ],
  notApplicable: [
    ["its class ends sooner than proof must stay", log({ ...proving, retentionDays: known(10) })],
    [
      "its class ends on the day up to which proof must stay, and AWS is late",
      log({ tags: holding("a-quarter"), ...proving, retentionDays: known(60), lateDays: 3 }),
      promise({ retention: { "a-quarter": { keep: "90 days" } } }),
    ],
    ["its class must stay", log({ tags: holding("invoices"), retentionDays: known(30) })],
    ["a program's log without personal data", log({ ...impersonal, ...plain, retentionDays: absent() })],
  ],
});
