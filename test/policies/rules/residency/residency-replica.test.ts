import { absent, known, unknown } from "../../../../posture";
import { residencyReplica } from "../../../../policies/rules/residency/residency-replica";
import { describeRule } from "../../describe-rule";
import { promise, replication } from "../../postures";

const later = unknown("it is known only after the deploy");

describeRule(residencyReplica, {
  passes: [
    ["a copy in another promised region", replication(known("eu-west-1"))],
    ["two copies in promised regions", replication(known("eu-west-1"), known("eu-central-1"))],
  ],
  fails: [
    ["a copy in the United States", replication(known("us-east-1"))],
    ["one copy of two outside the promise", replication(known("eu-west-1"), known("eu-west-2"))],
    ["one copy outside, another not known", replication(later, known("us-east-1"))],
  ],
  unknown: [
    ["a destination whose region is not known", replication(known("eu-west-1"), later)],
    ["a destination whose region is not stated", replication(absent())],
    ["destinations that are not known", { ...replication(), destinations: later }],
  ],
  notApplicable: [
    ["no destinations", replication()],
    ["nothing stated", { ...replication(), destinations: absent() }],
  ],
});

it("names every destination once, in order", () => {
  const verdict = residencyReplica.decide(
    replication(known("us-east-1"), known("eu-west-1"), known("us-east-1")),
    promise(),
  );
  expect(verdict).toMatchObject({ observed: { destinations: ["eu-west-1", "us-east-1"] } });
});
