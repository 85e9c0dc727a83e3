import type { Account } from "../connect";
import type { Budget } from "./budget";

/** A store that is looked into. */
export interface Store {
  account: Account;
  region: string;
  name: string;
  arn: string;
  /** Data classes that the store's tag names. */
  classes: readonly string[];
  budget: Budget;
  /** The moment against which ages are counted. */
  now: Date;
}
