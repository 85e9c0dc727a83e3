import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  DeleteObjectCommand,
  DeletePublicAccessBlockCommand,
  GetPublicAccessBlockCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { OrganisationId } from "../catalogue/organisation-ids";
import { shortestDays } from "../catalogue/promise/duration";
import type { Promised } from "../catalogue/promise/schema";
import { testCredentials } from "./environment";

/** By the name in the program: a bucket whose data ends a fixed time after the upload, and that nothing but S3 and KMS decides on. */
const chosen: Readonly<Record<OrganisationId, string>> = {
  "image-retouching": "access-logs",
  "photo-lab": "order-files",
  "web-hosting": "statistics",
  "retail-it": "call-recordings",
  "email-dispatch": "access-logs",
};

/** A bucket of the deployed stack. */
export interface ChosenBucket {
  /** In the program. */
  name: string;
  /** In the cloud. */
  bucket: string;
  region: string;
  /** Days after which its data has to be gone. */
  days: number;
  /** A state file that holds this bucket alone: the local cloud has little else that a look at the account could find. */
  stateFile: string;
}

/** As the engine writes it; the outputs are those of a bucket, the only resource that is looked at. */
interface State {
  deployment: { resources: StateResource[] };
}
interface StateResource {
  type: string;
  urn: string;
  outputs?: { bucket: string; region: string; tags: Record<string, string> };
}

/** @param exported what `pulumi stack export` says; of it only the bucket is written into the folder. */
export function chosenBucket(
  id: OrganisationId,
  exported: string,
  { retention }: Promised,
  folder: string,
): ChosenBucket {
  const state = JSON.parse(exported) as State; // the engine's own form
  const name = chosen[id];
  const found = state.deployment.resources.find(
    ({ type, urn }) => type === "aws:s3/bucket:Bucket" && urn.split("::").at(-1) === name,
  );
  const keep = retention[found?.outputs?.tags["tom:data-class"] ?? ""]?.keep;
  if (found?.outputs === undefined || keep === undefined) {
    throw new Error(`The stack ${id} has no bucket "${name}" of a class of the promise.`);
  }
  const { bucket, region } = found.outputs;
  const stateFile = join(folder, "one-bucket.json");
  writeFileSync(stateFile, JSON.stringify({ ...state, deployment: { ...state.deployment, resources: [found] } }));
  return { name, bucket, region, days: shortestDays(keep), stateFile };
}

/** Opens the bucket and puts in a file that should be gone since a month, as nobody's program does. Answers what mends both. */
export async function tamperWith(
  { bucket: Bucket, region, days }: ChosenBucket,
  endpoint: string,
): Promise<() => Promise<void>> {
  const s3 = clientOf(endpoint, region);
  const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
  await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
  const old = clientOf(endpoint, region);
  writtenAt(old, new Date(Date.now() - (days + 30) * 86_400_000));
  await old.send(new PutObjectCommand({ Bucket, Key: "muster/holiday.jpg", Body: "an image that nobody has deleted" }));
  old.destroy();
  return async () => {
    await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    for (const { Key, VersionId } of Versions) await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    s3.destroy();
  };
}

function clientOf(endpoint: string, region: string): S3Client {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = testCredentials;
  return new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
}

/** What the client puts was written at that time, as far as the local cloud knows: see `made_when_told` in cloud.py. */
function writtenAt(s3: S3Client, time: Date): void {
  s3.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> }; // of HTTP, which S3 speaks
      headers["x-sandbox-last-modified"] = time.toISOString().slice(0, 19);
      return next(args);
    },
    { step: "build" },
  );
}
