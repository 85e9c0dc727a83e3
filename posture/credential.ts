import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** A secret, or the password of a database's administrator. */
export interface Credential extends PostureBase<"credential"> {
  /** Service in AWS's words. */
  service: string;
  /** `aws`: the service keeps the password as a secret and renews it every seven days by itself. */
  keptBy: Fact<"aws" | "customer">;
  /** Days between renewals at the most; absent: never. */
  rotationDays: Fact<number>;
  /** Where it is stated, for the remedy. */
  stated: string;
}
