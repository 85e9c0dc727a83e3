import { absent, known, unknown } from "../../../../posture";
import { secretRotation } from "../../../../policies/rules/identity/secret-rotation";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { credential, databasePassword } from "../../postures/session";

describeRule(secretRotation, {
  passes: [
    ["every month", credential()],
    ["on the last promised day", credential({ rotationDays: known(90) })],
    ["a database whose service keeps the password", databasePassword({ keptBy: known("aws"), rotationDays: known(7) })],
    [
      "once a year, where that is promised",
      credential({ rotationDays: known(365) }),
      promise({ access: { "rotate-secrets": "yearly" } }),
    ],
  ],
  fails: [
    ["never", credential({ rotationDays: absent() })],
    ["a day too late", credential({ rotationDays: known(91) })],
    ["a database with a password of its own", databasePassword()],
    ["a database that states nothing", databasePassword({ keptBy: absent() })],
    [
      "a database that its service renews too rarely",
      databasePassword({ keptBy: known("aws"), rotationDays: known(7) }),
      promise({ access: { "rotate-secrets": "daily" } }),
    ],
  ],
  unknown: [
    ["rotation known only after the deploy", credential({ rotationDays: unknown("later") })],
    ["password known only after the deploy", databasePassword({ keptBy: unknown("later") })],
  ],
  notApplicable: { never: "whatever has a posture of this kind is a secret" },
});
