import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** What a log of requests holds beyond who asked for what. Absent: such a thing can't be in it. */
export interface LogContent extends PostureBase<"log-content"> {
  service: string;
  tags: Tags;
  holds: Readonly<Record<LoggedContent, Fact<boolean>>>;
  /** The properties that keep it out, for the remedy. */
  stated: Readonly<Record<LoggedContent, string>>;
}

export type LoggedContent = "credentials" | "cookies" | "bodies";
