import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";
import { nameOf } from "../../../evidence/lake/athena";
import { tables } from "../../../evidence/lake/tables";

type Json = Record<string, unknown>;

/** Asks DuckDB about an exported folder, whose tables are known to it by the names that they have in Athena. */
export async function ask(folder: string, sql: string): Promise<Json[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const table of tables) {
      const files = join(folder, table.name, "**", "*.parquet").replaceAll("'", "''");
      await connection.run(
        `CREATE VIEW ${nameOf(table)} AS SELECT * FROM read_parquet('${files}', hive_partitioning = true)`,
      );
    }
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Json[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
