import { absent, known, unknown } from "../../../../posture";
import { encryptionAccountDefault } from "../../../../policies/rules/encryption/encryption-account-default";
import { describeRule } from "../../describe-rule";
import { volumeDefault } from "../../postures/site-link";

describeRule(encryptionAccountDefault, {
  passes: [["on", volumeDefault(known(true))]],
  fails: [["off", volumeDefault(known(false))]],
  unknown: [["not known yet", volumeDefault(unknown("later"))]],
  notApplicable: [["no such setting", volumeDefault(absent())]],
});
