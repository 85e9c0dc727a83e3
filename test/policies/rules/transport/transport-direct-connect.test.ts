import { absent, known, unknown } from "../../../../posture";
import { transportDirectConnect } from "../../../../policies/rules/transport/transport-direct-connect";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { directLine } from "../../postures/site-link";

describeRule(transportDirectConnect, {
  passes: [["MACsec", directLine(known(true))]],
  fails: [["none", directLine(known(false))]],
  unknown: [["not known yet", directLine(unknown("later"))]],
  notApplicable: [
    ["nothing promised", directLine(known(false)), promise({ transport: { "dedicated-lines": "any" } })],
    ["no line", directLine(absent())],
  ],
});
