import { partitionColumns } from "./partition";
import { tables, type Table } from "./tables";

/**
 * Definitions of the tables for Athena, for files that lie at `location`, such as `s3://evidence/lake`.
 * https://docs.aws.amazon.com/athena/latest/ug/create-table.html
 */
export function athenaDdl(location: string): string {
  const base = location.replace(/\/+$/, "");
  return [
    "-- Tables of tomguard's evidence. Run each statement once; run MSCK REPAIR TABLE again after each export.",
    ...tables.flatMap((table) => [createTable(table, base), `MSCK REPAIR TABLE ${nameOf(table)};`]),
    "",
  ].join("\n\n");
}

/** The name by which the queries know a table. */
export function nameOf(table: Pick<Table, "name">): string {
  return `tomguard_${table.name}`;
}

function createTable(table: Table, base: string): string {
  const columns = table.columns.map(({ name, athena, about }) => `  \`${name}\` ${athena} COMMENT ${quoted(about)}`);
  return [
    `CREATE EXTERNAL TABLE IF NOT EXISTS ${nameOf(table)} (`,
    columns.join(",\n"),
    `)`,
    `COMMENT ${quoted(table.about)}`,
    `PARTITIONED BY (${partitionColumns.map((name) => `\`${name}\` string`).join(", ")})`,
    `STORED AS PARQUET`,
    `LOCATION ${quoted(`${base}/${table.name}/`)};`,
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
