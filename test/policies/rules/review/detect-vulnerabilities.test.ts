import { known, unknown } from "../../../../posture";
import { detectVulnerabilities } from "../../../../policies/rules/review/detect-vulnerabilities";
import { describeRule } from "../../describe-rule";
import { account, everywhere, partly, watch } from "../../postures/account";

describeRule(detectVulnerabilities, {
  passes: [["in every region", account(everywhere("inspector"))]],
  fails: [
    ["none", account()],
    ["for nothing", account(everywhere("inspector", { on: known(false) }))],
  ],
  unknown: [["later", account(everywhere("inspector", { on: unknown("later") }))]],
  notApplicable: [["a program without", partly(watch("macie", "eu-west-1"))]],
});
