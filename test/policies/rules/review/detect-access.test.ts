import { unknown } from "../../../../posture";
import { detectAccess } from "../../../../policies/rules/review/detect-access";
import { describeRule } from "../../describe-rule";
import { account, everywhere, partly, watch } from "../../postures/account";

const unused = watch("unused-access", "eu-west-1");

describeRule(detectAccess, {
  passes: [["both, and one of the latter", account([...everywhere("external-access"), unused])]],
  fails: [
    ["none", account()],
    ["external only", account(everywhere("external-access"))],
    ["unused only", account([unused])],
    ["external in one region", account([watch("external-access", "eu-west-1"), unused])],
  ],
  unknown: [["of a type not known yet", account([...everywhere("external-access", { on: unknown("later") }), unused])]],
  notApplicable: [["a program without", partly(watch("macie", "eu-west-1"))]],
});
