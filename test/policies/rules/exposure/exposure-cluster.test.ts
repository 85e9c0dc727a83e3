import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { exposureCluster } from "../../../../policies/rules/exposure/exposure-cluster";
import { describeRule } from "../../describe-rule";
import { cluster } from "../../postures/compute";

const later = unknown("it is known only after the deploy");
const from = (...ranges: string[]) =>
  cluster({ publicEndpoint: known(true), publicRanges: known(ranges.map((range) => known(range))) });

describeRule(exposureCluster, {
  passes: [
    ["a private endpoint", cluster()],
    ["a public endpoint for the office", from("192.0.2.0/24")],
  ],
  fails: [
    ["a public endpoint for everyone", from("0.0.0.0/0")],
    ["a public endpoint for two halves of the Internet", from("0.0.0.0/1", "128.0.0.0/1")],
    ["a public endpoint without ranges", cluster({ publicEndpoint: knownByDefault(true, "EKS") })],
    ["a public endpoint with an empty list", from()],
    [
      "everyone beside a range that is not known",
      cluster({ publicEndpoint: known(true), publicRanges: known([later, known("::/0")]) }),
    ],
  ],
  unknown: [
    ["an endpoint that is not known", cluster({ publicEndpoint: later })],
    ["ranges that are not known", cluster({ publicEndpoint: known(true), publicRanges: later })],
    ["a range that is not known", cluster({ publicEndpoint: known(true), publicRanges: known([later]) })],
    ["a range that can't be read", from("office")],
  ],
  notApplicable: [["a cluster on an Outpost", cluster({ publicEndpoint: absent() })]],
});
