import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** Who may take on a role. */
export interface Trust extends PostureBase<"trust"> {
  /** The role's trust policy. */
  document: Fact<PolicyDocument>;
  /** Account in which the role is, by its ARN. */
  account: Fact<string>;
}
