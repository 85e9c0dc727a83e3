import { known, unknown } from "../../../../posture";
import { detectPosture } from "../../../../policies/rules/review/detect-posture";
import { describeRule } from "../../describe-rule";
import { account, everywhere, features, partly, watch } from "../../postures/account";

const config = everywhere("config", features("all", "delivered"));
const hub = everywhere("security-hub");

describeRule(detectPosture, {
  passes: [["both in every region", account([...config, ...hub])]],
  fails: [
    ["neither", account()],
    ["no hub", account(config)],
    ["no recorder", account(hub)],
    ["recorder off", account([...everywhere("config", { ...features("all", "delivered"), on: known(false) }), ...hub])],
    ["not all", account([...everywhere("config", features("delivered")), ...hub])],
    ["nothing delivered", account([...everywhere("config", features("all")), ...hub])],
  ],
  unknown: [
    [
      "recording",
      account([...everywhere("config", { ...features("all", "delivered"), on: unknown("later") }), ...hub]),
    ],
  ],
  notApplicable: [["a program without", partly(watch("macie", "eu-west-1"))]],
});
