import { known, type Fact, type PolicyStatement, type Principals, type Trust } from "../../../posture";

/** A statement that lets principals of one type assume the role. */
export function trusts(
  type: "AWS" | "Service" | "Federated",
  name: string | Fact<string>,
  ...conditions: PolicyStatement["conditions"]
): PolicyStatement {
  const principal: Principals = { anyone: false, byType: { [type]: [typeof name === "string" ? known(name) : name] } };
  const action = type === "Federated" ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
  return { effect: "Allow", principal, action: [action], conditions };
}

export const ownAccount = "123456789012";

/** A role in an own account that is known, with this trust policy. */
export function trust(...statements: PolicyStatement[]): Trust {
  return trustIn(known(ownAccount), ...statements);
}

export function trustIn(account: Fact<string>, ...statements: PolicyStatement[]): Trust {
  return {
    kind: "trust",
    resource: { urn: "urn:pulumi:test::test::aws:iam/role:Role::worker", type: "aws:iam/role:Role", name: "worker" },
    origin: "created",
    region: { state: "absent" },
    document: known({ statements }),
    account,
  };
}
