import { absent, known, unknown } from "../../../../posture";
import { transportMail } from "../../../../policies/rules/transport/transport-mail";
import { describeRule } from "../../describe-rule";
import { mailRoute } from "../../postures/site-link";

describeRule(transportMail, {
  passes: [["TLS required", mailRoute(known(true))]],
  fails: [["TLS if the other side has it", mailRoute(known(false))]],
  unknown: [["not known yet", mailRoute(unknown("later"))]],
  notApplicable: [["no mail", mailRoute(absent())]],
});
