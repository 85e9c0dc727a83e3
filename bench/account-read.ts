import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startCloud } from "../sandbox/cloud";
import { silent } from "../sandbox/progress";
import { connect } from "../witness/aws/connect";
import { seeAccount } from "../witness/aws/see";
import type { Service } from "../witness/aws/service";
import { services } from "../witness/aws/services";
import { inTurn } from "./measure";

/** Seconds of reading a whole account, and of reading its slowest service alone. */
export interface AccountRead {
  all: number;
  slowest: number;
  /** Which service that is. */
  service: string;
}

const regions = ["eu-central-1", "eu-west-1", "us-east-1"];
const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };

/** Milliseconds until AWS answers: https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html has 100 to 200. */
const delay = 150;

/** Buckets, keys, queues and log groups in the account, of each sort. */
const things = 40;

/** Reads an account as `tomguard verify` does, against each of its services by itself: a long list of one decides. */
export async function accountRead(rounds = 3): Promise<AccountRead> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-bench-"));
  const env = { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: "false" };
  const cloud = await startCloud({ progress: silent, folder, env });
  const workerData = { behind: cloud.endpoint, delay };
  const late = new Worker(join(__dirname, "late-cloud.js"), { workerData });
  try {
    const [endpoint] = (await once(late, "message")) as [string]; // the only message that it sends
    await seed(cloud.endpoint);
    await read(endpoint, services); // moto thinks about each question but once
    const sides = [{ name: "all", asked: services }, ...services.map((each) => ({ name: each.name, asked: [each] }))];
    const reads = sides.map(({ name, asked }) => [name, () => read(endpoint, asked)] as const);
    const took: Record<string, number> = await inTurn(rounds, Object.fromEntries(reads));
    const { all = NaN, ...each } = took;
    const [service = "", slowest = NaN] = Object.entries(each).toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return { all, slowest, service };
  } finally {
    await late.terminate();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Connecting is left out: it comes before every service. */
async function read(endpoint: string, asked: readonly Service[]): Promise<number> {
  const account = await connect({ endpoint, credentials });
  const start = performance.now();
  await seeAccount(account, asked, regions);
  return (performance.now() - start) / 1000;
}

async function seed(endpoint: string): Promise<void> {
  const settings = { region: "eu-central-1", endpoint, credentials };
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const [kms, sqs, logs] = [new KMSClient(settings), new SQSClient(settings), new CloudWatchLogsClient(settings)];
  for (let index = 0; index < things; index += 1) {
    const name = `muster-${index}`;
    const CreateBucketConfiguration = { LocationConstraint: "eu-central-1" as const };
    await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration }));
    await kms.send(new CreateKeyCommand({ Description: name }));
    await sqs.send(new CreateQueueCommand({ QueueName: name }));
    await logs.send(new CreateLogGroupCommand({ logGroupName: name }));
  }
}
