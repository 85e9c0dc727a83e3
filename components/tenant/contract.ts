/** Where the contract with a client stands. */
export const ContractState = {
  Running: "running",
  /** The store is emptied and deleted, the role is gone, and the key waits for its deletion. */
  Ended: "ended",
} as const;
export type ContractState = (typeof ContractState)[keyof typeof ContractState];
