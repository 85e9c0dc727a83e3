import type { Fact } from "./fact";
import type { PostureBase, ResourceRef } from "./resource";

/**
 * The account, as far as the program manages it or something that watches over it. There is one a program: it lies on the
 * first resource that shows it, so that a missing detector is somebody's finding and not silence.
 */
export interface Account extends PostureBase<"account"> {
  /** Whether the program has something of which there is one an account (`accountTypes`): then the account is its task. */
  managed: boolean;
  detectors: readonly Detector[];
  alerts: readonly Alert[];
  /** Whether findings of all regions are gathered in one of them (Security Hub). */
  gathered: boolean;
}

export type DetectorService =
  "guardduty" | "config" | "security-hub" | "inspector" | "external-access" | "unused-access" | "macie";

/** A detector in one region. */
export interface Detector {
  service: DetectorService;
  resource: ResourceRef;
  region: Fact<string>;
  on: Fact<boolean>;
  /** What else it has to do, by our own names: `s3` of GuardDuty, `all` and `delivered` of Config, `jobs` of Macie. */
  does: Readonly<Record<string, Fact<boolean>>>;
}

/** A rule of EventBridge that is about findings. */
export interface Alert {
  /** Services whose findings it passes on. */
  of: Fact<readonly DetectorService[]>;
  region: Fact<string>;
  /** Whether it is on and its targets reach somebody. */
  reaches: Fact<boolean>;
}
