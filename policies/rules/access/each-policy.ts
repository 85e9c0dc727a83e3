import type { Grant, GrantedPolicy, PolicyDocument } from "../../../posture";
import { combine, decideOn, notApplicable, type Verdict } from "../../rule";

/** One verdict from one about each policy of a grant. */
export function onEachPolicy(
  grant: Grant,
  decide: (document: PolicyDocument, policy: GrantedPolicy) => Verdict,
): Verdict {
  return decideOn(grant.policies, {
    absent: () => notApplicable("it states no policy of its own"),
    known: (policies) =>
      combine(
        policies.map((policy) =>
          decideOn(policy.document, {
            absent: () => notApplicable("the policy is empty"),
            known: (document) => decide(document, policy),
          }),
        ),
      ),
  });
}
