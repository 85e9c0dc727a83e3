import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** What a store really holds, by its age. Only a witness that looks inside can tell: a plan has no such posture. */
export interface Deletion extends PostureBase<"deletion"> {
  service: string;
  tags: Tags;
  contents: Fact<Contents>;
}

export interface Contents {
  /** One for each data class's own place, and one for the rest. */
  parts: readonly ContentPart[];
  /** Why there may be more than was counted, as the end of a sentence; left out where everything was counted. */
  more?: string;
  /** The moment of which a report tells, where one was read instead of the store: ages count up to it. ISO 8601, UTC. */
  asOf?: string;
  /** Items of a table that say themselves when they end. */
  items?: ItemEnds;
}

/** Items of a table by the moment at which they end: it is all that tells of their age, since AWS knows no other time. */
export interface ItemEnds {
  /** How many were looked at. */
  sampled: number;
  /** How many end in so many whole days; negative: that moment has passed. Ascending. */
  ends: readonly (readonly [days: number, count: number])[];
  /** How many name no moment that AWS could read: they stay until somebody deletes them. */
  endless: number;
}

export interface ContentPart {
  /** The data class under whose prefix `class/` it lies; left out for what lies elsewhere. */
  dataClass?: string;
  groups: readonly AgedGroup[];
}

/** Things of one sort with their ages. No name of any of them is in here: names are personal data too. */
export interface AgedGroup {
  what:
    | "object"
    | "noncurrent-version"
    | "delete-marker"
    | "upload"
    | "log-event"
    | "recovery-point"
    | "snapshot"
    | "automated-backup";
  /** How many are of which age in days since they were written: whole days, and under two days whole hours. Ascending. */
  ages: readonly (readonly [days: number, count: number])[];
  /** The oldest, by the SHA-256 of its place and name. */
  oldest?: string;
}
