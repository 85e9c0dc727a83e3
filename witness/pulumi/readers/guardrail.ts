import { mapFact, unknown } from "../../../posture";
import type { Guardrail } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { at, open } from "../value";
import { baseOf } from "./identity";
import { attachedPolicies, attachmentType, organizationType, policyType } from "./organization";

const accountType = "aws:organizations/account:Account";

/** Organizations, and accounts that are made without one in the same program. */
export const guardrailReader: Reader<"guardrail"> = {
  kind: "guardrail",
  scope: "stack",
  types: [organizationType, accountType],
  partTypes: [policyType, attachmentType],
  read: guardrailOf,
};

function guardrailOf(resource: SeenResource, graph: Graph): Guardrail | undefined {
  const isAccount = resource.type === accountType;
  // Its organization is judged in its stead.
  if (isAccount && graph.ofType(organizationType).length > 0) return undefined;
  const attached = attachedPolicies(graph, "SERVICE_CONTROL_POLICY");
  const none = attached.state === "known" && attached.value.length === 0;
  return {
    ...baseOf("guardrail", resource, graph),
    of: isAccount ? "account" : "organization",
    policies:
      isAccount && none
        ? unknown("the organization of the account is managed elsewhere: an audit of that stack shows its policies")
        : mapFact(attached, (policies) => policies.map((policy) => parsePolicy(at(policy.props, "content"), open))),
  };
}
