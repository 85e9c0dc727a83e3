import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** The security group that every VPC has and that everything is in which names no other. */
export interface DefaultGroup extends PostureBase<"default-group"> {
  /** Whether the program states its rules; absent: AWS's own hold, which admit the group's members and let all out. */
  stated: Fact<true>;
  /** Numbers of rules that let anything in, and out. */
  incoming: Fact<number>;
  outgoing: Fact<number>;
}
