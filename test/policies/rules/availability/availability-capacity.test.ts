import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { availabilityCapacity } from "../../../../policies/rules/availability/availability-capacity";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { switchOf } from "../../postures/network";

const posture = (more: Parameters<typeof switchOf<"growth">>[2]) =>
  switchOf("growth", "aws:rds/instance:Instance", more);
const strict = promise({ "state-defaults": "required" });

describeRule(availabilityCapacity, {
  passes: [
    ["it is so", posture({ on: known(true) })],
    ["it is so by default", posture({ on: knownByDefault(true, "AWS") })],
    ["it is always so, where all must be stated", posture({ on: knownByDefault(true, "AWS"), stated: "" }), strict],
  ],
  fails: [
    ["it is not so", posture({ on: known(false), tags: holding("order-files") })],
    ["it is not so, and says nothing", posture({ on: known(false) })],
    ["it is so by default only, where all must be stated", posture({ on: knownByDefault(true, "AWS") }), strict],
  ],
  unknown: [
    ["not known", posture({ on: unknown("later") })],
    ["not so for who knows what", posture({ on: known(false), tags: unknown("later") })],
  ],
  notApplicable: [
    ["without personal data", posture({ on: known(false), tags: holding("none") })],
    ["a class without personal data", posture({ on: known(false), tags: holding("weather") })],
    ["where the question does not arise", posture({ on: absent() })],
  ],
});
