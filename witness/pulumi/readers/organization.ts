import { known, unknown, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import { orElse, textAt } from "./properties";

export const organizationType = "aws:organizations/organization:Organization";
export const policyType = "aws:organizations/policy:Policy";
export const attachmentType = "aws:organizations/policyAttachment:PolicyAttachment";
const attachmentTypes = [attachmentType];

/** Policies of one type that the program attaches to some root, unit or account. A policy that hangs nowhere does nothing. */
export function attachedPolicies(graph: Graph, type: string): Fact<readonly SeenResource[]> {
  const policies = graph.ofType(policyType).map((policy) => ({
    policy,
    type: orElse(textAt(policy.props, "type"), () => known("SERVICE_CONTROL_POLICY")),
    attached: graph.partsOf(policy, "policyId", attachmentTypes),
  }));
  const fitting = policies.filter((each) => each.type.state === "known" && each.type.value === type);
  const attached = fitting.filter((each) => each.attached.certain.length > 0);
  if (attached.length > 0) return known(attached.map(({ policy }) => policy));
  const open =
    fitting.some((each) => each.attached.possible.length > 0) || policies.some((each) => each.type.state === "unknown");
  return open ? unknown("which policies are attached is known only after the deploy") : known([]);
}
