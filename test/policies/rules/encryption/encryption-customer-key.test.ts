import { absent, known, unknown } from "../../../../posture";
import { encryptionCustomerKey } from "../../../../policies/rules/encryption/encryption-customer-key";
import { describeRule } from "../../describe-rule";
import { awsKey, customerKey, dataStore, holding, promise } from "../../postures";

const later = unknown("it is the output of another stack");

describeRule(encryptionCustomerKey, {
  passes: [
    ["own key", dataStore({ key: known(customerKey()) })],
    ["own key for access logs, whether or not AWS delivers them", dataStore({ receivesAccessLogs: known(true) })],
  ],
  fails: [
    ["no key", dataStore({ key: absent() })],
    ["alias/aws/s3", dataStore({ key: known(awsKey()) })],
    ["no key in a store without personal data", dataStore({ key: absent(), tags: holding("none") })],
    ["no key, and no log target", dataStore({ key: absent(), receivesAccessLogs: known(false) })],
  ],
  unknown: [
    ["key of a stack reference in a preview", dataStore({ key: later })],
    ["encryption not known", dataStore({ encrypted: later })],
    ["no key, and perhaps a log target", dataStore({ key: absent(), receivesAccessLogs: later })],
  ],
  notApplicable: [
    ["the key is named elsewhere", dataStore({ key: absent(), keyElsewhere: "its members name it" })],
    ["promise allows AWS keys", dataStore({ key: absent() }), promise({ encryption: { "at-rest": "any" } })],
    ["not encrypted: that fails in encryption-at-rest", dataStore({ encrypted: known(false), key: absent() })],
    ["nothing stated: that fails in encryption-at-rest", dataStore({ encrypted: absent(), key: absent() })],
    [
      "a target of access logs, which AWS writes under its own key only",
      dataStore({ key: absent(), receivesAccessLogs: known(true) }),
    ],
  ],
});
