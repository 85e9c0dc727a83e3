import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { serveVersions, type Stored } from "../../../bench/versions-server";
import type { Contents, Fact } from "../../../posture";
import { cloudOf } from "../../../witness/aws/cloud";
import { bucketContents } from "../../../witness/aws/contents/bucket";
import { budgetOf } from "../../../witness/aws/contents/budget";
import { cursorIn } from "../../../witness/aws/contents/cursor";
import { tallyOf } from "../../../witness/aws/contents/tally";

const now = new Date("2026-11-22T12:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "tomguard-cursor-"));
const file = join(folder, "cursor.json");
afterAll(() => rmSync(folder, { recursive: true }));

const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };

/** Lists one bucket of a server that holds that. */
async function count(
  stored: Partial<Stored>,
  limit = 1000,
  cursorFile?: string,
  attempts = 1,
): Promise<Fact<Contents>> {
  const server = await serveVersions({ versions: 2500, now, ageOf: (index) => index % 40, ...stored });
  try {
    const cloud = cloudOf({ endpoint: server.endpoint, credentials, attempts });
    const cursor = cursorIn(cursorFile, "123456789012", now);
    const s3 = cloud.client(S3Client, "eu-central-1");
    const place = { bucket: "muster", arn: "arn:aws:s3:::muster", classes: ["order-files"] };
    const contents = await bucketContents({ cloud, s3, ...place, budget: budgetOf(limit), cursor });
    cursor.end(contents.state === "known" && contents.value.more === undefined);
    return contents;
  } finally {
    await server.stop();
  }
}

const total = (contents: Fact<Contents>) =>
  (contents.state === "known" ? contents.value.parts : [])
    .flatMap(({ groups }) => groups.flatMap(({ ages }) => ages))
    .reduce((sum, [, each]) => sum + each, 0);

test("every version of every page is counted, and the oldest is known by a hash alone", async () => {
  const contents = await count({});
  expect(total(contents)).toBe(2500);
  expect(contents).toMatchObject({
    value: { parts: [{ groups: [{ what: "object" }, { what: "noncurrent-version" }] }] },
  });
  expect(JSON.stringify(contents)).not.toContain(".jpg");
});

test("a listing that meets its limit says that there may be more", async () => {
  const contents = await count({}, 3); // the uploads, and two pages
  expect(total(contents)).toBe(2000);
  expect(contents).toMatchObject({ value: { more: "the listing stopped at the limit of 3 requests" } });
});

test("a listing that breaks off goes on from its cursor, counts nothing twice, and leaves no cursor behind", async () => {
  const broken = await count({ failAfter: 3 }, 1000, file);
  expect(broken).toMatchObject({ state: "unknown", why: expect.stringContaining("ListObjectVersions") });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const contents = await count({}, 1, file); // the last page
  expect(contents).toMatchObject({ state: "known" });
  expect(total(contents)).toBe(2500);
  expect(existsSync(file)).toBe(false);
});

test("of an answer that breaks off halfway nothing counts but what the next try brings", async () => {
  expect(total(await count({ breaksOff: 3 }, 1000, undefined, 2))).toBe(2500);
  expect(await count({ breaksOff: 3 }, 1000, undefined, 1)).toMatchObject({ state: "unknown" });
});

test("the cursor of another account is refused", async () => {
  await count({}, 1, file);
  expect(readFileSync(file, "utf8")).toContain("tomguard/cursor/1");
  expect(() => cursorIn(file, "210987654321", now)).toThrow("another account");
});

describe("a tally", () => {
  const hours = (age: number) => now.getTime() - age * 3_600_000;

  test("has every thing once, at its age in whole days, or in hours under two days", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1 }), (ages) => {
        const tally = tallyOf("arn", [], now);
        ages.forEach((age, index) => tally.add({ what: "object", name: `k${index}`, written: hours(age) }));
        const counted = tally.contents().parts.flatMap(({ groups }) => groups.flatMap((each) => each.ages));
        const expected = ages.map((age) => (age < 48 ? age / 24 : Math.floor(age / 24)));
        const flat = counted.flatMap(([days, many]) => Array.from({ length: many }, () => days));
        expect(flat).toEqual(expected.sort((a, b) => a - b));
      }),
    );
  });

  test("keeps classes apart by prefix where a store names several", () => {
    const tally = tallyOf("arn", ["order-files", "invoices"], now);
    for (const name of ["order-files/a", "invoices/b", "order-files-old/c"]) {
      tally.add({ what: "object", name, written: now.getTime() });
    }
    expect(tally.contents().parts.map(({ dataClass }) => dataClass)).toEqual(["order-files", "invoices", undefined]);
  });

  test("has what nobody tells the time of as the oldest of all", () => {
    const hashOf = (...found: [name: string, written: number][]) => {
      const tally = tallyOf("arn", [], now);
      for (const [name, written] of found) tally.add({ what: "object", name, written });
      return tally.contents().parts[0]?.groups[0];
    };
    const all = hashOf(["young", now.getTime()], ["timeless", NaN], ["old", hours(90_000)]);
    expect(all?.oldest).toBe(hashOf(["timeless", NaN])?.oldest);
    expect(all?.ages.at(-1)).toEqual([Math.floor(now.getTime() / 86_400_000), 1]);
  });

  test("forgets an answer that is not kept, and keeps a long name whole", () => {
    const tally = tallyOf("arn", ["order-files", "invoices"], now);
    tally.answer().add({ what: "object", name: "order-files/lost", written: 0 });
    expect(tally.contents().parts).toEqual([]);
    const long = `invoices/${"ü".repeat(3000)}`;
    tally.add({ what: "object", name: long, written: now.getTime() });
    expect(tally.contents().parts.map(({ dataClass }) => dataClass)).toEqual(["invoices"]);
    expect(tally.saved()).toMatchObject([{ ages: [[0, 1]], oldest: [long, now.getTime()] }]);
  });

  test("says of the same name in another place another hash", () => {
    const hashIn = (place: string) => {
      const tally = tallyOf(place, [], now);
      tally.add({ what: "object", name: "muster.jpg", written: now.getTime() });
      return tally.contents().parts[0]?.groups[0]?.oldest;
    };
    expect(hashIn("a")).toMatch(/^[0-9a-f]{64}$/);
    expect(hashIn("a")).not.toBe(hashIn("b"));
  });
});
