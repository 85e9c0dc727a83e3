import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A network, and which of its traffic is logged. */
export interface FlowLog extends PostureBase<"flow-log"> {
  tags: Tags;
  /** What the logs of the network hold, one entry a log; empty: nothing is logged. */
  traffic: Fact<readonly Traffic[]>;
}

export type Traffic = "ALL" | "REJECT" | "ACCEPT";
