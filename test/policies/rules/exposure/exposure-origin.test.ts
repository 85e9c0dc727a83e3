import { absent, known, unknown, type PolicyStatement } from "../../../../posture";
import { exposureOrigin } from "../../../../policies/rules/exposure/exposure-origin";
import { describeRule } from "../../describe-rule";
import { condition, policy, statement } from "../../postures";
import { distribution, origin } from "../../postures/web";

const later = unknown("it is known only after the deploy");
const bucket = known("bucket" as const);
const confined = origin(bucket, known(true));
const toEdge = (more: Partial<PolicyStatement> = {}) =>
  statement({
    effect: "Allow",
    principal: { anyone: false, byType: { Service: [known("cloudfront.amazonaws.com")] } },
    ...more,
  });
const behind = (...statements: PolicyStatement[]) =>
  distribution([confined], { bucketPolicies: [policy(...statements)] });

describeRule(exposureOrigin, {
  passes: [
    ["a bucket with access control", distribution([confined])],
    ["beside a server", distribution([confined, origin(known("other"))])],
    ["a load balancer in the VPC", distribution([origin(known("load-balancer"), known(true))])],
    ["a policy bound to the distribution", behind(toEdge({ conditions: [condition("StringEquals", "AWS:SourceArn", later)] }))],
    ["a bucket without a policy", distribution([confined], { bucketPolicies: [absent()] })],
  ],
  fails: [
    ["a bucket without access control", distribution([origin(bucket)])],
    ["a bucket's website", distribution([origin(known("website"), known(true))])],
    ["the second of two", distribution([confined, origin(bucket)])],
    ["a bucket without access control beside what is not known", distribution([origin(later), origin(bucket)])],
    ["a policy for every distribution", behind(toEdge())],
    ["a policy for all distributions but one", behind(toEdge({ conditions: [condition("StringNotEquals", "aws:SourceArn", "x")] }))],
  ],
  unknown: [
    ["origins that are not known", distribution([], { origins: later })],
    ["what an origin is", distribution([origin(later)])],
    ["whether it is confined", distribution([origin(bucket, later)])],
    ["a public load balancer", distribution([origin(known("load-balancer"))])],
    ["a policy that is not known", distribution([confined], { bucketPolicies: [later] })],
  ],
  notApplicable: [
    ["a server of one's own", distribution([origin(known("other"))])],
    ["no origins", distribution([], { origins: absent() })],
  ],
}); // prettier-ignore
