import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { cloudOf } from "../witness/aws/cloud";
import { bucketContents } from "../witness/aws/contents/bucket";
import { budgetOf } from "../witness/aws/contents/budget";
import { cursorIn } from "../witness/aws/contents/cursor";
import { accountRead } from "./account-read";
import { inTurn } from "./measure";

/*
 * How fast the live witness lists, against a bare loop of `ListObjectVersions` with the same parallelism; what memory a
 * million versions take; and how long a whole account takes, against its slowest service.
 *
 * The cloud that is listed is a stub on 127.0.0.1 that answers pages of a thousand versions (`versions-server.ts`), since
 * moto takes a second for each: no network and no S3 is measured, only what we do with the answers. The account is moto's,
 * behind a cloud that answers late (`late-cloud.ts`). Figures are told, never asserted.
 */

const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };
const region = "eu-central-1";
const buckets = 8;

async function listed(endpoint: string): Promise<void> {
  const cloud = cloudOf({ endpoint, credentials });
  const s3 = cloud.client(S3Client, region);
  const cursor = cursorIn(undefined, "123456789012", new Date());
  const budget = budgetOf(1_000_000);
  const one = (bucket: string) =>
    bucketContents({ cloud, s3, bucket, arn: `arn:aws:s3:::${bucket}`, classes: ["order-files"], budget, cursor });
  await Promise.all(Array.from({ length: buckets }, (_, index) => one(`bench-${index}`)));
}

async function bare(endpoint: string): Promise<void> {
  const s3 = new S3Client({ region, endpoint, credentials, forcePathStyle: true });
  await Promise.all(Array.from({ length: buckets }, (_, index) => bareLoop(s3, `bench-${index}`)));
}

async function bareLoop(s3: S3Client, Bucket: string): Promise<void> {
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (next !== undefined) {
    const page: Awaited<ReturnType<typeof one>> = await one(s3, Bucket, next);
    next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
  }
}

function one(
  s3: S3Client,
  Bucket: string,
  from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined },
) {
  return s3.send(new ListObjectVersionsCommand({ Bucket, ...from }));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function onVersions<T>(versions: number, work: (endpoint: string) => Promise<T>): Promise<T> {
  const server = new Worker(join(__dirname, "versions-worker.js"), { workerData: { versions } });
  try {
    const [endpoint] = (await once(server, "message")) as [string]; // the only message that it sends
    return await work(endpoint);
  } finally {
    await server.terminate();
  }
}

/** Peak memory of a process of its own, with the SDK and Node in it. */
async function peakMegabytes(endpoint: string): Promise<number> {
  const child = spawn(process.execPath, [__filename, "list", endpoint], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  return Number(said) / 1024;
}

async function main(): Promise<void> {
  const [mode, endpoint] = process.argv.slice(2);
  if (mode === "list" && endpoint !== undefined) {
    await listed(endpoint);
    process.stdout.write(String(process.resourceUsage().maxRSS));
    return;
  }
  const perBucket = 20_000;
  const speed = await onVersions(perBucket, (address) =>
    inTurn(5, { ours: () => timed(() => listed(address)), bare: () => timed(() => bare(address)) }),
  );
  const rate = (seconds: number) => Math.round((buckets * perBucket) / seconds).toLocaleString("en");
  const share = Math.round((100 * speed.bare) / speed.ours);
  const peak = await onVersions(1_000_000 / buckets, peakMegabytes);
  const { all, slowest, service } = await accountRead();
  process.stdout.write(
    [
      `versions a second, ${buckets} buckets at once: ${rate(speed.ours)}, bare loop ${rate(speed.bare)}: ${share} % (wanted: 90 % or more)`,
      `peak memory at 1,000,000 versions: ${Math.round(peak)} MB (wanted: less than 200 MB)`,
      `reading an account: ${all.toFixed(2)} s, its slowest service alone (${service}) ${slowest.toFixed(2)} s: ${(all / slowest).toFixed(2)} times (wanted: 1.3 times or less)`,
      "",
    ].join("\n"),
  );
}

void main();
