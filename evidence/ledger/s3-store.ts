import { setTimeout as sleep } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import { awsError, loadSdk, nameOf, pathStyle, statusOf } from "./aws";
import { entriesFolder } from "./layout";
import { LedgerError } from "./ledger-error";
import type { LedgerStore } from "./store";

type Sdk = typeof import("@aws-sdk/client-s3");

/** What a request needs: where the ledger is, and how to get there. */
interface Bucket {
  sdk: Sdk;
  client: S3Client;
  location: string;
  bucket: string;
  /** Empty, or with a slash at its end. */
  prefix: string;
}

/** Without the right to list, S3 answers "access denied" for what is not there. */
const rights = "s3:GetObject, s3:PutObject, s3:ListBucket";

/**
 * A ledger below a prefix of a bucket. Conditional writes let one of two writers win. Where the bucket has Object Lock
 * with a default retention, S3 applies it to every file by itself; nothing here could shorten it.
 * @param location s3://bucket/prefix
 * @throws LedgerError where it is written otherwise, or the SDK is missing
 */
export function s3Store(location: string): LedgerStore {
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]+[a-z0-9])(?:\/(.*))?$/.exec(location) ?? [];
  if (bucket === undefined) throw noBucket(location);
  const sdk = loadSdk("@aws-sdk/client-s3", () => require("@aws-sdk/client-s3") as Sdk);
  const client = new sdk.S3Client({ followRegionRedirects: true, ...pathStyle(process.env) });
  const prefix = path.replace(/^\/+|\/+$/g, "");
  const at: Bucket = { sdk, client, location, bucket, prefix: prefix === "" ? "" : `${prefix}/` };
  return {
    location,
    read: (name) => read(at, name),
    create: (name, bytes) => write(at, name, bytes, { IfNoneMatch: "*" }),
    replace: (name, bytes, version) =>
      write(at, name, bytes, version === undefined ? { IfNoneMatch: "*" } : { IfMatch: version }),
    entryNames: () => entryNames(at),
  };
}

async function read({ sdk, client, bucket, prefix, location }: Bucket, name: string) {
  try {
    const answer = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: prefix + name }));
    const bytes = Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
    return { bytes, version: answer.ETag ?? "" };
  } catch (error) {
    if (nameOf(error) === "NoSuchKey") return undefined;
    throw awsError(error, cannot(location, "read"), rights);
  }
}

type Condition = { IfNoneMatch: string } | { IfMatch: string };

/** False where the condition does not hold. S3 answers 409 while another writer is at it: then it is asked again. */
async function write(at: Bucket, name: string, bytes: Buffer, condition: Condition): Promise<boolean> {
  const { sdk, client, bucket, prefix, location } = at;
  const object = { Bucket: bucket, Key: prefix + name, Body: bytes, ContentType: contentType(name) };
  for (;;) {
    try {
      // Object Lock demands a checksum with each write.
      await client.send(new sdk.PutObjectCommand({ ...object, ...condition, ChecksumAlgorithm: "SHA256" }));
      return true;
    } catch (error) {
      if (statusOf(error) === 412 || nameOf(error) === "NoSuchKey") return false;
      if (nameOf(error) !== "ConditionalRequestConflict") throw awsError(error, cannot(location, "written"), rights);
      await sleep(50);
    }
  }
}

function contentType(name: string): string {
  return name.endsWith(".pem") ? "application/x-pem-file" : "application/json";
}

async function* entryNames({ sdk, client, bucket, prefix, location }: Bucket): AsyncIterable<string> {
  const pages = sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${prefix}${entriesFolder}/` });
  try {
    for await (const { Contents = [] } of pages) {
      for (const { Key } of Contents) if (Key !== undefined) yield Key.slice(prefix.length);
    }
  } catch (error) {
    throw awsError(error, cannot(location, "read"), rights);
  }
}

function cannot(location: string, doing: "read" | "written") {
  return {
    de: `Das Ledger ${location} kann nicht ${doing === "read" ? "gelesen" : "geschrieben"} werden`,
    en: `The ledger ${location} can't be ${doing}`,
  };
}

function noBucket(location: string): LedgerError {
  return new LedgerError("usage", {
    de: `${location} nennt keinen Bucket: schreiben Sie s3://bucket/prefix.`,
    en: `${location} names no bucket: write s3://bucket/prefix.`,
  });
}
