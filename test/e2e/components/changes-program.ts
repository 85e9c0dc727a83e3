import type { Row } from "./changes";
import { otherRows } from "./changes-of-others";
import { storeRows } from "./changes-of-stores";

export const tables = { stores: storeRows, others: otherRows };

/** Makes the instance of every row of a table, as it is before or after. */
export function changing(table: keyof typeof tables, isLater: boolean): void {
  const rows: readonly Row[] = tables[table];
  for (const row of rows) row.make(isLater);
}
