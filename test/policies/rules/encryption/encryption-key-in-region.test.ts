import { absent, known, unknown } from "../../../../posture";
import { encryptionKeyInRegion } from "../../../../policies/rules/encryption/encryption-key-in-region";
import { describeRule } from "../../describe-rule";
import { awsKey, customerKey, dataStore, promise } from "../../postures";

const under = (more: Parameters<typeof customerKey>[0]) => dataStore({ key: known(customerKey(more)) });
const own = promise({ organisation: { name: "Muster", country: "DE", accounts: ["123456789012"] } });

describeRule(encryptionKeyInRegion, {
  passes: [
    ["a key in a promised region", dataStore()],
    ["a part under a key of AWS's", dataStore({ partKeys: [known(customerKey()), known(awsKey())] })],
    ["a key of an own account", dataStore(), own],
    ["a key of the program itself", under({ ofProgram: true, account: unknown("later") }), own],
    ["a key by alias, which is one of the store's account", under({ account: absent() }), own],
  ],
  fails: [
    ["a key elsewhere", under({ region: known("us-east-1") })],
    ["a key of a stranger", under({ account: known("999999999999") }), own],
    ["a part with a key elsewhere", dataStore({ partKeys: [known(customerKey({ region: known("ap-south-1") }))] })],
    ["a key elsewhere, whoever it is", under({ region: known("us-east-1"), account: unknown("later") }), own],
  ],
  unknown: [
    ["a key not known yet", dataStore({ key: unknown("later") })],
    ["a part whose key is not known yet", dataStore({ partKeys: [unknown("later")] })],
    ["a region not known yet", under({ region: unknown("later") })],
    ["an account not known yet", under({ account: unknown("later") }), own],
    ["no region", under({ region: absent() })],
  ],
  notApplicable: [
    ["no key", dataStore({ key: absent() })],
    ["AWS's key", dataStore({ key: known(awsKey()) })],
  ],
});
