import { storeRows } from "./changes-of-stores";

/** Makes the instance of every row, as it is before or after. */
export function changing(isLater: boolean): void {
  for (const row of storeRows) row.make(isLater);
}
