import { known, unknown, type Alert } from "../../../../posture";
import { detectNotify } from "../../../../policies/rules/review/detect-notify";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { account, alert, partly, watch } from "../../postures/account";

const detector = watch("guardduty", "eu-central-1");
const hub = watch("security-hub", "eu-west-1");
const heard = (...alerts: Alert[]) => account([detector], { alerts });

describeRule(detectNotify, {
  passes: [
    ["its own rule", heard(alert("eu-central-1", "guardduty"))],
    [
      "one of two rules",
      heard({ ...alert("eu-central-1", "guardduty"), reaches: known(false) }, alert("eu-central-1", "guardduty")),
    ],
    [
      "the hub's of its region",
      account([detector, watch("security-hub", "eu-central-1")], { alerts: [alert("eu-central-1", "security-hub")] }),
    ],
    [
      "the hub's that gathers",
      account([detector, hub], { alerts: [alert("eu-west-1", "security-hub")], gathered: true }),
    ],
    ["whoever manages the account", { ...partly(detector), alerts: [alert("eu-central-1", "guardduty")] }],
  ],
  fails: [
    ["none", heard()],
    ["of another region", heard(alert("eu-west-1", "guardduty"))],
    ["of another service", heard(alert("eu-central-1", "macie"))],
    ["a hub that is not there", heard(alert("eu-central-1", "security-hub"))],
    ["a hub that does not gather", account([detector, hub], { alerts: [alert("eu-west-1", "security-hub")] })],
    ["nobody listens", heard({ ...alert("eu-central-1", "guardduty"), reaches: known(false) })],
    [
      "one of two detectors",
      account([detector, watch("guardduty", "eu-west-1")], { alerts: [alert("eu-west-1", "guardduty")] }),
    ],
  ],
  unknown: [
    ["the administrator hears it", heard(), promise({ review: { detectors: "organization" } })],
    ["not confirmed yet", heard({ ...alert("eu-central-1", "guardduty"), reaches: unknown("later") })],
    ["a pattern not known yet", heard({ ...alert("eu-central-1"), of: unknown("later") })],
  ],
  notApplicable: [
    ["no detector", account()],
    ["off", account([{ ...detector, on: known(false) }])],
    ["finds nothing itself", account([watch("config", "eu-central-1")])],
  ],
});
