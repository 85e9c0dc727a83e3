import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { keyRotation } from "../../../../policies/rules/encryption/key-rotation";
import { describeRule } from "../../describe-rule";
import { key, promise } from "../../postures";

const later = unknown("it is known only after the deploy");
const quarterly = promise({ encryption: { rotate: "quarterly" } });
const weekly = promise({ encryption: { rotate: "weekly" } });

describeRule(keyRotation, {
  passes: [
    ["every year, as promised", key()],
    ["more often than promised", key({ rotationPeriodDays: known(90) })],
    ["on without a period: AWS's year", key({ rotationPeriodDays: absent() })],
    ["every quarter, as promised", key({ rotationPeriodDays: known(90) }), quarterly],
  ],
  fails: [
    ["off", key({ rotation: known(false) })],
    ["not stated", key({ rotation: absent() })],
    ["less often than promised", key({ rotationPeriodDays: known(366) })],
    ["AWS's year where a quarter is promised", key({ rotationPeriodDays: absent() }), quarterly],
    ["longer than a quarter", key({ rotationPeriodDays: known(91) }), quarterly],
    ["more often than KMS can", key({ rotationPeriodDays: known(90) }), weekly],
    [
      "on by default only where everything must be written down",
      key({ rotation: knownByDefault(true, "x") }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [
    ["rotation not known", key({ rotation: later })],
    ["period not known", key({ rotationPeriodDays: later })],
    ["type of key not known", key({ rotatable: later })],
  ],
  notApplicable: [
    ["an asymmetric or imported key", key({ rotatable: known(false), rotation: known(false) })],
    ["a replica, whose primary key rotates", key({ rotatable: absent() })],
  ],
});
