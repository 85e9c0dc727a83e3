import { absent, known, unknown } from "../../../../posture";
import { transportBucketTls } from "../../../../policies/rules/transport/transport-bucket-tls";
import { describeRule } from "../../describe-rule";
import { bucket, bucketArn, condition, denyBelow, denyPlainHttp, policy, promise, statement } from "../../postures";

const later = unknown("it is known only after the deploy");
const tls13 = promise({ transport: { "minimum-tls": "1.3" } });
const http = (more: Parameters<typeof denyPlainHttp>[0]) =>
  bucket({ policy: policy(denyPlainHttp(more), denyBelow("1.2")) });
const tls = (more: Parameters<typeof denyBelow>[1]) =>
  bucket({ policy: policy(denyPlainHttp(), denyBelow("1.2", more)) });
const secureTransport = (operator: string, ...values: string[]) =>
  http({ conditions: [condition(operator, "aws:SecureTransport", ...values)] });
const named = { anyone: false, byType: { AWS: [known("arn:aws:iam::123456789012:root")] } };

describeRule(transportBucketTls, {
  passes: [
    ["both denied, by two statements", bucket()],
    ['Principal as {"AWS": "*"}', http({ principal: { anyone: false, byType: { AWS: [known("*")] } } })],
    ["everything by *", http({ action: ["*"], resource: [known("*")] })],
    ["the action in capitals", http({ action: ["S3:*"] })],
    ["one pattern for the bucket and its objects", http({ resource: [known(`${bucketArn}*`)] })],
    ["NotAction of another service", http({ action: ["s3:*"] })],
    ["StringEquals instead of Bool", secureTransport("StringEquals", "false")],
    ["BoolIfExists", secureTransport("BoolIfExists", "false")],
    ["StringNotEquals true", secureTransport("StringNotEquals", "true")],
    ["the key in other capitals", http({ conditions: [condition("Bool", "AWS:securetransport", "False")] })],
    [
      "bucket and objects in two statements",
      bucket({
        policy: policy(
          denyPlainHttp({ resource: [known(bucketArn)] }),
          denyPlainHttp({ resource: [known(`${bucketArn}/*`)] }),
          denyBelow("1.2"),
        ),
      }),
    ],
    ["a higher TLS version than promised", bucket({ policy: policy(denyPlainHttp(), denyBelow("1.3")) })],
    ["TLS 1.3 as promised", bucket({ policy: policy(denyPlainHttp(), denyBelow("1.3")) }), tls13],
    [
      "IfExists denies plain HTTP as well: it has no TLS version",
      bucket({
        policy: policy(statement({ conditions: [condition("NumericLessThanIfExists", "s3:TlsVersion", "1.2")] })),
      }),
    ],
    ["everything denied", bucket({ policy: policy(statement()) })],
    [
      "a bucket in the sovereign cloud",
      bucket({
        region: known("eusc-de-east-1"),
        policy: policy(
          statement({ resource: [known("arn:aws-eusc:s3:::orders"), known("arn:aws-eusc:s3:::orders/*")] }),
        ),
      }),
    ],
    [
      "denied for every bucket while the name isn't known",
      bucket({
        name: later,
        policy: policy(denyPlainHttp({ resource: [known("*")] }), denyBelow("1.2", { resource: [known("*")] })),
      }),
    ],
  ],
  fails: [
    ["no policy", bucket({ policy: absent() })],
    ["an empty policy", bucket({ policy: policy() })],
    ["only plain HTTP denied", bucket({ policy: policy(denyPlainHttp()) })],
    ["only old TLS versions denied: plain HTTP has none", bucket({ policy: policy(denyBelow("1.2")) })],
    [
      "both in one condition, which is AND",
      bucket({
        policy: policy(
          statement({
            conditions: [
              condition("Bool", "aws:SecureTransport", "false"),
              condition("NumericLessThan", "s3:TlsVersion", "1.2"),
            ],
          }),
        ),
      }),
    ],
    ["TLS 1.2 where 1.3 is promised", bucket(), tls13],
    ["TLS below 1.1 only", bucket({ policy: policy(denyPlainHttp(), denyBelow("1.1")) })],
    ["only reading objects", http({ action: ["s3:GetObject"] })],
    ["every action but one", http({ action: ["s3:Get*", "s3:Put*", "s3:List*"] })],
    ["only the objects", http({ resource: [known(`${bucketArn}/*`)] })],
    ["only the bucket", http({ resource: [known(bucketArn)] })],
    ["only some objects", http({ resource: [known(bucketArn), known(`${bucketArn}/private/*`)] })],
    ["the objects of another bucket", http({ resource: [known("arn:aws:s3:::other"), known("arn:aws:s3:::other/*")] })],
    [
      "the ARN of another partition",
      http({ resource: [known("arn:aws-cn:s3:::orders"), known("arn:aws-cn:s3:::orders/*")] }),
    ],
    [
      "only for one network",
      http({
        conditions: [
          condition("Bool", "aws:SecureTransport", "false"),
          condition("StringEquals", "aws:SourceVpc", "vpc-1"),
        ],
      }),
    ],
    ["only for one account", http({ principal: named })],
    [
      "with an exception for one account",
      { ...http({}), policy: policy({ ...withoutPrincipal(), notPrincipal: named }, denyBelow("1.2")) },
    ],
    ["the wrong way round", secureTransport("Bool", "true")],
    [
      "allowed over HTTPS instead of denied without it",
      http({ effect: "Allow", conditions: [condition("Bool", "aws:SecureTransport", "true")] }),
    ],
    ["an Allow where a Deny is meant", http({ effect: "Allow" })],
    ["Null: the key is always there", secureTransport("Null", "true")],
    ["NotResource leaves the bucket out", http({ resource: undefined, notResource: [known(bucketArn)] } as never)],
    ["TLS versions only for objects", tls({ resource: [known(`${bucketArn}/*`)] })],
    [
      "TLS versions by text that hits one only",
      tls({ conditions: [condition("StringEquals", "s3:TlsVersion", "1.1")] }),
    ],
    [
      "nothing denied, though the bucket's name isn't known",
      bucket({ name: later, policy: policy(statement({ effect: "Allow", resource: [later] })) }),
    ],
  ],
  unknown: [
    ["a policy that is not known", bucket({ policy: later })],
    [
      "an ARN in it that is not known",
      bucket({ policy: policy(denyPlainHttp({ resource: [later] }), denyBelow("1.2")) }),
    ],
    ["a principal in it that is not known", http({ principal: { anyone: false, byType: { AWS: [later] } } })],
    ["a value in it that is not known", http({ conditions: [condition("Bool", "aws:SecureTransport", later)] })],
    ["an operator that AWS doesn't have", secureTransport("Boolean", "false")],
    ["the bucket's name not known", bucket({ name: later })],
    ["the bucket's region, and with it the partition, not known", bucket({ region: later })],
  ],
  notApplicable: { never: "every bucket answers on plain HTTP" },
});

function withoutPrincipal() {
  const { principal: _principal, ...rest } = denyPlainHttp();
  return rest;
}

it("says which of the two is missing, and where", () => {
  const verdict = transportBucketTls.decide(http({ resource: [known(`${bucketArn}/*`)] }), promise());
  expect(verdict).toMatchObject({
    observed: {
      "plain-http": "not denied",
      "plain-http-reaches": ["bucket"],
      "below-minimum-tls": "denied",
      "minimum-tls": "1.2",
    },
    problem: { en: expect.stringContaining("the bucket itself.") },
  });
});
