import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** Somebody who may be an administrator: a role, user, group or permission set, with everything that is given to it. */
export interface Administration extends PostureBase<"administration"> {
  rights: Rights;
  /** Those of everybody in the program, in the order of their URNs: the same list for each. */
  everybody: readonly Rights[];
  /** Place of this one in it, from 0. */
  place: number;
}

/** Policies of one identity; unknown where nobody can say what one of them admits. */
export type Rights = readonly Fact<PolicyDocument>[];
