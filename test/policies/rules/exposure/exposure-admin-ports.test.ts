import { known, unknown } from "../../../../posture";
import { exposureAdminPorts } from "../../../../policies/rules/exposure/exposure-admin-ports";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { networkAcl, packetFilter, packetRule } from "../../postures/network";

const later = unknown("it is known only after the deploy");
const internet = ["0.0.0.0/0"];
const numbered = (number: number) => ({ number: known(number) });

describeRule(exposureAdminPorts, {
  passes: [
    ["no rules", packetFilter([])],
    ["the promised ports", packetFilter([packetRule([443, 443], internet)])],
    ["SSH from the office", packetFilter([packetRule([22, 22], ["192.0.2.0/24"])])],
    ["databases for another group", packetFilter([packetRule([5432, 5432], [])])],
    ["an ACL that opens ports for answers", networkAcl([packetRule([1024, 65_535], internet, numbered(1))])],
  ],
  fails: [
    ["SSH", packetFilter([packetRule([22, 22], internet)])],
    ["RDP in IPv6", packetFilter([packetRule([3389, 3389], ["::/0"])])],
    ["a database among many ports", packetFilter([packetRule([5000, 6000], internet)])],
    ["everything", packetFilter([packetRule([0, 0], internet, { protocol: known("every") })])],
    ["SSH though the promise names it", packetFilter([packetRule([22, 22], internet)]), promise({ network: { "public-ports": [22] } })],
    ["SSH from two halves of the Internet", packetFilter([packetRule([22, 22], ["0.0.0.0/1", "128.0.0.0/1"])])],
    ["an ACL that opens SSH", networkAcl([packetRule([22, 22], internet, numbered(1))])],
    ["an ACL that opens RDP alone", networkAcl([packetRule([3389, 3389], internet, numbered(1))])],
  ],
  unknown: [
    ["rules that are not known", packetFilter([], { incoming: later })],
    ["a range that is not known", packetFilter([packetRule([22, 22], [later])])],
  ],
  notApplicable: { never: "every filter can admit to such a port" },
}); // prettier-ignore
