/** A column of a report, called as AWS calls it in ORC and Parquet: `last_modified_date`. */
export interface Column {
  name: string;
  /** Its type in a table of Athena's. */
  type: string;
}

export type Format = "CSV" | "ORC" | "Parquet";

/** A report of S3 Inventory: what its manifest says. */
export interface Report {
  /** When S3 began to look through the bucket: what came later may be missing. */
  at: Date;
  format: Format;
  columns: readonly Column[];
  files: readonly ReportFile[];
}

export interface ReportFile {
  key: string;
  /** Bytes. */
  size: number;
  /** In hexadecimal. */
  md5: string;
}

/** A report with the place where it lies. */
export interface FoundReport extends Report {
  bucket: string;
  /** Folder of its configuration: `prefix/source/configuration/`. */
  folder: string;
  /** Name of its own folder in it: `2026-11-22T01-00Z`. */
  dated: string;
  /** S3 encrypts what it delivers by a key of KMS, which whoever reads has to be allowed to use. */
  underKey: boolean;
}
