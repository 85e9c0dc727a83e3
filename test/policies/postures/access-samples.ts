import { absent, known, knownByDefault, type Kind, type Posture } from "../../../posture";
import { condition } from "../postures";
import { administration, administrator } from "./administration";
import { allows, denies, grant, granting } from "./grant";
import { localIdentity, passwordPolicy, signIn } from "./identity";
import { aiUse, disclosure, edgeUse, guardrail } from "./residency";
import { credential, databasePassword, session } from "./session";
import { keyOf, ofClient, sharedKey, tenancy } from "./tenancy";
import { ownAccount, trust, trusts } from "./trust";

const factor = condition("Bool", "aws:MultiFactorAuthPresent", "true");
const github = `arn:aws:iam::${ownAccount}:oidc-provider/token.actions.githubusercontent.com`;
const token = (name: string, value: string) =>
  condition("StringLike", `token.actions.githubusercontent.com:${name}`, value);

/** Postures of access and identity, good and bad, to be changed by chance. */
export const accessSamples = {
  grant: [
    grant(allows("s3:GetObject", "arn:aws:s3:::orders/*")),
    grant(allows("*"), denies("iam:*", "*", { conditions: [factor] })),
    grant(allows("kms:*"), denies("*")),
    grant(allows("iam:PassRole", "*", { conditions: [condition("StringEquals", "iam:PassedToService", "x")] })),
    ...["arn:aws:s3:::a/*", "arn:aws:s3:::*"].map((resource) => ({
      ...grant(allows("s3:GetObject", resource)),
      stores: ["a", "b"].map((name) => ({
        service: "s3" as const,
        contents: known(`arn:*:s3:::${name}/?*`),
        tags: ofClient(name),
      })),
    })),
    granting({ path: "policyArn", from: "aws", document: known({ statements: [allows("s3:*")] }) }),
  ],
  trust: [
    trust(trusts("Service", "ec2.amazonaws.com")),
    trust(trusts("AWS", ownAccount, factor)),
    trust(trusts("AWS", "210987654321", condition("StringEquals", "sts:ExternalId", "x"))),
    trust(trusts("Federated", github, token("sub", "repo:a/b:*"), token("aud", "sts.amazonaws.com"))),
  ],
  "local-identity": [localIdentity(), localIdentity({ sort: "access-key", active: known(false) })],
  "sign-in": [
    signIn({ factor: known("required"), selfSignUp: known(false), password: passwordPolicy() }),
    signIn({ factor: known("optional"), selfSignUp: known(true), password: passwordPolicy({ reuse: absent() }) }),
    signIn({ guests: knownByDefault(false, "Cognito"), fineGrained: known(true) }),
    signIn({ trust: known({ statements: [trusts("AWS", `arn:aws:iam::${ownAccount}:user/anna`, factor)] }) }),
  ],
  session: [session(), session({ minutes: known(900) }), session({ renewsItself: known(true) })],
  credential: [credential(), databasePassword(), databasePassword({ keptBy: known("aws"), rotationDays: known(7) })],
  tenancy: [
    tenancy(),
    tenancy({ key: known(sharedKey(ofClient("other"), ofClient("muster"))) }),
    tenancy({ key: known(keyOf("other")), environment: known("test"), besideProduction: known(true) }),
  ],
  "edge-use": [edgeUse(), edgeUse({ name: "route53" }), edgeUse({ on: known(false) })],
  "ai-use": [
    aiUse({ spreads: known([{ path: "foundationModel", geography: "eu" }]) }),
    aiUse({ spreads: known([]) }),
    aiUse({ optedOut: known(true) }),
  ],
  guardrail: [
    guardrail(
      known({
        statements: [
          denies("*", "*", { conditions: [condition("StringNotEquals", "aws:RequestedRegion", "eu-central-1")] }),
        ],
      }),
    ),
  ],
  disclosure: [disclosure({ hosts: ["hooks.example.com"] }), disclosure({ accounts: ["210987654321"] })],
  administration: [administration(administrator, administrator), administration([], administrator)],
} satisfies Partial<Record<Kind, readonly Posture[]>>;
