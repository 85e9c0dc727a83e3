import type { Reader } from "../reader";

/** No resource shows it: two records do, and only where there is a ledger (`policies/against-baseline.ts`). */
export const baselineReader: Reader<"baseline"> = {
  kind: "baseline",
  scope: "stack",
  types: [],
  partTypes: [],
  read: () => undefined,
};
