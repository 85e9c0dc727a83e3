import type { Report } from "./report";

/** What is counted, and against which moment. */
export interface Counting {
  report: Pick<Report, "at" | "format">;
  /** ARN of the bucket: the same name elsewhere has another hash. */
  arn: string;
  /** Data classes whose prefixes are counted by themselves; a bucket of one class is counted as a whole. */
  classes: readonly string[];
}

/** A thing without a time can't be shown to be young: it counts as written at the beginning of time. */
const beginning = "TIMESTAMP '1970-01-01 00:00:00.000'";

/**
 * Counts what a report lists by sort, class and age, as `tallyOf` counts what S3 lists. Athena (Trino) and DuckDB both
 * understand it. Names stay in it: of the oldest of each row the hash comes out. What was written after the report was
 * begun is left out, since a report may have it and may not.
 *
 * `age` is in milliseconds: whole days, and under two days whole hours. Of things of the same age the first by name is
 * the oldest.
 */
export function countingQuery(table: string, { report, arn, classes }: Counting): string {
  const at = `TIMESTAMP '${report.at.toISOString().replace("T", " ").replace("Z", "")}'`;
  return `WITH listed AS (
  SELECT
    ${report.format === "CSV" ? "url_decode(replace(key, '+', '%20'))" : "key"} AS name,
    CASE
      WHEN CAST(is_delete_marker AS varchar) = 'true' THEN 'delete-marker'
      WHEN CAST(is_latest AS varchar) = 'true' THEN 'object'
      ELSE 'noncurrent-version'
    END AS what,
    COALESCE(
      TRY_CAST(replace(replace(CAST(last_modified_date AS varchar), 'T', ' '), 'Z', '') AS timestamp),
      ${beginning}
    ) AS written
  FROM ${table}
), aged AS (
  SELECT name, what, written, ${classOf(classes)} AS data_class, date_diff('millisecond', written, ${at}) AS old
  FROM listed
  WHERE written <= ${at}
), grouped AS (
  SELECT
    name, what, written, data_class,
    CASE WHEN old < 172800000 THEN old - old % 3600000 ELSE old - old % 86400000 END AS age
  FROM aged
)
SELECT
  data_class,
  what,
  age,
  count(*) AS things,
  to_hex(sha256(to_utf8(${quoted(`${arn}/`)} || min_by(name, ROW(written, name))))) AS oldest
FROM grouped
GROUP BY data_class, what, age
ORDER BY data_class, what, age`;
}

function classOf(classes: readonly string[]): string {
  if (classes.length < 2) return "CAST('' AS varchar)";
  const cases = classes.map((name) => `WHEN starts_with(name, ${quoted(`${name}/`)}) THEN ${quoted(name)}`);
  return `CASE ${cases.join(" ")} ELSE '' END`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
