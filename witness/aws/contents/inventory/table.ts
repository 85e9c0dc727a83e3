import type { Format, FoundReport } from "./report";

const serdes: Readonly<Record<Format, string>> = {
  CSV: "org.apache.hadoop.hive.serde2.OpenCSVSerde",
  ORC: "org.apache.hadoop.hive.ql.io.orc.OrcSerde",
  Parquet: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
};

/** What the names of our tables begin with. */
export const tablePrefix = "tomguard_inventory_";

/**
 * The definition of a table over one report, by the list of its files that S3 writes for Hive. All columns are named in
 * the manifest's order, since ORC and CSV are read by it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html
 */
export function tableOver(report: FoundReport, table: string): string {
  const columns = report.columns.map(({ name, type }) => `\`${name}\` ${type}`);
  return `CREATE EXTERNAL TABLE ${table} (
  ${columns.join(",\n  ")}
)
ROW FORMAT SERDE '${serdes[report.format]}'
STORED AS INPUTFORMAT 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.IgnoreKeyTextOutputFormat'
LOCATION 's3://${report.bucket}/${fileListFolder(report).replaceAll("'", "''")}'`;
}

/** `prefix/source/configuration/hive/dt=2026-11-22-01-00/` */
export function fileListFolder({ folder, dated }: FoundReport): string {
  return `${folder}hive/dt=${dated.replace("T", "-").replace("Z", "")}/`;
}
