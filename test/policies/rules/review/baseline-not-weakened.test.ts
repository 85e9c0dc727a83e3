import { unknown } from "../../../../posture";
import { baselineNotWeakened } from "../../../../policies/rules/review/baseline-not-weakened";
import { describeRule } from "../../describe-rule";
import { baseline, lowered } from "../../postures/baseline";

describeRule(baselineNotWeakened, {
  passes: [["nothing is asked for less", baseline()]],
  fails: [
    ["a rule only tells now", lowered()],
    ["a rule is gone", lowered("disabled")],
    ["a measure is no longer promised", lowered("disabled", "measure")],
  ],
  unknown: [["the ledger can't be read", baseline(unknown("the ledger can't be read"))]],
  notApplicable: { never: "there is no posture without an earlier record" },
});
