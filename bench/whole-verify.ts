import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, PutBucketTaggingCommand, S3Client } from "@aws-sdk/client-s3";
import { readRecord } from "../evidence/record";
import { startCloud } from "../sandbox/cloud";
import { silent } from "../sandbox/progress";
import { serveVersions } from "./versions-server";

const region = "eu-central-1";
const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };

/** A promise that those versions keep. */
const promise = `organisation: { name: Muster Fotolabor GmbH, country: DE }
residency: { regions: [${region}] }
retention:
  order-files: { keep: 20 years, after: upload }
`;

/**
 * Peak memory in MB of `tomguard verify` with everything that it loads, on a moto with those buckets, of which each has so
 * many versions: what lists them is answered by the stub. Throws where not all of them were counted.
 */
export async function wholeVerify(buckets: readonly string[], versions: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-bench-"));
  const moto = await startCloud({ progress: silent, folder, env: process.env });
  const now = new Date();
  const stub = await serveVersions({ versions, now, ageOf: (index) => index % 4000, behind: moto.endpoint });
  try {
    await seed(moto.endpoint, buckets);
    return await peakOf(folder, stub.endpoint, buckets.length * versions);
  } finally {
    await stub.stop();
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function peakOf(folder: string, endpoint: string, versions: number): Promise<number> {
  const [given, record, peak] = ["tomguard.yaml", "record.json", "peak"].map((name) => join(folder, name)) as [string, string, string]; // prettier-ignore
  writeFileSync(given, promise);
  const probe = join(folder, "probe.js");
  writeFileSync(probe, `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`); // prettier-ignore
  const cli = join(__dirname, "..", "cli", "main.js");
  const args = ["--endpoint-url", endpoint, "--region", region, "--promise", given, "--out", record];
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_MAX_ATTEMPTS: "1",
  };
  const child = spawn(process.execPath, ["--require", probe, cli, "verify", ...args], { env, stdio: "ignore" });
  await once(child, "close");
  const counted = readRecord(readFileSync(record, "utf8"))
    .findings.filter(({ rule }) => rule === "deletion-proved")
    .map(({ observed }) => Number(observed["objects"]) + Number(observed["noncurrent-versions"]));
  const all = counted.reduce((sum, each) => sum + (each || 0), 0);
  if (all !== versions) throw new Error(`${all} of ${versions} versions were counted`);
  return Number(readFileSync(peak, "utf8")) / 1024;
}

async function seed(endpoint: string, buckets: readonly string[]): Promise<void> {
  const s3 = new S3Client({ region, endpoint, credentials, forcePathStyle: true });
  for (const Bucket of buckets) {
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
    const TagSet = [{ Key: "tom:data-class", Value: "order-files" }];
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
  }
}
