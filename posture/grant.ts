import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";

/** Rights that are given to an identity: a policy that is written down, or one that is attached by its name. */
export interface Grant extends PostureBase<"grant"> {
  /** Tags of what carries the rights (a role); absent for policies and attachments. */
  tags: Tags;
  /** Unknown as a whole where nobody can say which policies there are; absent: none that would be judged here. */
  policies: Fact<readonly GrantedPolicy[]>;
  /** Who may act by it: trust policy of the role of the program that has the rights. Absent: of something else. */
  trust?: Fact<PolicyDocument>;
  /** Stores of the program that carry marks, and that a policy can open: the same list for every grant. */
  stores: readonly ReachableStore[];
}

/** A store whose contents are read by actions of its service. */
export interface ReachableStore {
  service: ReachableService;
  /** Pattern of the ARNs of what it holds, whatever account and region. */
  contents: Fact<string>;
  tags: Tags;
}

export type ReachableService = "s3" | "dynamodb" | "sqs" | "kinesis" | "secretsmanager";

export interface GrantedPolicy {
  /** Property that states or names it: `policy`, `inlinePolicies[0].policy`, `managedPolicyArns[1]`. */
  path: string;
  /**
   * `written`: the document stands in the program. `aws`: a policy that AWS manages; the document has what matters of it.
   * `elsewhere`: named only, and written in another program.
   */
  from: "written" | "aws" | "elsewhere";
  document: Fact<PolicyDocument>;
}
