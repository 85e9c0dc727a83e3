import { absent, unknown } from "../../../../posture";
import { grantTrust } from "../../../../policies/rules/access/grant-trust";
import { describeRule } from "../../describe-rule";
import { condition, promise } from "../../postures";
import { ownAccount, trust, trustIn, trusts } from "../../postures/trust";

const later = unknown("later");
const github = `arn:aws:iam::${ownAccount}:oidc-provider/token.actions.githubusercontent.com`;
const token = (name: string, operator: string, value: string | typeof later) =>
  condition(operator, `token.actions.githubusercontent.com:${name}`, value);
const forAws = token("aud", "StringEquals", "sts.amazonaws.com");
const other = "210987654321";
const externalId = condition("StringEquals", "sts:ExternalId", "8f3a");
const factor = condition("Bool", "aws:MultiFactorAuthPresent", "true");
const anyone = { ...trusts("AWS", "*"), principal: { anyone: true, byType: {} } };
const ours = promise({ organisation: { name: "x", country: "DE", accounts: [other] } });
const processors = promise({
  organisation: { name: "x", country: "DE", accounts: [ownAccount] },
  processors: [{ name: "Monitor", country: "DE", task: "monitoring", accounts: [other] }],
});

describeRule(grantTrust, {
  passes: [
    ["a service", trust(trusts("Service", "lambda.amazonaws.com"))],
    ["a role of the own account", trust(trusts("AWS", `arn:aws:iam::${ownAccount}:role/deploy`))],
    ["a role of another own account", trust(trusts("AWS", `arn:aws:iam::${other}:role/deploy`)), ours],
    ["people of the own account with a second factor", trust(trusts("AWS", `arn:aws:iam::${ownAccount}:root`, factor))],
    [
      "one role of the own account by condition",
      trust(
        trusts("AWS", ownAccount, condition("ArnEquals", "aws:PrincipalArn", `arn:aws:iam::${ownAccount}:role/deploy`)),
      ),
    ],
    ["a third party with an external id", trust(trusts("AWS", other, externalId))],
    ["a processor with an external id", trust(trusts("AWS", `arn:aws:iam::${other}:role/m`, externalId)), processors],
    ["an identity provider by SAML", trust(trusts("Federated", `arn:aws:iam::${ownAccount}:saml-provider/idp`))],
    [
      "one repository for AWS",
      trust(trusts("Federated", github, forAws, token("sub", "StringEquals", "repo:shop/app:ref:refs/heads/main"))),
    ],
    [
      "all branches of one repository",
      trust(trusts("Federated", github, forAws, token("sub", "StringLike", "repo:shop/app:*"))),
    ],
    [
      "everybody, but one role by condition",
      trust({
        ...anyone,
        conditions: [condition("StringEquals", "aws:PrincipalArn", `arn:aws:iam::${ownAccount}:role/deploy`)],
      }),
    ],
    [
      "a provider not known yet, with subject and audience",
      trust(trusts("Federated", later, forAws, token("sub", "StringLike", "repo:shop/app:*"))),
    ],
    ["a user that was deleted", trust(trusts("AWS", "AIDAEXAMPLEEXAMPLE"))],
  ],
  fails: [
    ["everybody", trust(anyone)],
    ["everybody by the other spelling", trust(trusts("AWS", "*"))],
    [
      "everybody but one",
      trust({
        effect: "Allow",
        notPrincipal: { anyone: false, byType: { AWS: [{ state: "known", value: `arn:aws:iam::${other}:root` }] } },
        action: ["sts:AssumeRole"],
        conditions: [],
      }),
    ],
    ["everybody with an external id", trust({ ...anyone, conditions: [externalId] })],
    ["every account with an external id", trust(trusts("AWS", "*", externalId))],
    ["everybody with a second factor", trust({ ...anyone, conditions: [factor] })],
    [
      "a whole organisation",
      trust({ ...anyone, conditions: [condition("StringEquals", "aws:PrincipalOrgID", "o-1234567890")] }),
    ],
    [
      "roles by a pattern that begins anywhere",
      trust({ ...anyone, conditions: [condition("StringLike", "aws:PrincipalArn", "arn:aws:iam::*:role/deploy")] }),
    ],
    ["the whole own account", trust(trusts("AWS", `arn:aws:iam::${ownAccount}:root`))],
    [
      "a second factor only if somebody says so",
      trust(trusts("AWS", ownAccount, condition("BoolIfExists", "aws:MultiFactorAuthPresent", "true"))),
    ],
    ["a third party without an external id", trust(trusts("AWS", `arn:aws:iam::${other}:root`))],
    ["a role of a third party without an external id", trust(trusts("AWS", `arn:aws:iam::${other}:role/m`, factor))],
    ["a processor without an external id", trustIn(unknown("later"), trusts("AWS", other)), processors],
    ["any external id", trust(trusts("AWS", other, condition("StringLike", "sts:ExternalId", "*")))],
    ["a whole account that is nobody's for certain", trustIn(later, trusts("AWS", other))],
    ["a token of anybody", trust(trusts("Federated", github, forAws))],
    [
      "a token of a whole organisation",
      trust(trusts("Federated", github, forAws, token("sub", "StringLike", "repo:shop/*"))),
    ],
    [
      "a token for anything",
      trust(trusts("Federated", github, token("sub", "StringEquals", "repo:shop/app:environment:production"))),
    ],
    [
      "any service account of a cluster",
      trust(
        trusts(
          "Federated",
          `arn:aws:iam::${ownAccount}:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/A`,
          condition("StringLike", "oidc.eks.eu-central-1.amazonaws.com/id/A:sub", "system:serviceaccount:shop:*"),
          condition("StringEquals", "oidc.eks.eu-central-1.amazonaws.com/id/A:aud", "sts.amazonaws.com"),
        ),
      ),
    ],
    ["one good statement beside a bad one", trust(trusts("Service", "ec2.amazonaws.com"), anyone)],
  ],
  unknown: [
    ["a policy known only after the deploy", { ...trust(), document: later }],
    ["a principal not known yet", trust(trusts("AWS", later))],
    ["a provider not known yet, for anybody", trust(trusts("Federated", later, forAws))],
    ["a subject not known yet", trust(trusts("Federated", github, forAws, token("sub", "StringEquals", later)))],
    ["a role of an account that may be the own one", trustIn(later, trusts("AWS", `arn:aws:iam::${other}:role/m`))],
  ],
  notApplicable: [
    ["nobody", { ...trust(), document: absent() }],
    ["a policy that only denies", trust({ ...anyone, effect: "Deny" })],
  ],
});
