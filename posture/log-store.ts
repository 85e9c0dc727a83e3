import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase, Tags } from "./resource";

/** A bucket or log group into which others log. */
export interface LogStore extends PostureBase<"log-store"> {
  service: "Amazon S3" | "Amazon CloudWatch Logs";
  tags: Tags;
  /** Whether what is overwritten or deleted can be got back: versions, or a lock. Absent: the service overwrites nothing. */
  restorable: Fact<boolean>;
  /** Whether it logs into itself. */
  ownTarget: Fact<boolean>;
  /** Pattern of the ARNs of what it holds, whatever account and region. */
  contents: Fact<string>;
  /** Roles, users and groups of the program, but for those that services deliver logs by. */
  people: readonly (readonly Fact<PolicyDocument>[])[];
}
