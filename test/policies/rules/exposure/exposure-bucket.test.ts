import {
  absent,
  known,
  knownByDefault,
  unknown,
  type Bucket,
  type Condition,
  type PolicyStatement,
} from "../../../../posture";
import { exposureBucket } from "../../../../policies/rules/exposure/exposure-bucket";
import { describeRule } from "../../describe-rule";
import { blocks, bucket, bucketArn, condition, policy, promise, statement } from "../../postures";

const later = unknown("it is known only after the deploy");
const read = (more: Partial<PolicyStatement> = {}): PolicyStatement =>
  statement({ effect: "Allow", action: ["s3:GetObject"], resource: [known(`${bucketArn}/*`)], ...more });
const withPolicy = (...statements: PolicyStatement[]) => bucket({ policy: policy(...statements) });
const readIf = (...conditions: Condition[]) => withPolicy(read({ conditions }));
const everyone = known([{ grantee: "everyone", permission: "READ" } as const]);
const open: Partial<Bucket> = {
  ownership: known("ObjectWriter"),
  publicAccessBlock: blocks({ ignorePublicAcls: known(false) }),
};
const service = { anyone: false, byType: { Service: [known("cloudfront.amazonaws.com")] } };

describeRule(exposureBucket, {
  passes: [
    ["everything shut", bucket()],
    ["no policy", bucket({ policy: absent() })],
    [
      "blocks on by AWS's default",
      bucket({ publicAccessBlock: blocks({ blockPublicAcls: knownByDefault(true, "S3 since April 2023") }) }),
    ],
    [
      "a grant to one account",
      withPolicy(read({ principal: { anyone: false, byType: { AWS: [known("arn:aws:iam::123456789012:root")] } } })),
    ],
    ["a grant to one service", withPolicy(read({ principal: service }))],
    ["everyone of one organisation", readIf(condition("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5"))],
    [
      "everyone of one part of an organisation",
      readIf(condition("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/r-ab12/*")),
    ],
    ["everyone in one network", readIf(condition("StringEquals", "aws:SourceVpc", "vpc-91237329"))],
    ["everyone at one office", readIf(condition("IpAddress", "aws:SourceIp", "192.0.2.0/24"))],
    ["every role of one account", readIf(condition("ArnLike", "aws:PrincipalArn", "arn:aws:iam::123456789012:role/*"))],
    [
      "access points of one account",
      readIf(condition("ArnLike", "s3:DataAccessPointArn", "arn:aws:s3:eu-central-1:123456789012:accesspoint/*")),
    ],
    [
      "opened to all, and denied to all but one network",
      withPolicy(read(), statement({ conditions: [condition("StringNotEquals", "aws:SourceVpce", "vpce-1a2b3c4d")] })),
    ],
    [
      "opened to all, and denied to all but the office",
      withPolicy(read(), statement({ conditions: [condition("NotIpAddress", "aws:SourceIp", "192.0.2.0/24")] })),
    ],
    [
      "opened to all, and denied again for the same objects",
      withPolicy(
        read({ resource: [known(`${bucketArn}/public/*`)] }),
        statement({ action: ["s3:GetObject"], resource: [known(`${bucketArn}/public/*`)] }),
      ),
    ],
    ["a public ACL without effect", bucket({ aclGrants: everyone })],
    [
      "a grant to the log delivery group",
      bucket({
        ...open,
        publicAccessBlock: blocks(),
        aclGrants: known([{ grantee: "log-delivery", permission: "WRITE" }]),
      }),
    ],
  ],
  fails: [
    ["a policy that lets everyone read", withPolicy(read())],
    ["a policy that lets everyone list", withPolicy(read({ action: ["s3:ListBucket"], resource: [known(bucketArn)] }))],
    ["a policy that lets everyone write", withPolicy(read({ action: ["s3:Put*"] }))],
    ["every AWS account", withPolicy(read({ principal: { anyone: false, byType: { AWS: [known("*")] } } }))],
    [
      "everyone but one",
      withPolicy({
        effect: "Allow",
        notPrincipal: service,
        action: ["s3:GetObject"],
        resource: [known(`${bucketArn}/*`)],
        conditions: [],
      }),
    ],
    [
      "everything but deleting",
      withPolicy({
        effect: "Allow",
        principal: { anyone: true, byType: {} },
        notAction: ["s3:DeleteBucket"],
        resource: [known("*")],
        conditions: [],
      }),
    ],
    ["every network", readIf(condition("StringLike", "aws:SourceVpc", "vpc-*"))],
    ["every organisation", readIf(condition("StringLike", "aws:PrincipalOrgID", "o-*"))],
    ["a wide range of addresses", readIf(condition("IpAddress", "aws:SourceIp", "0.0.0.0/1"))],
    ["two halves of the Internet", readIf(condition("IpAddress", "aws:SourceIp", "0.0.0.0/1", "128.0.0.0/1"))],
    ["the whole Internet written as one address with /0", readIf(condition("IpAddress", "aws:SourceIp", "10.0.0.1/0"))],
    ["everyone but one address", readIf(condition("NotIpAddress", "aws:SourceIp", "192.0.2.7/32"))],
    ["everyone who says where they come from", readIf(condition("StringLike", "aws:Referer", "https://example.com/*"))],
    ["everyone over HTTPS", readIf(condition("Bool", "aws:SecureTransport", "true"))],
    [
      "a value out of the request",
      readIf(condition("StringEquals", "aws:PrincipalAccount", "${aws:PrincipalTag/account}")),
    ],
    [
      "opened to all, denied for other objects",
      withPolicy(read(), statement({ resource: [known(`${bucketArn}/private/*`)] })),
    ],
    ["a public ACL", bucket({ ...open, aclGrants: everyone })],
    [
      "an ACL for every AWS account",
      bucket({ ...open, aclGrants: known([{ grantee: "authenticated-users", permission: "READ" }]) }),
    ],
    ["a website", bucket({ website: known(true) })],
    ...(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const).flatMap(
      (name) => [
        [`${name} off`, bucket({ publicAccessBlock: blocks({ [name]: known(false) }) })] as const,
        [`${name} not stated`, bucket({ publicAccessBlock: blocks({ [name]: absent() }) })] as const,
      ],
    ),
    [
      "blocks on by default only, where everything must be written down",
      bucket({ publicAccessBlock: blocks({ blockPublicAcls: knownByDefault(true, "S3") }) }),
      promise({ "state-defaults": "required" }),
    ],
    [
      "a switch off beside a policy that is not known",
      bucket({ policy: later, publicAccessBlock: blocks({ blockPublicPolicy: known(false) }) }),
    ],
  ],
  unknown: [
    ["a policy that is not known", bucket({ policy: later })],
    ["a condition that is not known", readIf(condition("StringLike", "aws:SourceVpc", later))],
    ["a deny that is not known", withPolicy(read(), statement({ resource: [later] }))],
    ["a switch that is not known", bucket({ publicAccessBlock: blocks({ restrictPublicBuckets: later }) })],
    [
      "a public ACL that may have no effect",
      bucket({
        ...open,
        ownership: later,
        publicAccessBlock: blocks({ ignorePublicAcls: later }),
        aclGrants: everyone,
      }),
    ],
    ["a website that may be", bucket({ website: later })],
  ],
  notApplicable: { never: "every bucket can be public" },
});

it("says what strangers may do", () => {
  const verdict = exposureBucket.decide(
    withPolicy(read({ action: ["s3:*"], resource: [known(bucketArn), known(`${bucketArn}/*`)] })),
    promise(),
  );
  expect(verdict).toMatchObject({ observed: { "anyone-may": ["read", "list", "write"] } });
});

it("says that the ACL is public, beside the switch that lets it", () => {
  const verdict = exposureBucket.decide(bucket({ ...open, aclGrants: everyone }), promise());
  expect(verdict).toMatchObject({ observed: { "public-acl": true }, problem: { en: expect.stringContaining("ACL") } });
});
