import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { exposureSubnet } from "../../../../policies/rules/exposure/exposure-subnet";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { meantFor, networkPlace } from "../../postures/network";

const later = unknown("it is known only after the deploy");
const isolated = { networkTags: meantFor("isolated") };

describeRule(exposureSubnet, {
  passes: [
    ["no public addresses", networkPlace({ waysOut: known([known("internet-gateway")]) })],
    ["no public addresses by default", networkPlace({ publicAddresses: knownByDefault(false, "EC2") })],
    ["a machine that leaves it to its subnet, where all must be stated", networkPlace({ service: "Amazon EC2", publicAddresses: knownByDefault(false, "EC2") }), promise({ "state-defaults": "required" })],
    ["an isolated network without routes", networkPlace(isolated)],
    ["an isolated network with routes to another of one's own", networkPlace({ ...isolated, waysOut: known([known("inside")]) })],
    ["a workload in a network with a way out", networkPlace({ tags: meantFor("workload"), waysOut: known([known("nat-gateway")]) })],
  ],
  fails: [
    ["public addresses", networkPlace({ publicAddresses: known(true) })],
    ["public addresses in a network that says something else", networkPlace({ publicAddresses: known(true), tags: meantFor("dmz") })],
    ["public addresses of a workload in a public network", networkPlace({ publicAddresses: known(true), tags: meantFor("workload"), networkTags: meantFor("public") })],
    ["nothing stated, where all must be", networkPlace({ publicAddresses: knownByDefault(false, "EC2") }), promise({ "state-defaults": "required" })],
    ...(["internet-gateway", "nat-gateway", "egress-only-gateway"] as const).map(
      (way) => [`an isolated network with a ${way}`, networkPlace({ ...isolated, waysOut: known([later, known(way)]) })] as const,
    ),
  ],
  unknown: [
    ["addresses that are not known", networkPlace({ publicAddresses: later })],
    ["what it is for", networkPlace({ tags: later })],
    ["routes of an isolated network", networkPlace({ ...isolated, waysOut: later })],
    ["one route of an isolated network", networkPlace({ ...isolated, waysOut: known([later]) })],
  ],
  notApplicable: [["a network for the public", networkPlace({ publicAddresses: known(true), networkTags: meantFor("public"), waysOut: absent() })]],
}); // prettier-ignore
