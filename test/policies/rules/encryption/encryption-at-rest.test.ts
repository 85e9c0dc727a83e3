import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { encryptionAtRest } from "../../../../policies/rules/encryption/encryption-at-rest";
import { describeRule } from "../../describe-rule";
import { dataStore, promise } from "../../postures";

const byDefault = knownByDefault(true, "S3 since 2023-01-05");

describeRule(encryptionAtRest, {
  passes: [
    ["encrypted", dataStore({ encrypted: known(true) })],
    ["encrypted by AWS's default", dataStore({ encrypted: byDefault })],
    ["written down where the promise asks for it", dataStore(), promise({ "state-defaults": "required" })],
  ],
  fails: [
    ["not encrypted", dataStore({ encrypted: known(false) })],
    ["not stated", dataStore({ encrypted: absent() })],
    [
      "only by default where everything must be written down",
      dataStore({ encrypted: byDefault }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [["not known yet", dataStore({ encrypted: unknown("it is known only after the deploy") })]],
  notApplicable: { never: "everything that stores data has to be encrypted" },
});
