import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { identityMfa } from "../../../../policies/rules/identity/identity-mfa";
import { describeRule } from "../../describe-rule";
import { condition, promise } from "../../postures";
import { signIn } from "../../postures/identity";
import { ownAccount, trusts } from "../../postures/trust";

const anna = `arn:aws:iam::${ownAccount}:user/anna`;
const role = (...conditions: Parameters<typeof trusts>[2][]) =>
  signIn({
    trust: known({ statements: [trusts("AWS", anna, ...conditions), trusts("Service", "ec2.amazonaws.com")] }),
  });

describeRule(identityMfa, {
  passes: [
    ["a user pool that requires it", signIn({ factor: known("required") })],
    ["a role for a user who has signed in with it", role(condition("Bool", "aws:MultiFactorAuthPresent", "true"))],
    [
      "a role for a user who has done so of late",
      role(
        condition("Bool", "aws:MultiFactorAuthPresent", "true"),
        condition("NumericLessThan", "aws:MultiFactorAuthAge", "3600"),
      ),
    ],
  ],
  fails: [
    ["a user pool that leaves the choice", signIn({ factor: known("optional") })],
    ["a user pool without", signIn({ factor: knownByDefault("off", "Cognito") })],
    ["nothing said", signIn({ factor: absent() })],
    ["a VPN by certificate alone", signIn({ factor: known("off"), stated: { factor: "authenticationOptions" } })],
    ["a role for a user as they like", role()],
    [
      "a role for a user that lets access keys through",
      role(condition("BoolIfExists", "aws:MultiFactorAuthPresent", "true")),
    ],
    [
      "a default that has to be written down",
      signIn({ factor: knownByDefault("required", "Cognito") }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [
    ["known only after the deploy", signIn({ factor: unknown("later") })],
    ["a condition not known yet", role(condition("Bool", "aws:MultiFactorAuthPresent", unknown("later")))],
  ],
  notApplicable: [
    ["an identity provider decides", signIn({ factor: known("by-provider") })],
    ["nobody signs in", signIn()],
    ["a role for no user", signIn({ trust: known({ statements: [trusts("Service", "ec2.amazonaws.com")] }) })],
    ["a role for nobody", signIn({ trust: absent() })],
  ],
});
