import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { keyDeletionWindow } from "../../../../policies/rules/encryption/key-deletion-window";
import { describeRule } from "../../describe-rule";
import { key, promise } from "../../postures";

const week = promise({ encryption: { "deletion-window": "7 days" } });
const stated = promise({ "state-defaults": "required" });

describeRule(keyDeletionWindow, {
  passes: [
    ["as long as promised", key()],
    ["KMS's default", key({ deletionWindowDays: knownByDefault(30, "KMS") })],
    ["a week where a week is promised", key({ deletionWindowDays: known(7) }), week],
    ["as long as KMS can, where more is promised", key(), promise({ encryption: { "deletion-window": "2 months" } })],
  ],
  fails: [
    ["shorter than promised", key({ deletionWindowDays: known(29) })],
    [
      "only by default, where everything has to be stated",
      key({ deletionWindowDays: knownByDefault(30, "KMS") }),
      stated,
    ],
    ["nothing at all", key({ deletionWindowDays: absent() })],
  ],
  unknown: [["not known yet", key({ deletionWindowDays: unknown("later") })]],
  notApplicable: { never: "every key can be deleted" },
});
