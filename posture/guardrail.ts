import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** An organization or an account of one, with the service control policies that the program puts on it. */
export interface Guardrail extends PostureBase<"guardrail"> {
  of: "organization" | "account";
  /** Policies that are attached somewhere; unknown as a whole where nobody can say which there are. */
  policies: Fact<readonly Fact<PolicyDocument>[]>;
}
