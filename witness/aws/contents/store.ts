import type { SeenResource } from "../../pulumi/seen";
import type { Account } from "../connect";
import type { Budget } from "./budget";

/** A store that is looked into. */
export interface Store {
  account: Account;
  region: string;
  name: string;
  arn: string;
  /** What was seen of its settings. */
  props: SeenResource["props"];
  /** Data classes that the store's tag names. */
  classes: readonly string[];
  budget: Budget;
  /** Days after which data of the store's classes has to be gone, each once, the longest first. */
  periods: readonly number[];
  /** The moment against which ages are counted. */
  now: Date;
}
