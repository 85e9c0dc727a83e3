import { createHash } from "node:crypto";
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { absent, known, unknown, type Fact } from "../../../../posture";
import type { Cloud } from "../../cloud";
import { gathered } from "../../listing";
import { reportCalls } from "./calls";
import type { Delivery } from "./delivery";
import { manifestIn } from "./manifest";
import type { FoundReport } from "./report";

/** Where a report is read from. */
export interface Source {
  cloud: Cloud;
  s3: S3Client;
  delivery: Delivery;
}

/** The manifest comes last: of so many of the newest folders the first that is complete counts. */
const tries = 3;

/**
 * The newest report on a bucket that was delivered whole.
 * @param maxDays how old it may be; left out: by how often it is made
 */
export async function newestReport(
  source: Source,
  bucket: string,
  { now, maxDays = source.delivery.maxDays }: { now: Date; maxDays?: number | undefined },
): Promise<Fact<FoundReport>> {
  const folders = await datedFolders(source);
  if (folders.state !== "known") return folders;
  for (const dated of folders.value.slice(0, tries)) {
    const report = await reportIn(source, bucket, dated);
    if (report.state === "absent") continue;
    return report.state === "known" ? notTooOld(report.value, now, maxDays) : report;
  }
  return unknown("no inventory report on it has been delivered");
}

/** Names of the reports' folders, the newest first. */
async function datedFolders({ cloud, s3, delivery: { bucket, folder, underKey } }: Source): Promise<Fact<string[]>> {
  const request = { Bucket: bucket, Prefix: folder, Delimiter: "/" };
  const listed = await cloud.ask(
    reportCalls.ListObjectsV2,
    () => gathered(paginateListObjectsV2({ client: s3 }, request), (page) => page.CommonPrefixes),
    { absent: ["NoSuchBucket"] },
  );
  if (listed.state === "unknown") return named(listed.why, underKey);
  const prefixes = listed.state === "known" ? listed.value : [];
  const names = prefixes.map(({ Prefix = "" }) => Prefix.slice(folder.length, -1));
  return known(names.filter((name) => /^\d{4}-\d\d-\d\dT\d\d-\d\dZ$/.test(name)).sort((a, b) => (a < b ? 1 : -1)));
}

/** Absent where it has not been delivered whole. */
async function reportIn(source: Source, bucket: string, dated: string): Promise<Fact<FoundReport>> {
  const { delivery } = source;
  const place = `${delivery.folder}${dated}/`;
  const [text, checksum] = await Promise.all(
    ["manifest.json", "manifest.checksum"].map((name) => textOf(source, `${place}${name}`)),
  );
  if (text?.state !== "known") return text ?? absent();
  if (checksum?.state !== "known") return checksum ?? absent();
  const digest = createHash("md5").update(text.value, "utf8");
  if (digest.digest("hex") !== checksum.value.trim().toLowerCase()) {
    return unknown("the manifest of its inventory report does not have the checksum that S3 wrote beside it");
  }
  const report = manifestIn(text.value, { source: bucket, destination: delivery.bucket });
  if (report.state !== "known") return report;
  return known({ ...report.value, bucket: delivery.bucket, folder: delivery.folder, dated, underKey: delivery.underKey }); // prettier-ignore
}

/** A small file of the report's; absent where there is none. */
export async function textOf({ cloud, s3, delivery }: Source, Key: string): Promise<Fact<string>> {
  const text = await cloud.ask(
    reportCalls.GetObject,
    async () => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: delivery.bucket, Key }));
      return (await Body?.transformToString("utf8")) ?? "";
    },
    { absent: ["NoSuchKey"] },
  );
  return text.state === "unknown" ? named(text.why, delivery.underKey) : text;
}

/** S3 refuses alike who may not read a file and who may not use its key. */
export function named(why: string, underKey: boolean): Fact<never> {
  const key = underKey ? " (it is under a key of KMS: kms:Decrypt may be what is missing)" : "";
  return unknown(`its inventory report can't be read: ${why}${key}`);
}

const day = 86_400_000;

function notTooOld(report: FoundReport, now: Date, maxDays: number): Fact<FoundReport> {
  const age = (now.getTime() - report.at.getTime()) / day;
  const date = report.at.toISOString().slice(0, 10);
  if (age < 0) return unknown(`its inventory report is dated ${date}, which has not come yet`);
  if (age > maxDays) return unknown(`its newest inventory report is of ${date}, more than ${maxDays} days old`);
  return known(report);
}
