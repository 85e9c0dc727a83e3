import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { cloudOf, type Cloud } from "../witness/aws/cloud";
import { bucketContents } from "../witness/aws/contents/bucket";
import { budgetOf } from "../witness/aws/contents/budget";
import { cursorIn } from "../witness/aws/contents/cursor";

/*
 * How fast the live witness lists, against a bare loop of `ListObjectVersions` with the same clients, parallelism and
 * settings; what memory a million versions take; and how long a whole account takes, against its slowest service.
 *
 * The cloud that is listed is a stub on 127.0.0.1 that answers pages of a thousand versions (`versions-server.ts`), since
 * moto takes a second for each: no network and no S3 is measured, only what we do with the answers. It is listed twice: at
 * once, where the reading of answers decides, and late, where what decides is how many answers are waited for one after
 * the other. Each side is a process of its own, so that its processor time and memory are its own, and loads nothing that
 * listing does not need. The account is moto's, behind a cloud that answers late (`late-cloud.ts`). Figures are told, never
 * asserted.
 */

const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };
const region = "eu-central-1";
const buckets = 8;

const sides = {
  async ours(cloud: Cloud): Promise<void> {
    const s3 = cloud.client(S3Client, region);
    const cursor = cursorIn(undefined, "123456789012", new Date());
    const budget = budgetOf(1_000_000);
    const one = (bucket: string) =>
      bucketContents({ cloud, s3, bucket, arn: `arn:aws:s3:::${bucket}`, classes: ["order-files"], budget, cursor });
    await Promise.all(bucketNames.map(one));
  },
  async bare(cloud: Cloud): Promise<void> {
    const s3 = cloud.client(S3Client, region);
    await Promise.all(bucketNames.map((bucket) => bareLoop(s3, bucket)));
  },
};
type Side = keyof typeof sides;

const bucketNames = Array.from({ length: buckets }, (_, index) => `bench-${index}`);

async function bareLoop(s3: S3Client, Bucket: string): Promise<void> {
  let next: Marker | undefined = {};
  while (next !== undefined) {
    const page: Awaited<ReturnType<typeof pageFrom>> = await pageFrom(s3, Bucket, next);
    next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : undefined;
  }
}

interface Marker {
  KeyMarker?: string | undefined;
  VersionIdMarker?: string | undefined;
}

function pageFrom(s3: S3Client, Bucket: string, from: Marker) {
  return s3.send(new ListObjectVersionsCommand({ Bucket, EncodingType: "url", ...from }));
}

/** What one listing of all buckets took in a process of its own. */
interface Listed {
  /** Seconds. */
  wall: number;
  /** Seconds of the processor. */
  cpu: number;
}

/** The second of two listings: the first one compiles. */
async function list(side: Side, endpoint: string): Promise<Listed> {
  const cloud = cloudOf({ endpoint, credentials });
  await sides[side](cloud);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await sides[side](cloud);
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

/** Runs this file in a process of its own, which writes what it has measured to its fourth stream. */
async function apart<T>(...args: string[]): Promise<T> {
  const child = spawn(process.execPath, [__filename, ...args], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  let said = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null]; // of `close` always the exit status
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return JSON.parse(said) as T; // this file has written it
}

async function onVersions<T>(
  workerData: { versions: number; delay?: number },
  work: (endpoint: string) => Promise<T>,
): Promise<T> {
  const server = new Worker(join(__dirname, "versions-worker.js"), { workerData });
  try {
    const [endpoint] = (await once(server, "message")) as [string]; // the only message that it sends
    return await work(endpoint);
  } finally {
    await server.terminate();
  }
}

/** The quickest of several rounds, both sides in turn. */
async function compared(rounds: number, endpoint: string): Promise<Record<Side, Listed>> {
  const best: Record<Side, Listed> = {
    ours: { wall: Infinity, cpu: Infinity },
    bare: { wall: Infinity, cpu: Infinity },
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ["bare", "ours"] as const) {
      const { wall, cpu } = await apart<Listed>(side, endpoint);
      best[side] = { wall: Math.min(best[side].wall, wall), cpu: Math.min(best[side].cpu, cpu) };
    }
  }
  return best;
}

const perBucket = 20_000;
/** As AWS does: https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html has 100 to 200. */
const delay = 150;

async function main(): Promise<void> {
  const [mode, endpoint = ""] = process.argv.slice(2);
  if (mode === "ours" || mode === "bare") {
    writeSync(3, JSON.stringify(await list(mode, endpoint)));
    return;
  }
  if (mode === "peak") {
    await sides.ours(cloudOf({ endpoint, credentials }));
    writeSync(3, JSON.stringify(process.resourceUsage().maxRSS / 1024));
    return;
  }
  for (const figure of [atOnce, late, memory, account]) process.stdout.write(`${await figure()}\n`);
}

async function atOnce(): Promise<string> {
  const listed = await onVersions({ versions: perBucket }, (address) => compared(3, address));
  return `versions a second, ${buckets} buckets at once, answers at once: ${shareOf(listed)}`;
}

async function late(): Promise<string> {
  const listed = await onVersions({ versions: perBucket, delay }, (address) => compared(2, address));
  return `versions a second, ${buckets} buckets at once, answers after ${delay} ms: ${shareOf(listed)}`;
}

function shareOf({ ours, bare }: Record<Side, Listed>): string {
  const rate = ({ wall }: Listed) => Math.round((buckets * perBucket) / wall).toLocaleString("en");
  const share = Math.round((100 * bare.wall) / ours.wall);
  return `${rate(ours)}, bare loop ${rate(bare)}: ${share} % (wanted: 90 % or more); processor ${ours.cpu.toFixed(2)} s against ${bare.cpu.toFixed(2)} s`;
}

async function memory(): Promise<string> {
  const versions = 1_000_000 / buckets;
  const listing = await onVersions({ versions }, (address) => apart<number>("peak", address));
  const { wholeVerify } = require("./whole-verify") as typeof import("./whole-verify");
  const command = await wholeVerify(bucketNames, versions);
  return `peak memory at 1,000,000 versions: listing ${Math.round(listing)} MB, the whole command ${Math.round(command)} MB (wanted: less than 200 MB)`;
}

async function account(): Promise<string> {
  const { accountRead } = require("./account-read") as typeof import("./account-read");
  const { all, slowest, service } = await accountRead();
  return `reading an account: ${all.toFixed(2)} s, its slowest service alone (${service}) ${slowest.toFixed(2)} s: ${(all / slowest).toFixed(2)} times (wanted: 1.3 times or less)`;
}

void main();
