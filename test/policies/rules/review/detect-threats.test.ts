import { known, unknown } from "../../../../posture";
import { detectThreats } from "../../../../policies/rules/review/detect-threats";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { account, everywhere, features, partly, watch } from "../../postures/account";

const all = features("s3", "eks", "rds", "malware");
const only = (...threats: ("s3" | "lambda")[]) => promise({ review: { threats } });

describeRule(detectThreats, {
  passes: [
    ["in every region", account(everywhere("guardduty", all))],
    ["as promised", account(everywhere("guardduty", features("s3"))), only("s3")],
    ["of a program that has no more", partly(...everywhere("guardduty", all))],
    [
      "beside one that is off",
      account([...everywhere("guardduty", all), watch("guardduty", "eu-west-1", { on: known(false) })]),
    ],
  ],
  fails: [
    ["none", account()],
    ["one region", account([watch("guardduty", "eu-central-1", all)])],
    ["off", account(everywhere("guardduty", { ...all, on: known(false) }))],
    ["a feature is missing", account(everywhere("guardduty", features("s3", "eks", "rds")))],
    ["a feature is off", partly(...everywhere("guardduty", { does: { lambda: known(false) } })), only("lambda")],
    ["another detector", account(everywhere("macie", all))],
  ],
  unknown: [
    ["a region", account([watch("guardduty", "eu-central-1", all), watch("guardduty", unknown("later"), all)])],
    ["a feature", account(everywhere("guardduty", { does: { ...all.does, rds: unknown("later") } }))],
    ["one region, of a program that does not manage the account", partly(watch("guardduty", "eu-central-1", all))],
    ["the administrator's task", account(), promise({ review: { detectors: "organization" } })],
  ],
  notApplicable: [["a program without", partly(watch("macie", "eu-west-1"))]],
});
