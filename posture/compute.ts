import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** Machines, templates that machines are made from, and what opens a door to them. */
export interface Compute extends PostureBase<"compute"> {
  service: string;
  tags: Tags;
  /** The instance metadata service, from which a machine gets its role's credentials; absent: none here to be stated. */
  metadata: Fact<InstanceMetadata>;
  /** An SSH key that opens the machine; absent: none. */
  sshKey: Fact<true>;
  /** The properties that state these, for the remedies. */
  stated: { metadata: string; sshKey: string };
}

export interface InstanceMetadata {
  enabled: Fact<boolean>;
  /** Whether only requests with a session token are answered (IMDSv2). */
  tokensRequired: Fact<boolean>;
  /** How many hops an answer may travel: more than one reaches containers and whatever relays requests. */
  hops: Fact<number>;
}
