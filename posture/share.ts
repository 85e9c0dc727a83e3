import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";

/** Something of one's own that others can be let at: by a resource policy, or by naming them directly. */
export interface Share extends PostureBase<"share"> {
  /** Service in AWS's words. */
  service: string;
  tags: Tags;
  arn: Fact<string>;
  /** The account that it is in. */
  account: Fact<string>;
  /** The resource policy in force; absent: none, or the service's own. */
  policy: Fact<PolicyDocument>;
  /** Accounts, principals and organizations that properties name, in AWS's words; absent: none. */
  sharedWith: Fact<Fact<string>[]>;
  ways: ShareWays;
  /** Where it is stated, for the remedy. */
  stated: string;
}

/** What the service's table knows of it. */
export interface ShareWays {
  /** Actions that carry data to an endpoint which speaks plain HTTP as well; empty: it speaks TLS only. */
  plainHttp: readonly string[];
  /** Actions that strangers must not be allowed; empty: another rule asks that, or its network keeps them out. */
  guarded: readonly string[];
}
