import { known, unknown } from "../../../../posture";
import { exposureEgress } from "../../../../policies/rules/exposure/exposure-egress";
import { describeRule } from "../../describe-rule";
import { meantFor, packetFilter, packetRule } from "../../postures/network";

const later = unknown("it is known only after the deploy");
const everything = packetRule([0, 0], ["0.0.0.0/0"], { protocol: known("every") });
const isolated = (...outgoing: (typeof everything)[]) =>
  packetFilter([], { networkTags: meantFor("isolated"), outgoing: known(outgoing) });

describeRule(exposureEgress, {
  passes: [
    ["nothing outward", isolated()],
    ["a listed destination", isolated(packetRule([443, 443], ["192.0.2.0/24"]))],
    ["an endpoint's group", isolated(packetRule([443, 443], []))],
  ],
  fails: [
    ["everything outward", isolated(everything)],
    ["HTTPS to everywhere", isolated(packetRule([443, 443], ["0.0.0.0/0"]))],
    ["by its own tag", packetFilter([], { tags: meantFor("isolated"), outgoing: known([everything]) })],
  ],
  unknown: [
    ["rules that are not known", packetFilter([], { tags: meantFor("isolated"), outgoing: later })],
    ["a destination that is not known", isolated(packetRule([443, 443], [later]))],
    ["what it is for", packetFilter([], { tags: later, outgoing: known([everything]) })],
  ],
  notApplicable: [
    ["a network that says nothing", packetFilter([], { outgoing: known([everything]) })],
    ["a workload", packetFilter([], { tags: meantFor("workload"), outgoing: known([everything]) })],
  ],
});
