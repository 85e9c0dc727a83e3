import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import {
  CreateBucketCommand,
  PutBucketInventoryConfigurationCommand,
  PutObjectCommand,
  type InventoryConfiguration,
  type S3Client,
} from "@aws-sdk/client-s3";
import { stringify } from "csv-stringify/sync";
import { parquetWriteBuffer } from "hyparquet-writer";

/** A thing that a bucket has, as S3 Inventory lists it. */
export interface Listed {
  key: string;
  what: "object" | "noncurrent-version" | "delete-marker";
  /** Left out: S3 has written no time. */
  written?: Date;
}

/** What S3 would deliver; what is left out is right. */
export interface Delivered {
  source: string;
  at: Date;
  things: readonly Listed[];
  format?: "CSV" | "Parquet" | "ORC";
  /** The manifest as it stands in S3, for one that something has happened to. */
  manifest?: (text: string) => string;
  /** The manifest before its checksum is made. */
  change?: (manifest: Record<string, unknown>) => void;
  /** Files of data that are written; the manifest names them all. */
  file?: (content: Buffer) => Buffer | undefined;
  symlink?: (text: string) => string;
  /** Encrypted by KMS, so that an ETag is no MD5. */
  underKey?: true;
}

export const reports = "muster-reports";
export const folderOf = (source: string) => `inventories/${source}/all/`;

/** The configuration by which S3 would deliver every day. */
export async function configured(s3: S3Client, Bucket: string, more: Partial<InventoryConfiguration> = {}) {
  const Format = "CSV" as const;
  await s3.send(
    new PutBucketInventoryConfigurationCommand({
      Bucket,
      Id: "all",
      InventoryConfiguration: {
        Id: "all",
        IsEnabled: true,
        IncludedObjectVersions: "All",
        Schedule: { Frequency: "Daily" },
        Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::${reports}`, Prefix: "inventories", Format } },
        ...more,
      },
    }),
  );
}

export async function reportsBucket(s3: S3Client): Promise<void> {
  await s3.send(
    new CreateBucketCommand({
      Bucket: reports,
      CreateBucketConfiguration: { LocationConstraint: "eu-central-1" },
    }),
  );
}

/** Writes a report as S3 does: data files, manifest with its checksum, and the list of files for Hive. */
export async function deliver(s3: S3Client, report: Delivered): Promise<void> {
  const { source, at, things, format = "CSV", manifest, file, symlink } = report;
  const sse = report.underKey && ({ ServerSideEncryption: "aws:kms" } as const);
  const put = (Key: string, Body: Buffer | string) =>
    s3.send(new PutObjectCommand({ Bucket: reports, Key, Body, ContentLength: Buffer.byteLength(Body), ...sse }));
  const folder = folderOf(source);
  const [date = "", hours, minutes] = at.toISOString().split(/[T:]/);
  const halves = [things.slice(0, things.length / 2), things.slice(things.length / 2)].filter(
    ({ length }) => length > 0,
  );
  const files = halves.map((half, index) => {
    const content = contentOf(half, source, format);
    const key = `${folder}data/${date}-${index}.${{ CSV: "csv.gz", Parquet: "parquet", ORC: "orc" }[format]}`;
    return { key, content, size: content.length, MD5checksum: createHash("md5").update(content).digest("hex") };
  });
  for (const { key, content } of files) {
    const written = file === undefined ? content : file(content);
    if (written !== undefined) await put(key, written);
  }
  const described: Record<string, unknown> = {
    sourceBucket: source,
    destinationBucket: `arn:aws:s3:::${reports}`,
    version: "2016-11-30",
    creationTimestamp: String(at.getTime()),
    fileFormat: format,
    fileSchema: schemas[format],
    files: files.map(({ key, size, MD5checksum }) => ({ key, size, MD5checksum })),
  };
  report.change?.(described);
  const text = JSON.stringify(described, undefined, 2);
  const list = files.map(({ key }) => `s3://${reports}/${key}`).join("\n");
  await put(`${folder}hive/dt=${date}-${hours}-${minutes}/symlink.txt`, symlink?.(list) ?? list);
  await put(`${folder}${date}T${hours}-${minutes}Z/manifest.checksum`, createHash("md5").update(text).digest("hex"));
  await put(`${folder}${date}T${hours}-${minutes}Z/manifest.json`, manifest?.(text) ?? text);
}

/** As AWS documents them, with the fields that a bucket's owner gets by "all versions", Size and LastModifiedDate. */
const schemas = {
  CSV: "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate",
  Parquet:
    "message s3.inventory {  required binary bucket (UTF8);  required binary key (UTF8);  optional binary version_id (UTF8);  optional boolean is_latest;  optional boolean is_delete_marker;  optional int64 size;  optional int64 last_modified_date (TIMESTAMP_MILLIS);}",
  ORC: "struct<bucket:string,key:string,version_id:string,is_latest:boolean,is_delete_marker:boolean,size:bigint,last_modified_date:timestamp>",
};

function contentOf(things: readonly Listed[], source: string, format: keyof typeof schemas): Buffer {
  const rows = things.map(({ key, what, written }, index) => ({
    key,
    version: `v${index}`,
    latest: what === "object",
    marker: what === "delete-marker",
    written,
  }));
  if (format === "ORC") return Buffer.from("ORC, which nobody but Athena is asked to read");
  if (format === "Parquet") {
    const column = <T>(name: string, type: "STRING" | "BOOLEAN" | "INT64" | "TIMESTAMP", data: T[]) => ({ name, type, data }); // prettier-ignore
    const columnData = [
      column("bucket", "STRING", rows.map(() => source)),
      column("key", "STRING", rows.map(({ key }) => key)),
      column("version_id", "STRING", rows.map(({ version }) => version)),
      column("is_latest", "BOOLEAN", rows.map(({ latest }) => latest)),
      column("is_delete_marker", "BOOLEAN", rows.map(({ marker }) => marker)),
      column("size", "INT64", rows.map(() => 1n)),
      column("last_modified_date", "TIMESTAMP", rows.map(({ written }) => written)),
    ]; // prettier-ignore
    return Buffer.from(parquetWriteBuffer({ columnData }));
  }
  const lines = rows.map(({ key, version, latest, marker, written }) => [
    source,
    encodedKey(key),
    version,
    String(latest),
    String(marker),
    "1",
    written?.toISOString(),
  ]);
  return gzipSync(stringify(lines, { quoted: true }));
}

/** Encoded as in a form: S3 Inventory does so in CSV, and `ListObjectVersions` with `EncodingType=url`. */
export function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
}
