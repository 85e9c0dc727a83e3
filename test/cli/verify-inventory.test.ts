import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { readRecord } from "../../evidence/record";
import { faultyCloud, type Asked, type Fault } from "../witness/aws/faulty";
import { configured, deliver, reportsBucket, type Listed } from "../witness/aws/inventory/delivered";
import { onMoto } from "../witness/aws/moto";
import { goodBucket } from "../witness/aws/seeds";
import { tomguard } from "./run";

/* Buckets that are too big to list, as a user proves what is in them. The limit of requests stands in for the size. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");
const bucket = "muster-orders";
const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000);
const daysOld = (days: number) => new Date(at.getTime() - days * 86_400_000);
const young: Listed = { key: "order/1.jpg", what: "object", written: daysOld(3) };
const old: Listed = { key: "order/Erika Mustermann.jpg", what: "noncurrent-version", written: daysOld(20) };

/** A bucket with an object that was put there just now, and what its report says. */
async function seeded(things: readonly Listed[] | undefined): Promise<void> {
  await goodBucket(moto, bucket);
  await moto.s3.send(new PutObjectCommand({ Bucket: bucket, Key: "order/1.jpg", Body: "x" }));
  if (things === undefined) return;
  await reportsBucket(moto.s3);
  await configured(moto.s3, bucket);
  await deliver(moto.s3, { source: bucket, at, things });
}

async function proof(options: readonly string[], fault: (asked: Asked) => Fault | undefined = () => undefined) {
  const cloud = await faultyCloud(moto.endpoint(), fault);
  const fixed = ["--endpoint-url", cloud.endpoint, "--promise", promise, "--region", "eu-central-1", "--json"];
  const { stdout, stderr, status } = await tomguard("verify", ...fixed, ...options);
  await cloud.stop();
  const record = status < 2 ? readRecord(stdout) : undefined;
  const finding = record?.findings.find(({ rule, resource }) => rule === "deletion-proved" && resource.name === bucket);
  return { stdout, stderr, status, finding };
}

const byDuckDb = ["--inventory-by", "duckdb"];
const tooFew = ["--max-requests", "1"]; // the unfinished uploads take it

test("a bucket that is too big is counted by its report, as of when it was made", async () => {
  await seeded([young]);
  const { finding } = await proof([...tooFew, "--inventory", ...byDuckDb]);
  expect(finding).toMatchObject({
    outcome: "pass",
    observed: { objects: 1, "oldest-days": 3, "older-than-promised": 0, "as-of": at.toISOString() },
  });
});

test("what the report has too old fails, in the words of a listing, and no name is told", async () => {
  await seeded([young, old]);
  const { finding, stdout } = await proof([...tooFew, "--inventory", ...byDuckDb]);
  expect(finding).toMatchObject({ outcome: "fail", observed: { "older-than-promised": 1, "noncurrent-versions": 1 } });
  expect(finding?.problem?.en).toContain("noncurrent versions: 1");
  expect(stdout).not.toContain("Mustermann");
});

test("a bucket that can be listed is listed, unless the place of its report is named", async () => {
  await seeded([young, old]);
  expect((await proof(["--inventory", ...byDuckDb])).finding).toMatchObject({ outcome: "pass", observed: { objects: 1 } }); // prettier-ignore
  const named = await proof(["--inventory", "s3://muster-reports/inventories", ...byDuckDb]);
  expect(named.finding).toMatchObject({ outcome: "fail", observed: { "as-of": at.toISOString() } });
  const elsewhere = await proof(["--inventory", "s3://muster-reports/other", ...byDuckDb]);
  expect(elsewhere.finding).toMatchObject({ outcome: "pass" });
});

test("without a report the limit stays the reason, and what is missing is said", async () => {
  await seeded(undefined);
  const { finding } = await proof([...tooFew, "--inventory", ...byDuckDb]);
  expect(finding).toMatchObject({ outcome: "unknown" });
  expect(finding?.why).toMatch(/limit of 1 requests; it has no S3 Inventory/);
});

test("a report is not asked where nobody wants it to be", async () => {
  await seeded([young]);
  const { finding } = await proof(tooFew);
  expect(finding).toMatchObject({ outcome: "unknown", why: "the listing stopped at the limit of 1 requests" });
});

test("unfinished uploads are in no report, so that they are listed in any case", async () => {
  await seeded([young]);
  const upload = `<Upload><Key>order/2.jpg</Key><UploadId>u</UploadId><Initiated>${daysOld(30).toISOString()}</Initiated></Upload>`;
  const { finding } = await proof([...tooFew, "--inventory", ...byDuckDb], ({ path }) =>
    /\?(.*&)?uploads/.test(path)
      ? { answer: `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${upload}</ListMultipartUploadsResult>` }
      : undefined,
  );
  expect(finding).toMatchObject({ outcome: "fail", observed: { uploads: 1, objects: 1, "older-than-promised": 1 } });
});

test("what a listing has shown to be too old, no report of the day before takes back", async () => {
  await seeded([young]);
  const version = `<Version><Key>order/1.jpg</Key><VersionId>v</VersionId><IsLatest>true</IsLatest><LastModified>${daysOld(14).toISOString()}</LastModified></Version>`;
  const page = `<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>order/1.jpg</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker>${version}</ListVersionsResult>`;
  const { finding } = await proof(["--max-requests", "2", "--inventory", ...byDuckDb], ({ path }) =>
    /\?(.*&)?versions/.test(path) ? { answer: page } : undefined,
  );
  expect(finding).toMatchObject({ outcome: "fail", observed: { "oldest-days": 14 } });
});

test.each([
  [["--inventory", "--no-contents"], 2, "Leave one out"],
  [["--inventory", "muster-reports"], 2, "is no place in S3"],
  [["--inventory", "--athena-output", "results"], 2, "is no place in S3"],
  [["--inventory", "--athena-database", "a; DROP"], 2, "no database of Athena's"],
  [["--inventory", "--inventory-days", "0"], 2, "a number of days"],
])("what can't be meant is refused: %j", async (options, status, message) => {
  const refused = await proof(options);
  expect(refused.status).toBe(status);
  expect(refused.stderr).toContain(message);
});
