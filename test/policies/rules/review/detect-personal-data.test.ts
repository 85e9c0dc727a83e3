import { known, unknown } from "../../../../posture";
import { detectPersonalData } from "../../../../policies/rules/review/detect-personal-data";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { account, everywhere, features, partly, watch } from "../../postures/account";

const searched = promise({ review: { "personal-data": "searched" } });

describeRule(detectPersonalData, {
  passes: [["in every region", account(everywhere("macie", features("jobs"))), searched]],
  fails: [
    ["none", account(), searched],
    ["no job", account(everywhere("macie", { does: { jobs: known(false) } })), searched],
    ["paused", account(everywhere("macie", { ...features("jobs"), on: known(false) })), searched],
  ],
  unknown: [["later", account(everywhere("macie", { does: { jobs: unknown("later") } })), searched]],
  notApplicable: [
    ["not promised", account()],
    ["a program without", partly(watch("config", "eu-west-1")), searched],
  ],
});
