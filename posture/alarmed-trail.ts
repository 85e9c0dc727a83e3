import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** A trail as what alarms are raised from. */
export interface AlarmedTrail extends PostureBase<"alarmed-trail"> {
  /** Whether a trail of the program writes into a log group, where filters can look at it. */
  intoLogs: Fact<boolean>;
  /** Metric filters on those log groups. */
  filters: Fact<readonly AlarmFilter[]>;
}

export interface AlarmFilter {
  pattern: Fact<string>;
  /** Whether an alarm on its metric reaches somebody: a topic with a subscriber. */
  reaches: Fact<boolean>;
}
