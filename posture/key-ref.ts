import type { Fact } from "./fact";

/** The key that something is encrypted under, as far as the reference tells. */
export interface KeyRef {
  /**
   * `aws`: an AWS-managed or AWS-owned key (`alias/aws/s3`, or none where the service encrypts by itself).
   * `customer`: a key of the customer's own, by id, ARN, own alias, or a dependency on a KMS key of the program.
   */
  managedBy: "aws" | "customer";
  /** Alias of an AWS-managed key (`aws/s3`); never a customer's key id, which evidence does not need. */
  alias?: string;
  /** Region that the key's ARN names. */
  region: Fact<string>;
  /** A key of the same program, and so of whoever deploys it. */
  ofProgram?: true;
  /** Account that the key's ARN names; absent for an id or an alias: those are of the account itself. */
  account: Fact<string>;
}
