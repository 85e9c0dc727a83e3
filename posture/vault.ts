import type { Fact } from "./fact";
import type { KeyRef } from "./key-ref";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** A vault of AWS Backup. */
export interface Vault extends PostureBase<"vault"> {
  key: Fact<KeyRef>;
  /** Policy of the key; absent: KMS's default, which leaves the key to the account. */
  keyPolicy: Fact<PolicyDocument>;
  /** ARNs of the roles that write into the vault by a selection of the program. */
  writers: Fact<readonly Fact<string>[]>;
  /** Absent: whoever has the right can empty it. */
  lock: Fact<VaultLock>;
}

/** `governance`: removable by those with the right to. `compliance`: by nobody, once its grace time is over. */
export type VaultLock = "governance" | "compliance";
