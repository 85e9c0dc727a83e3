import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** How long somebody stays signed in. */
export interface Session extends PostureBase<"session"> {
  /** Service in AWS's words. */
  service: string;
  /** Minutes after which a session ends at the latest; absent: never. */
  minutes: Fact<number>;
  /** Whether it goes on by itself after that time. Left out: it doesn't. */
  renewsItself?: Fact<boolean>;
  /** Property that states it, and the word or number to write for so many minutes, for the remedy. */
  stated: string;
}
