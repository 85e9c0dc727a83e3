import { absent, known, unknown } from "../../../../posture";
import { logFlow } from "../../../../policies/rules/logging/log-flow";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { flowLog } from "../../postures/logging";

const all = promise({ logging: { flows: "all" } });

describeRule(logFlow, {
  passes: [
    ["rejected traffic", flowLog(known(["REJECT"]))],
    ["all traffic", flowLog(known(["ALL"])), all],
    ["more than is promised", flowLog(known(["ALL"]))],
    ["all traffic in two logs", flowLog(known(["ACCEPT", "REJECT"])), all],
  ],
  fails: [
    ["no log", flowLog(known([]))],
    ["accepted traffic only", flowLog(known(["ACCEPT"]))],
    ["rejected traffic where all is promised", flowLog(known(["REJECT"])), all],
  ],
  unknown: [["which traffic", flowLog(unknown("later"))]],
  notApplicable: [
    ["a network without personal data", flowLog(known([]), { tags: holding("none") })],
    ["no network of its own", flowLog(absent())],
  ],
});
