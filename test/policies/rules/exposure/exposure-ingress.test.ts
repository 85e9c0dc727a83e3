import { known, unknown } from "../../../../posture";
import { exposureIngress } from "../../../../policies/rules/exposure/exposure-ingress";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { meantFor, networkAcl, packetFilter, packetRule } from "../../postures/network";

const later = unknown("it is known only after the deploy");
const internet = ["0.0.0.0/0"];
const everything = packetRule([0, 0], internet, { protocol: known("every") });
const deny = (number: number, ports: [number, number], ranges = internet) =>
  packetRule(ports, ranges, { allows: known(false), number: known(number) });
const allow = (number: number, ports: [number, number], ranges = internet) =>
  packetRule(ports, ranges, { number: known(number) });

describeRule(exposureIngress, {
  passes: [
    ["no rules", packetFilter([])],
    ["rules for the own network", packetFilter([packetRule([0, 65_535], ["10.0.0.0/8", "fc00::/7"])])],
    ["the promised ports", packetFilter([packetRule([443, 443], ["0.0.0.0/0", "::/0"]), packetRule([80, 80], internet)])],
    ["another port that the promise names", packetFilter([packetRule([8443, 8443], internet)]), promise({ network: { "public-ports": [8443] } })],
    ["ping", packetFilter([packetRule([8, 0], internet, { protocol: known("icmp") })])],
    ["only other groups", packetFilter([packetRule([0, 65_535], [])])],
    ["several offices", packetFilter([packetRule([8080, 8080], ["192.0.2.0/24", "198.51.100.0/24"])])],
    ["a range that AWS would refuse at a promised port", packetFilter([packetRule([443, 443], ["everybody"])])],
    ["an ACL that opens ports for answers", networkAcl([allow(100, [443, 443]), allow(110, [1024, 65_535])])],
    ["an ACL that denies before it allows", networkAcl([deny(90, [0, 1023]), allow(100, [0, 65_535])])],
    ["an ACL that denies two halves first", networkAcl([deny(1, [0, 1023], ["0.0.0.0/1"]), deny(2, [0, 1023], ["128.0.0.0/1"]), allow(100, [0, 65_535])])],
  ],
  fails: [
    ["everything from everywhere", packetFilter([everything])],
    ["everything from everywhere in IPv6", packetFilter([packetRule([0, 0], ["::/0"], { protocol: known("every") })])],
    ["one port", packetFilter([packetRule([8080, 8080], internet)])],
    ["UDP", packetFilter([packetRule([8080, 8080], internet, { protocol: known("udp") })])],
    ["a tunnel protocol", packetFilter([packetRule([0, 0], internet, { protocol: known("other") })])],
    ["any address with /0", packetFilter([packetRule([8080, 8080], ["10.0.0.1/0"])])],
    ["two halves in two rules", packetFilter([packetRule([8080, 8080], ["0.0.0.0/1"]), packetRule([8000, 9000], ["128.0.0.0/1"])])],
    ["a span around a promised port", packetFilter([packetRule([443, 444], internet)])],
    ["every port, because none is named", packetFilter([packetRule([0, 0], internet, { from: { state: "absent" }, to: { state: "absent" } })])],
    ["a promised port before a database", packetFilter([packetRule([443, 443], internet)], { guardsDataStore: known(true) })],
    ["a promised port of a workload", packetFilter([packetRule([443, 443], internet)], { tags: meantFor("workload") })],
    ["a promised port in an isolated network", packetFilter([packetRule([443, 443], internet)], { networkTags: meantFor("isolated") })],
    ["a port beside a range that is not known", packetFilter([packetRule([8080, 8080], [...internet, later])])],
    ["an ACL that denies too late", networkAcl([allow(100, [0, 65_535]), deny(110, [0, 1023])])],
    ["an ACL that denies one half only", networkAcl([deny(1, [0, 1023], ["0.0.0.0/1"]), allow(100, [0, 65_535])])],
    ["an ACL that opens one port above 1023", networkAcl([allow(100, [8080, 8080])])],
  ],
  unknown: [
    ["rules that are not known", packetFilter([], { incoming: later })],
    ["a range that is not known", packetFilter([packetRule([8080, 8080], [later])])],
    ["a port that is not known", packetFilter([packetRule([0, 0], internet, { from: later, to: later })])],
    ["a protocol that is not known", packetFilter([packetRule([8080, 8080], internet, { protocol: later })])],
    ["a range that AWS would refuse", packetFilter([packetRule([8080, 8080], ["everybody"])])],
    ["what it guards", packetFilter([packetRule([443, 443], internet)], { guardsDataStore: later })],
    ["an ACL whose order is not known", networkAcl([allow(100, [0, 1023]), packetRule([0, 1023], internet, { allows: known(false), number: later })])],
    ["an ACL whose action is not known", networkAcl([packetRule([0, 1023], internet, { allows: later, number: known(1) })])],
  ],
  notApplicable: [["only SSH, which another rule judges", packetFilter([packetRule([22, 22], internet)])]],
}); // prettier-ignore

it("says which ports are open", () => {
  const verdict = exposureIngress.decide(packetFilter([everything]), promise());
  expect(verdict).toMatchObject({ observed: { "other-protocols": true, "promised-ports": [443, 80] } });
  expect(verdict).toMatchObject({ observed: { "open-ports": expect.arrayContaining(["444"]) } });
});
