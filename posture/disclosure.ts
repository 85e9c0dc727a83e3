import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** Something by which others than the organisation itself may get data: accounts that are let in, hosts that are sent to. */
export interface Disclosure extends PostureBase<"disclosure"> {
  /** Accounts that it names, the own one among them. */
  accounts: Fact<readonly Recipient[]>;
  /** Hosts outside of AWS that it delivers to. */
  hosts: Fact<readonly Recipient[]>;
}

export interface Recipient {
  /** Property that names it. */
  path: string;
  name: Fact<string>;
}
