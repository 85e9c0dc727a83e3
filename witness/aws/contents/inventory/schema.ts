import type { Column, Format } from "./report";

/**
 * The columns that a manifest names, in their order. Each format writes them in its own way: CSV as a list of names,
 * ORC as `struct<…>`, Parquet as `message s3.inventory { … }`.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html
 */
export function columnsOf(format: Format, schema: string): Column[] {
  return readers[format](schema);
}

const readers: Readonly<Record<Format, (schema: string) => Column[]>> = {
  CSV: (schema) =>
    schema.split(",").map((name) => ({
      name: name
        .trim()
        .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toLowerCase(),
      type: "string", // the reader of CSV in Athena makes text of everything
    })),
  ORC: (schema) =>
    Array.from(schema.matchAll(/(\w+):([\w]+)/g), ([, name = "", type = ""]) => ({ name, type: type.toLowerCase() })),
  Parquet: (schema) =>
    Array.from(
      schema.matchAll(/(?:required|optional)\s+(\w+)\s+(\w+)([^;]*);/g),
      ([, type = "", name = "", annotation = ""]) => ({ name, type: parquetType(type, annotation) }),
    ),
};

function parquetType(type: string, annotation: string): string {
  if (type === "int64") return /TIMESTAMP/i.test(annotation) ? "timestamp" : "bigint";
  return { binary: "string", int32: "int" }[type] ?? type;
}

/** Without them nobody can tell how old a version is, or whether there are others: S3 writes them for "all versions" only. */
const needed: Readonly<Record<string, string>> = {
  key: "Key",
  version_id: "VersionId",
  is_latest: "IsLatest",
  is_delete_marker: "IsDeleteMarker",
  last_modified_date: "LastModifiedDate",
};

/** What is missing, by the names that the configuration has for it. */
export function missingIn(columns: readonly Column[]): string[] {
  const named = new Set(columns.map(({ name }) => name));
  return Object.entries(needed).flatMap(([name, shown]) => (named.has(name) ? [] : [shown]));
}
