import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";

/** What answers callers: a function URL, a method or route of an API, a GraphQL or event API, a permission to call. */
export interface Interface extends PostureBase<"interface"> {
  service: string;
  tags: Tags;
  /**
   * What it asks a caller for, the least of all ways in. `key`: an API key, which all clients share. Absent: nothing is
   * given out here (the preflight of a browser), or another resource is judged for it.
   */
  asks: Fact<"identity" | "key" | "nothing">;
  /** Whether only one's own networks reach it. */
  private: Fact<boolean>;
  /** A policy of the API on top; absent: none. */
  policy: Fact<PolicyDocument>;
  /** The property that states what it asks for, for the remedy. */
  stated: string;
}
