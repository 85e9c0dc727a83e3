import { absent, known, unknown } from "../../../../posture";
import { firewallWeb } from "../../../../policies/rules/exposure/firewall-web";
import { describeRule } from "../../describe-rule";
import { firewall, webEndpoint } from "../../postures/web";

const later = unknown("it is known only after the deploy");

describeRule(firewallWeb, {
  passes: [
    ["a firewall before it", webEndpoint(known(true))],
    ["a firewall that logs", firewall(known(true))],
  ],
  fails: [
    ["no firewall before it", webEndpoint(known(false))],
    ["nothing that could be one", webEndpoint(absent())],
    ["a firewall that doesn't log", firewall(known(false))],
  ],
  unknown: [
    ["a firewall that may be", webEndpoint(later)],
    ["a public that may be", webEndpoint(known(false), later)],
    ["a log that may be", firewall(later)],
  ],
  notApplicable: [
    ["an internal load balancer", webEndpoint(known(false), known(false))],
    ["what nobody reaches", webEndpoint(known(false), absent())],
  ],
});
