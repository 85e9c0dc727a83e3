import { absent, known, type LocalIdentity, type PasswordPolicy, type SignIn } from "../../../posture";

const place = { origin: "created", region: known("eu-central-1") } as const;

export function localIdentity(more: Partial<LocalIdentity> = {}): LocalIdentity {
  return {
    ...place,
    kind: "local-identity",
    resource: { urn: "urn:pulumi:test::test::aws:iam/user:User::anna", type: "aws:iam/user:User", name: "anna" },
    region: absent(),
    sort: "user",
    active: known(true),
    ...more,
  };
}

export function passwordPolicy(more: Partial<PasswordPolicy> = {}): PasswordPolicy {
  return {
    length: known(14),
    lowercase: known(true),
    uppercase: known(true),
    digits: known(true),
    symbols: known(true),
    reuse: known(24),
    ...more,
  };
}

/** A user pool, unless more is said. */
export function signIn(more: Partial<SignIn> = {}): SignIn {
  return {
    ...place,
    kind: "sign-in",
    resource: {
      urn: "urn:pulumi:test::test::aws:cognito/userPool:UserPool::staff",
      type: "aws:cognito/userPool:UserPool",
      name: "staff",
    },
    service: "Amazon Cognito",
    stated: {
      factor: "mfaConfiguration",
      selfSignUp: "adminCreateUserConfig.allowAdminCreateUserOnly",
      password: "passwordPolicy",
      guests: "allowUnauthenticatedIdentities",
      fineGrained: "advancedSecurityOptions.enabled",
    },
    ...more,
  };
}
