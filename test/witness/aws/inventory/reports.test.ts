import { DeleteObjectCommand, S3Client, type InventoryConfiguration } from "@aws-sdk/client-s3";
import type { Contents, Fact } from "../../../../posture";
import { cloudOf } from "../../../../witness/aws/cloud";
import { reportedVersions } from "../../../../witness/aws/contents/inventory";
import { duckDb } from "../../../../witness/aws/contents/inventory/duckdb";
import { denied, faultyCloud, type Asked, type Fault } from "../faulty";
import { onMoto } from "../moto";
import { bareBucket } from "../seeds";
import { configured, deliver, folderOf, reports, reportsBucket, type Delivered } from "./delivered";

/* Reports as they come, and as they should not: only one that shows everything may stand in for a listing. */

const moto = onMoto();
const at = new Date("2026-11-21T01:00:00Z");
const now = new Date("2026-11-22T12:00:00Z");
const source = "muster-orders";
const daysOld = (days: number) => new Date(at.getTime() - days * 86_400_000);
const things = [
  { key: "order-files/1.jpg", what: "object", written: daysOld(3) },
  { key: "order-files/Erika Mustermann.jpg", what: "noncurrent-version", written: daysOld(20) },
  { key: "order-files/1.jpg", what: "delete-marker", written: daysOld(5) },
] as const;

interface Scene {
  delivered?: Partial<Delivered> | null;
  configuration?: Partial<InventoryConfiguration> | null;
  fault?: (asked: Asked) => Fault | undefined;
  maxDays?: number;
  places?: { bucket: string; prefix: string }[];
}

/** What a bucket's report says, by a cloud in which that has happened. */
async function read({ delivered = {}, configuration = {}, fault = () => undefined, ...look }: Scene = {}) {
  await bareBucket(moto.s3, source);
  await reportsBucket(moto.s3);
  if (configuration !== null) await configured(moto.s3, source, configuration);
  if (delivered !== null) await deliver(moto.s3, { source, at, things, ...delivered });
  const faulty = await faultyCloud(moto.endpoint(), fault);
  const cloud = cloudOf({ endpoint: faulty.endpoint, attempts: 1 });
  const s3 = cloud.client(S3Client, "eu-central-1");
  const of = { cloud, s3, region: "eu-central-1", bucket: source, arn: `arn:aws:s3:::${source}`, classes: ["order-files"], now }; // prettier-ignore
  try {
    return await reportedVersions(of, { engine: duckDb(), ...look });
  } finally {
    await faulty.stop();
  }
}

const why = (contents: Fact<Contents>) => (contents.state === "unknown" ? contents.why : contents);

test.each(["CSV", "Parquet"] as const)(
  "a report in %s is counted by sort and age, and names no key",
  async (format) => {
    const contents = await read({ delivered: { format } });
    expect(contents).toEqual({
      state: "known",
      value: {
        asOf: "2026-11-21T01:00:00.000Z",
        parts: [
          {
            groups: [
              { what: "object", ages: [[3, 1]], oldest: expect.stringMatching(/^[0-9a-f]{64}$/) },
              { what: "noncurrent-version", ages: [[20, 1]], oldest: expect.any(String) },
              { what: "delete-marker", ages: [[5, 1]], oldest: expect.any(String) },
            ],
          },
        ],
      },
    });
    expect(JSON.stringify(contents)).not.toContain("Mustermann");
  },
);

test("what has no time counts as written at the beginning of time", async () => {
  const contents = await read({ delivered: { things: [{ key: "a", what: "object" }] } });
  expect(contents).toMatchObject({ value: { parts: [{ groups: [{ ages: [[Math.floor(at.getTime() / 86_400_000), 1]] }] }] } }); // prettier-ignore
});

test("an empty report is an empty bucket", async () => {
  expect(await read({ delivered: { things: [] } })).toEqual({
    state: "known",
    value: { parts: [], asOf: at.toISOString() },
  });
});

test("a report that is still being delivered gives way to the one before", async () => {
  await read();
  const { s3 } = moto;
  await deliver(s3, { source, at: new Date("2026-11-22T01:00:00Z"), things: [] });
  const later = `${folderOf(source)}2026-11-22T01-00Z/manifest.json`;
  await s3.send(new DeleteObjectCommand({ Bucket: reports, Key: later }));
  const cloud = cloudOf({ endpoint: moto.endpoint(), attempts: 1 });
  const of = { cloud, s3: cloud.client(S3Client, "eu-central-1"), region: "eu-central-1", bucket: source, arn: "a", classes: [], now }; // prettier-ignore
  expect(await reportedVersions(of, { engine: duckDb() })).toMatchObject({ value: { asOf: at.toISOString() } });
});

const without = (field: string) => (manifest: Record<string, unknown>) => {
  manifest["fileSchema"] = String(manifest["fileSchema"]).replace(`${field}, `, "");
};
const inventoryXml = (body: string) => ({ answer: `<ListInventoryConfigurationsResult><InventoryConfiguration><Id>all</Id><IsEnabled>true</IsEnabled>${body}<Schedule><Frequency>Daily</Frequency></Schedule><Destination><S3BucketDestination><Bucket>arn:aws:s3:::${reports}</Bucket><Prefix>inventories</Prefix><Format>CSV</Format></S3BucketDestination></Destination></InventoryConfiguration><IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>` }); // prettier-ignore
const onPath = (pattern: RegExp, fault: Fault) => (asked: Asked) => (pattern.test(asked.path) ? fault : undefined);
const underKey = { S3BucketDestination: { Bucket: `arn:aws:s3:::${reports}`, Prefix: "inventories", Format: "CSV", Encryption: { SSEKMS: { KeyId: "arn:aws:kms:eu-central-1:123456789012:key/1" } } } } as const; // prettier-ignore

const unfit: [string, Scene, RegExp][] = [
  ["none was delivered", { delivered: null }, /no inventory report on it has been delivered/],
  ["it is too old", { delivered: { at: daysOld(3) } }, /of 2026-11-18, more than 3 days old/],
  ["it is older than wanted", { maxDays: 1 }, /more than 1 days old/],
  ["it is of tomorrow", { delivered: { at: new Date("2026-11-23T01:00:00Z") } }, /has not come yet/],
  ["times are missing", { delivered: { change: (m) => { m["fileSchema"] = "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size"; } } }, /does not tell LastModifiedDate/],
  ["versions are missing", { delivered: { change: (m) => { ["VersionId", "IsLatest", "IsDeleteMarker"].forEach((field) => without(field)(m)); } } }, /does not tell VersionId, IsLatest, IsDeleteMarker/],
  ["the manifest was cut off", { delivered: { manifest: (text) => text.slice(0, 100) } }, /does not have the checksum/],
  ["the manifest is no JSON", { delivered: { change: (m) => { m["toJSON"] = () => "no manifest"; } } }, /no JSON, or was cut off/],
  ["the manifest is of another bucket", { delivered: { change: (m) => { m["sourceBucket"] = "other"; } } }, /of another bucket/],
  ["the manifest is of another place", { delivered: { change: (m) => { m["destinationBucket"] = "arn:aws:s3:::other"; } } }, /names another place/],
  ["the manifest has no files", { delivered: { change: (m) => { delete m["files"]; } } }, /not everything that belongs in it/],
  ["a file is gone", { delivered: { file: () => undefined } }, /is not there any more/],
  ["a file was changed", { delivered: { file: (content) => Buffer.from(content).fill(0, 10, 11) } }, /by size and checksum/],
  ["a file was cut off", { delivered: { file: (content) => content.subarray(0, -5) } }, /by size and checksum/],
  ["its files have other columns than it says", { delivered: { change: (m) => { m["fileSchema"] = `${String(m["fileSchema"])}, ETag`; } } }, /not of the form/],
  ["it is in ORC", { delivered: { format: "ORC" } }, /ORC, which DuckDB can't read .*--inventory-by athena/],
  ["it was switched off", { configuration: { IsEnabled: false } }, /switched off/],
  ["it lists a part", { fault: onPath(/\?(.*&)?inventory/, inventoryXml("<Filter><Prefix>order</Prefix></Filter><IncludedObjectVersions>All</IncludedObjectVersions>")) }, /a part of the bucket only/],
  ["it lists current versions", { fault: onPath(/\?(.*&)?inventory/, inventoryXml("<IncludedObjectVersions>Current</IncludedObjectVersions>")) }, /current versions only/],
  ["configurations are refused", { fault: onPath(/\?(.*&)?inventory/, denied) }, /s3:GetInventoryConfiguration is missing/],
  ["listing reports is refused", { fault: onPath(/list-type=2/, denied) }, /s3:ListBucket is missing/],
  ["reading reports is refused", { fault: onPath(/manifest\.json/, denied) }, /s3:GetObject is missing, or denied$/],
  ["reading data is refused", { fault: onPath(/csv\.gz/, denied) }, /s3:GetObject is missing/],
  ["its key is refused", { configuration: { Destination: underKey }, fault: onPath(/csv\.gz/, denied) }, /under a key of KMS: kms:Decrypt/],
]; // prettier-ignore

test.each(unfit)("a report does not stand in where %s", async (_, scene, reason) => {
  expect(why(await read(scene))).toMatch(reason);
});

test.each([
  ["nothing is configured", { configuration: null, delivered: null }],
  ["it is delivered elsewhere", { places: [{ bucket: reports, prefix: "other" }] }],
] as [string, Scene][])("a bucket has no report where %s", async (_, scene) => {
  expect(await read(scene)).toEqual({ state: "absent" });
});

test("a place is named by bucket, or by the beginning of the folder", async () => {
  for (const prefix of ["", "inventories"]) {
    await fetch(`${moto.endpoint()}/moto-api/reset`, { method: "POST" });
    expect(await read({ places: [{ bucket: reports, prefix }] })).toMatchObject({ state: "known" });
  }
});

test("who has no DuckDB is told what to install", () => {
  const load = () => {
    throw new Error("Cannot find module '@duckdb/node-api'");
  };
  expect(() => duckDb(load)).toThrow("npm install @duckdb/node-api");
});
