import { absent, known, unknown, type Bucket } from "../../../../posture";
import { bucketKeyRequired } from "../../../../policies/rules/encryption/bucket-key-required";
import { describeRule } from "../../describe-rule";
import { bucket, condition, customerKey, policy, promise, statement } from "../../postures";

const ssec = "s3:x-amz-server-side-encryption-customer-algorithm";
const keyId = "s3:x-amz-server-side-encryption-aws-kms-key-id";
const arn = "arn:aws:kms:eu-central-1:123456789012:key/k";
const encryption = (blockedTypes: string[] | undefined): Bucket["encryption"] =>
  known({
    algorithm: known("aws:kms"),
    key: known(customerKey()),
    bucketKey: known(true),
    blockedTypes: blockedTypes ? known(blockedTypes) : absent(),
  });
const blocking = (more: Partial<Bucket> = {}) => bucket({ encryption: encryption(["SSE-C"]), ...more });
const put = (...conditions: ReturnType<typeof condition>[]) => statement({ action: ["s3:PutObject"], conditions });
const all = promise({ encryption: { "refuse-keys": "all-others" } });

describeRule(bucketKeyRequired, {
  passes: [
    ["SSE-C blocked", blocking()],
    ["SSE-C denied by the policy", bucket({ policy: policy(put(condition("Null", ssec, "false"))) })],
    [
      "other keys denied, too",
      blocking({ policy: policy(put(condition("StringNotEqualsIfExists", keyId, arn))) }),
      all,
    ],
  ],
  fails: [
    ["nothing blocked", bucket()],
    ["nothing written", bucket({ encryption: absent() })],
    ["something else blocked", bucket({ encryption: encryption(["AES256"]) })],
    ["other keys taken", blocking(), all],
    [
      "other keys denied for one object only",
      blocking({
        policy: policy(
          statement({
            action: ["s3:PutObject"],
            resource: [known("arn:aws:s3:::orders/a")],
            conditions: [condition("StringNotEquals", keyId, arn)],
          }),
        ),
      }),
      all,
    ],
  ],
  unknown: [
    ["settings not known yet", bucket({ encryption: unknown("later") })],
    ["a policy not known yet", bucket({ policy: unknown("later") })],
    [
      "a key not known yet",
      blocking({ policy: policy(put(condition("StringNotEqualsIfExists", keyId, unknown("later")))) }),
      all,
    ],
  ],
  notApplicable: [["nothing promised", bucket(), promise({ encryption: { "refuse-keys": "none" } })]],
});
