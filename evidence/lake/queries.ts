import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";

/** Questions to the lake, as SQL that Athena (Trino) and DuckDB both understand. */
export const queryNames = [
  "broken-promises",
  "gaps-in-time",
  "measures-today",
  "unknown-after-deploy",
  "waivers",
] as const;

export type QueryName = (typeof queryNames)[number];

/** The SQL of a question; its comment says what each row means. */
export function query(name: QueryName): string {
  return readFileSync(join(packageRoot(), "evidence", "lake", "queries", `${name}.sql`), "utf8");
}
