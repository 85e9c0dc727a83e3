import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A store among the others of the program: whose it is, what it is for, and with whom it shares its key. */
export interface Tenancy extends PostureBase<"tenancy"> {
  /** Service in AWS's words. */
  service: string;
  tags: Tags;
  /** The customer's own key that it is under; absent: a key of AWS's. */
  key: Fact<KeyUse>;
  /** By the tag `environment` (or `env`, `stage`), or by a word of its name; absent: neither says. */
  environment: Fact<Environment>;
  /** Whether a store of the program is marked as one of production. */
  besideProduction: Fact<boolean>;
}

export type Environment = "production" | "test";

export interface KeyUse {
  /** Tags of the key; unknown where another program makes it. */
  tags: Tags;
  /** Tags of the other stores of the program that are under it; each set of tags once, however many stores have it. */
  others: Fact<readonly Tags[]>;
}
