import { known, unknown, type Fact } from "../../../../posture";
import type { Format, Report, ReportFile } from "./report";
import { columnsOf, missingIn } from "./schema";

/**
 * Reads a report's `manifest.json`; unknown, with the end of a sentence, where it can't stand in for a listing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html
 */
export function manifestIn(text: string, of: { source: string; destination: string }): Fact<Report> {
  const manifest = parsed(text);
  if (manifest === undefined) return unknown("the manifest of its inventory report is no JSON, or was cut off");
  const { sourceBucket, destinationBucket, creationTimestamp, fileFormat, fileSchema } = manifest;
  if (sourceBucket !== of.source) return unknown("the manifest of its inventory report is of another bucket");
  if (typeof destinationBucket !== "string" || !destinationBucket.endsWith(`:::${of.destination}`)) {
    return unknown("the manifest of its inventory report names another place than the one where it lies");
  }
  const at = new Date(Number(creationTimestamp));
  const dated = typeof creationTimestamp === "string" && /^\d{12,14}$/.test(creationTimestamp);
  const files = filesIn(manifest["files"]);
  if (!dated || !isFormat(fileFormat) || typeof fileSchema !== "string" || files === undefined) {
    return unknown("the manifest of its inventory report has not everything that belongs in it");
  }
  const columns = columnsOf(fileFormat, fileSchema);
  const missing = missingIn(columns);
  if (missing.length > 0) return unknown(`its inventory report does not tell ${missing.join(", ")}`);
  return known({ at, format: fileFormat, columns, files });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const formats: readonly string[] = ["CSV", "ORC", "Parquet"] satisfies Format[];

function isFormat(value: unknown): value is Format {
  return typeof value === "string" && formats.includes(value);
}

function filesIn(value: unknown): ReportFile[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const files = value.map((each: Record<string, unknown> | null) => fileIn(each ?? {}));
  return files.every((each) => each !== undefined) ? files : undefined;
}

function fileIn({ key, size, MD5checksum }: Record<string, unknown>): ReportFile | undefined {
  const complete = typeof key === "string" && typeof size === "number" && typeof MD5checksum === "string";
  return complete ? { key, size, md5: MD5checksum.toLowerCase() } : undefined;
}
