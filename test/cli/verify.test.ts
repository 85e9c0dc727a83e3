import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteBucketPolicyCommand, DeletePublicAccessBlockCommand } from "@aws-sdk/client-s3";
import { readRecord, type EvidenceRecord, type Finding } from "../../evidence/record";
import { bareBucket, goodBucket } from "../witness/aws/seeds";
import { denied, faultyCloud, slowDown, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { tomguard } from "./run";

/* What a user of `tomguard verify` sees, on accounts that the SDK has made. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");

async function verify(endpoint = moto.endpoint(), ...more: string[]) {
  const fixed = ["--endpoint-url", endpoint, "--promise", promise, "--region", "eu-central-1", "--json"];
  const ran = await tomguard("verify", ...fixed, ...more);
  const record: EvidenceRecord = readRecord(ran.stdout);
  const of = (name: string) => record.findings.filter(({ resource }) => resource.name === name);
  return { ...ran, record, of };
}

const failedRules = (findings: readonly Finding[]) =>
  [...new Set(findings.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule))].sort();
const outcomeOf = (findings: readonly Finding[], rule: string) => findings.find((each) => each.rule === rule)?.outcome;

/** A record of the account while the cloud misbehaves. */
async function verifyWith(fault: (asked: Asked) => Fault | undefined, ...more: string[]) {
  const cloud = await faultyCloud(moto.endpoint(), fault);
  try {
    return await verify(cloud.endpoint, ...more);
  } finally {
    await cloud.stop();
  }
}

test("a bucket that keeps the promise passes every rule but those about its surroundings", async () => {
  await goodBucket(moto, "muster-orders");
  const { of, record } = await verify();
  // Logging needs a second bucket, and moto does not keep the block of SSE-C.
  expect(failedRules(of("muster-orders"))).toEqual(["bucket-key-required", "log-access"]);
  expect(outcomeOf(of("muster-orders"), "retention-within-promise")).toBe("pass");
  expect(record.run).toMatchObject({ witness: "aws", phase: "live", stack: "123456789012" });
});

test("what was changed behind the program's back is found", async () => {
  await goodBucket(moto, "muster-orders");
  await moto.s3.send(new DeletePublicAccessBlockCommand({ Bucket: "muster-orders" }));
  await moto.s3.send(new DeleteBucketPolicyCommand({ Bucket: "muster-orders" }));
  const { of, status } = await verify();
  expect(failedRules(of("muster-orders"))).toEqual(expect.arrayContaining(["exposure-bucket", "transport-bucket-tls"]));
  expect(status).toBe(1);
});

test("drift against an earlier record is told, the worst first", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-drift-"));
  const sealed = join(folder, "record.json");
  await goodBucket(moto, "muster-orders");
  await verify(moto.endpoint(), "--out", sealed);
  await bareBucket(moto.s3, "muster-new");
  await moto.s3.send(new DeleteBucketPolicyCommand({ Bucket: "muster-orders" }));
  const { record } = await verify(moto.endpoint(), "--against", sealed);
  rmSync(folder, { recursive: true });
  const told = record.notes.map(({ en }) => en).filter((note) => note.startsWith("Drift"));
  expect(told[0]).toContain(
    "Drift 01: transport-bucket-tls of muster-orders: pass → fail (below-minimum-tls, plain-http, policy).",
  );
  expect(told).toContainEqual(expect.stringMatching(/exposure-bucket of muster-new: absent → fail/));
});

test("a bucket in a region that nobody promised is found from wherever one asks", async () => {
  await bareBucket(moto.s3In("ap-southeast-2"), "muster-sydney", "ap-southeast-2");
  const { of } = await verify();
  expect(outcomeOf(of("muster-sydney"), "residency-region")).toBe("fail");
});

test("a refused question leaves its verdicts open, names the permission, and takes no other verdict along", async () => {
  await goodBucket(moto, "muster-orders");
  const { of, status } = await verifyWith(({ method, path }) =>
    method === "GET" && /\?(.*&)?policy/.test(path) ? denied : undefined,
  );
  const tls = of("muster-orders").find(({ rule }) => rule === "transport-bucket-tls");
  expect(tls).toMatchObject({ outcome: "unknown", why: expect.stringContaining("s3:GetBucketPolicy") });
  expect(outcomeOf(of("muster-orders"), "encryption-customer-key")).toBe("pass");
  expect(status).toBe(1);
});

test("no list of buckets is an open question on the account, for every rule about buckets", async () => {
  await goodBucket(moto, "muster-orders");
  const { record, status } = await verifyWith(({ method, path }) =>
    method === "GET" && /^\/\?(.*&)?x-id=ListBuckets/.test(path) ? denied : undefined,
  );
  const exposed = record.findings.filter(({ rule }) => rule === "exposure-bucket");
  expect(exposed).toEqual([
    expect.objectContaining({ outcome: "unknown", why: expect.stringContaining("s3:ListAllMyBuckets") }),
  ]);
  expect(status).toBe(1);
});

test("throttling that ends is waited for; one that does not leaves the question open", async () => {
  await goodBucket(moto, "muster-orders");
  let refused = 0;
  const brief = await verifyWith(({ path }) =>
    /\?(.*&)?encryption/.test(path) && (refused += 1) < 3 ? slowDown : undefined,
  );
  expect(refused).toBeGreaterThan(2);
  expect(outcomeOf(brief.of("muster-orders"), "encryption-customer-key")).toBe("pass");
  const lasting = await verifyWith(({ path }) => (/\?(.*&)?lifecycle/.test(path) ? slowDown : undefined));
  const ends = lasting.of("muster-orders").find(({ rule }) => rule === "retention-within-promise");
  expect(ends).toMatchObject({ outcome: "unknown", why: expect.stringContaining("throttled") });
});

test("a bucket that is deleted while it is read is no finding, and is told of", async () => {
  await goodBucket(moto, "muster-orders");
  await goodBucket(moto, "muster-gone");
  const { of, record } = await verifyWith(({ path }) =>
    /muster-gone.*\?(.*&)?lifecycle/.test(path) ? { status: 404, code: "NoSuchBucket" } : undefined,
  );
  expect(of("muster-gone")).toEqual([]);
  expect(of("muster-orders").length).toBeGreaterThan(10);
  expect(record.notes.map(({ en }) => en)).toContainEqual(
    expect.stringMatching(/muster-gone.*deleted while it was read/),
  );
});

test("a region that does not know the account leaves open what rests on it", async () => {
  await goodBucket(moto, "muster-orders");
  const { record, of } = await verifyWith(({ target }) =>
    target.startsWith("TrentService.") ? { status: 400, code: "UnrecognizedClientException" } : undefined,
  );
  const why = expect.stringContaining("the region does not know the account");
  expect(record.findings.find(({ rule }) => rule === "key-rotation")).toMatchObject({ outcome: "unknown", why });
  const key = of("muster-orders").find(({ rule }) => rule === "encryption-customer-key");
  expect(key).toMatchObject({ outcome: "unknown", why });
});

test("without credentials nothing is asked, and the environment is at fault", async () => {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key } = process.env;
  Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: "true", AWS_PROFILE: "nobody-is-called-so" });
  delete process.env["AWS_ACCESS_KEY_ID"];
  delete process.env["AWS_SECRET_ACCESS_KEY"];
  try {
    const ran = await tomguard("verify", "--endpoint-url", moto.endpoint(), "--promise", promise);
    expect(ran).toMatchObject({ status: 3, stdout: "", stderr: expect.stringContaining("no credentials") });
  } finally {
    delete process.env["AWS_PROFILE"];
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key });
  }
});
