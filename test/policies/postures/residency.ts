import {
  absent,
  known,
  type AiUse,
  type Disclosure,
  type EdgeUse,
  type Fact,
  type Guardrail,
  type PolicyDocument,
} from "../../../posture";

const place = { origin: "created", region: { state: "absent" } } as const;

export function edgeUse(more: Partial<EdgeUse> = {}): EdgeUse {
  const type = "aws:cloudfront/distribution:Distribution";
  return {
    ...place,
    kind: "edge-use",
    resource: { urn: `urn:pulumi:test::test::${type}::site`, type, name: "site" },
    service: "Amazon CloudFront",
    name: "cloudfront",
    on: known(true),
    countries: { state: "absent" },
    ...more,
  };
}

export function aiUse(more: Partial<AiUse> = {}): AiUse {
  const type = "aws:bedrock/agentAgent:AgentAgent";
  return {
    ...place,
    kind: "ai-use",
    resource: { urn: `urn:pulumi:test::test::${type}::agent`, type, name: "agent" },
    service: "Amazon Bedrock",
    ...more,
  };
}

export function guardrail(...policies: Fact<PolicyDocument>[]): Guardrail {
  const type = "aws:organizations/organization:Organization";
  return {
    ...place,
    kind: "guardrail",
    resource: { urn: `urn:pulumi:test::test::${type}::org`, type, name: "org" },
    of: "organization",
    policies: known(policies),
  };
}

/** A policy that lets accounts in, or an endpoint that is sent to. */
export function disclosure(to: {
  accounts?: readonly (string | Fact<string>)[];
  hosts?: readonly (string | Fact<string>)[];
}): Disclosure {
  const type = "aws:sns/topicSubscription:TopicSubscription";
  const recipients = (path: string, names: readonly (string | Fact<string>)[] | undefined): Disclosure["hosts"] =>
    names === undefined
      ? absent()
      : known(names.map((name) => ({ path, name: typeof name === "string" ? known(name) : name })));
  return {
    ...place,
    kind: "disclosure",
    resource: { urn: `urn:pulumi:test::test::${type}::alerts`, type, name: "alerts" },
    accounts: recipients("policy", to.accounts),
    hosts: recipients("endpoint", to.hosts),
  };
}
