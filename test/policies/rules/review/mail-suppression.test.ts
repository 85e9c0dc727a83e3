import { known, unknown } from "../../../../posture";
import { mailSuppression } from "../../../../policies/rules/review/mail-suppression";
import { describeRule } from "../../describe-rule";
import { suppression } from "../../postures/account";

describeRule(mailSuppression, {
  passes: [["both", suppression(known(true))]],
  fails: [["not both", suppression(known(false))]],
  unknown: [["the account's", suppression(unknown("later"))]],
  notApplicable: { never: "every sender can do it" },
});
