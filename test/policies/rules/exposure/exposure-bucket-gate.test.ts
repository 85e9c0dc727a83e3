import { known, knownByDefault, unknown, type PolicyStatement } from "../../../../posture";
import { exposureBucketGate } from "../../../../policies/rules/exposure/exposure-bucket-gate";
import { describeRule } from "../../describe-rule";
import { blocks, condition, policy, promise, statement } from "../../postures";
import { bucketGate } from "../../postures/bucket-gate";

const later = unknown("it is known only after the deploy");
const point = "arn:aws:s3:eu-central-1:123456789012:accesspoint/orders/object/*";
const read = (more: Partial<PolicyStatement> = {}) =>
  policy(statement({ effect: "Allow", action: ["s3:GetObject"], resource: [known(point)], ...more }));
const account = { sort: "account" } as const;

describeRule(exposureBucketGate, {
  passes: [
    ["the account's blocks all on", bucketGate(account)],
    ["an access point without a policy", bucketGate()],
    ["an access point for one account", bucketGate({ policy: read({ principal: { anyone: false, byType: { AWS: [known("123456789012")] } } }) })],
    ["an access point for one network", bucketGate({ policy: read({ conditions: [condition("StringEquals", "aws:SourceVpc", "vpc-1")] }) })],
    ["an access point for one account that an old state calls public", bucketGate({ policy: read({ principal: { anyone: false, byType: { AWS: [known("123456789012")] } } }), isPublic: known(true) })],
    ["an access point for everyone inside of a VPC", bucketGate({ policy: read(), inVpc: known(true) })],
  ],
  fails: [
    ["an access point for everyone", bucketGate({ policy: read() })],
    ["a policy that is not known, and that S3 calls public", bucketGate({ policy: later, isPublic: known(true) })],
    ...(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const).map(
      (name) => [`${name} off for the account`, bucketGate({ ...account, blocks: blocks({ [name]: known(false) }) })] as const,
    ),
    ["a block by default only, where all must be stated", bucketGate({ blocks: blocks({ blockPublicAcls: knownByDefault(true, "S3") }) }), promise({ "state-defaults": "required" })],
  ],
  unknown: [
    ["a policy that is not known", bucketGate({ policy: later })],
    ["a policy that is not known, and that S3 does not call public", bucketGate({ policy: later, isPublic: known(false) })],
    ["a public policy in a network that is not known", bucketGate({ policy: later, isPublic: known(true), inVpc: later })],
    ["a network that is not known", bucketGate({ policy: read(), inVpc: later })],
    ["a condition that is not known", bucketGate({ policy: read({ conditions: [condition("StringLike", "aws:SourceVpc", later)] }) })],
    ["a block that is not known", bucketGate({ blocks: blocks({ ignorePublicAcls: later }) })],
  ],
  notApplicable: { never: "every such resource is a way to buckets" },
}); // prettier-ignore
