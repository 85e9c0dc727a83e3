import { absent, known, unknown, type PolicyStatement, type Principals } from "../../../../posture";
import { keyPolicyNotPublic } from "../../../../policies/rules/encryption/key-policy-not-public";
import { describeRule } from "../../describe-rule";
import { condition, key, policy } from "../../postures";

const named = (arn: string) => ({ anyone: false, byType: { AWS: [known(arn)] } });
const anyone = { anyone: true, byType: { AWS: [known("*")] } };
const allow = (more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  effect: "Allow",
  principal: named("arn:aws:iam::123456789012:root"),
  action: ["kms:*"],
  resource: [known("*")],
  conditions: [],
  ...more,
});
const everyoneBut = (notPrincipal: Principals): PolicyStatement => {
  const { principal: _, ...rest } = allow();
  return { ...rest, notPrincipal };
};
const keyWith = (...statements: PolicyStatement[]) => key({ policy: policy(...statements) });

describeRule(keyPolicyNotPublic, {
  passes: [
    ["KMS's own policy", key({ policy: absent() })],
    ["the account", keyWith(allow())],
    [
      "everyone, limited to the account",
      keyWith(
        allow(),
        allow({ principal: anyone, conditions: [condition("StringEquals", "kms:CallerAccount", "123456789012")] }),
      ),
    ],
    [
      "a service beside the account",
      keyWith(
        allow(),
        allow({
          principal: { anyone: false, byType: { Service: [known("logs.eu-central-1.amazonaws.com")] } },
          action: ["kms:Decrypt"],
        }),
      ),
    ],
    [
      "everyone, and denied outside of the organization",
      keyWith(
        allow(),
        allow({ principal: anyone, conditions: [condition("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij")] }),
      ),
    ],
  ],
  fails: [
    ["everyone", keyWith(allow({ principal: anyone }))],
    ["everyone, by a wildcard in a name", keyWith(allow(), allow({ principal: named("*"), action: ["kms:Decrypt"] }))],
    [
      "everyone through a service",
      keyWith(
        allow(),
        allow({
          principal: anyone,
          action: ["kms:Decrypt"],
          conditions: [condition("StringEquals", "kms:ViaService", "s3.eu-central-1.amazonaws.com")],
        }),
      ),
    ],
    ["everyone but one", keyWith(allow(), everyoneBut(named("arn:aws:iam::123456789012:root")))],
    ["nobody may change it", keyWith(allow({ action: ["kms:Decrypt"] }))],
    [
      "everybody is denied to change it",
      keyWith(allow(), allow({ effect: "Deny", principal: anyone, action: ["kms:Put*"] })),
    ],
  ],
  unknown: [
    ["a policy not known yet", key({ policy: unknown("later") })],
    [
      "a principal not known yet",
      keyWith(allow(), allow({ principal: { anyone: false, byType: { AWS: [unknown("later")] } } })),
    ],
  ],
  notApplicable: { never: "every key has a policy" },
});
