import { absent, known, type Fact, type Grant, type GrantedPolicy, type PolicyStatement } from "../../../posture";

/** A statement of an identity policy that allows what is listed. */
export function allows(
  action: string | readonly string[],
  resource: string | Fact<string> = "*",
  more: Partial<PolicyStatement> = {},
): PolicyStatement {
  return {
    effect: "Allow",
    action: typeof action === "string" ? [action] : [...action],
    resource: [typeof resource === "string" ? known(resource) : resource],
    conditions: [],
    ...more,
  };
}

export function denies(...args: Parameters<typeof allows>): PolicyStatement {
  return { ...allows(...args), effect: "Deny" };
}

/** A grant of one policy that is written down. */
export function grant(...statements: PolicyStatement[]): Grant {
  return granting({ path: "policy", from: "written", document: known({ statements }) });
}

export function granting(...policies: GrantedPolicy[]): Grant {
  return {
    kind: "grant",
    resource: {
      urn: "urn:pulumi:test::test::aws:iam/policy:Policy::orders",
      type: "aws:iam/policy:Policy",
      name: "orders",
    },
    origin: "created",
    region: absent(),
    tags: absent(),
    policies: policies.length === 0 ? absent() : known(policies),
    stores: [],
  };
}
