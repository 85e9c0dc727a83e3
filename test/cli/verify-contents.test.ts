import { join } from "node:path";
import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { readRecord } from "../../evidence/record";
import { denied, faultyCloud } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { goodBucket } from "../witness/aws/seeds";
import { tomguard } from "./run";

/* Proof of deletion, as a user sees it. Objects can't be made old, so the day on which one looks is a later one. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");

async function proof(days: number, endpoint = moto.endpoint(), ...more: string[]) {
  jest.useFakeTimers({ now: Date.now() + days * 86_400_000, doNotFake: [...timers] });
  try {
    const fixed = ["--endpoint-url", endpoint, "--promise", promise, "--region", "eu-central-1", "--json"];
    const { stdout } = await tomguard("verify", ...fixed, ...more);
    const record = readRecord(stdout);
    const finding = record.findings.find((each) => each.rule === "deletion-proved" && each.resource.name === "muster-orders"); // prettier-ignore
    return { stdout, record, finding };
  } finally {
    jest.useRealTimers();
  }
}

/** Only the clock is another one. */
const timers = ["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const; // prettier-ignore

/** A bucket with an object that was overwritten, and one that was deleted: four versions and a marker. */
async function seeded(): Promise<void> {
  await goodBucket(moto, "muster-orders");
  for (const Key of ["order/1.jpg", "order/1.jpg", "order/Erika Mustermann+2.jpg"]) {
    await moto.s3.send(new PutObjectCommand({ Bucket: "muster-orders", Key, Body: "x" }));
  }
  await moto.s3.send(new DeleteObjectCommand({ Bucket: "muster-orders", Key: "order/Erika Mustermann+2.jpg" }));
}

test("within the period the proof is there, with what was counted", async () => {
  await seeded();
  const { finding } = await proof(13);
  expect(finding).toMatchObject({
    outcome: "pass",
    observed: {
      objects: 1,
      "noncurrent-versions": 2,
      "delete-markers": 1,
      "older-than-promised": 0,
      "oldest-days": 13,
    },
  });
});

test("past the period every version counts, the deleted ones too, and no name is told", async () => {
  await seeded();
  const { finding, stdout } = await proof(15);
  expect(finding).toMatchObject({ outcome: "fail", observed: { "older-than-promised": 4, "oldest-days": 15 } });
  expect(finding?.problem?.en).toContain("noncurrent versions: 2");
  expect(stdout).not.toContain("Mustermann");
});

test("a bucket that may not be listed proves nothing, and the permission is named", async () => {
  await seeded();
  const cloud = await faultyCloud(moto.endpoint(), ({ path }) => (/\?(.*&)?versions/.test(path) ? denied : undefined));
  const { finding } = await proof(1, cloud.endpoint);
  await cloud.stop();
  expect(finding).toMatchObject({ outcome: "unknown", why: expect.stringContaining("s3:ListBucketVersions") });
});

test("a bucket whose tags are refused is open: it may hold what had to go", async () => {
  await seeded();
  const cloud = await faultyCloud(moto.endpoint(), ({ path }) => (/\?(.*&)?tagging/.test(path) ? denied : undefined));
  const { finding } = await proof(1, cloud.endpoint);
  await cloud.stop();
  expect(finding).toMatchObject({ outcome: "unknown", why: expect.stringContaining("s3:GetBucketTagging") });
});

test("who does not want to look inside gets no proof, and reads so in the record", async () => {
  await seeded();
  const { finding, record } = await proof(1, moto.endpoint(), "--no-contents");
  expect(finding).toBeUndefined();
  expect(record.rules?.map(({ id }) => id)).not.toContain("deletion-proved");
  expect(record.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining("--no-contents"));
});
