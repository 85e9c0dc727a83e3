import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** Use of AI services that may take content to other regions, or keep it to learn from it. */
export interface AiUse extends PostureBase<"ai-use"> {
  /** Service in AWS's words. */
  service: string;
  /** Geographies over which the named models and guardrails spread requests, by their prefix: `eu`, `us`, `global`. */
  spreads?: Fact<readonly Spread[]>;
  /** Of an organization: whether a policy keeps AWS's AI services from learning from its content. */
  optedOut?: Fact<boolean>;
}

export interface Spread {
  /** Property that names the profile. */
  path: string;
  geography: string;
}
