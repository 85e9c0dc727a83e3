import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** What lets packets into a network and out of it: a security group, or a network ACL. */
export interface PacketFilter extends PostureBase<"packet-filter"> {
  device: "security-group" | "network-acl";
  tags: Tags;
  /** Tags of the VPC that it is in; absent where the VPC is not part of the plan. */
  networkTags: Tags;
  /** Whether a database or another data store of the plan is behind it. */
  guardsDataStore: Fact<boolean>;
  /** Every rule, whatever resource it was written in; absent: none. */
  incoming: Fact<PacketRule[]>;
  outgoing: Fact<PacketRule[]>;
}

export interface PacketRule {
  /** False: what matches is dropped. */
  allows: Fact<boolean>;
  /** Network ACLs take the first rule that matches, by number. Absent: all rules count. */
  number: Fact<number>;
  /** `every`: all protocols, for which ports have no meaning. `other`: one without ports that carries data. */
  protocol: Fact<"tcp" | "udp" | "icmp" | "every" | "other">;
  /** First and last port; absent: every port. */
  from: Fact<number>;
  to: Fact<number>;
  /** Address ranges as AWS writes them; prefix lists stand with their entries. Empty: only other groups are meant. */
  ranges: Fact<string>[];
}
