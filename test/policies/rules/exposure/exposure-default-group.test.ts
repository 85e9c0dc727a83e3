import { absent, known, unknown } from "../../../../posture";
import { exposureDefaultGroup } from "../../../../policies/rules/exposure/exposure-default-group";
import { describeRule } from "../../describe-rule";
import { defaultGroup } from "../../postures/network";

const later = unknown("it is known only after the deploy");

describeRule(exposureDefaultGroup, {
  passes: [
    ["a default group without rules", defaultGroup()],
    ["a default group with none", defaultGroup({ incoming: known(0) })],
  ],
  fails: [
    ["a network that says nothing of its default group", defaultGroup({ stated: absent() })],
    ["a rule that lets in", defaultGroup({ incoming: known(1) })],
    ["a rule that lets out", defaultGroup({ outgoing: known(1) })],
    ["a rule that lets out beside what is not known", defaultGroup({ incoming: later, outgoing: known(1) })],
  ],
  unknown: [
    ["a group that may be the network's", defaultGroup({ stated: later })],
    ["rules that are not known", defaultGroup({ incoming: later })],
  ],
  notApplicable: { never: "every network has a default group" },
});
