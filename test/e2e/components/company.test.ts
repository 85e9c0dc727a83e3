import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EvidenceRecord } from "../../../evidence/record";
import { describeWithEngine } from "../../sandbox/with-engine";
import { onTheEngine, root, type Project } from "../engine";
import { readBack, type BucketFound, type Found } from "./read-back";

/*
 * Every component, deployed, changed and taken away by the real engine. S3, KMS and CloudWatch Logs are there for real,
 * and are read back by AWS's own SDK; what the sandbox says of other services is plausible, and only judged by the pack.
 */

const program = join(root, "dist", "test", "e2e", "components", "company.js");
const regions = ["eu-central-1", "eu-west-1", "us-east-1"];

/** Buckets by their class, the days that company.yaml promises for it, and how they are encrypted. */
const stores = [
  { bucket: "muster-orders", days: 14, laterDays: 3 * 365, key: "customer" },
  { bucket: "muster-lab", days: 3 * 365, laterDays: 3 * 365, key: "customer" },
  { bucket: "muster-lab-rep", days: 3 * 365, laterDays: 3 * 365, key: "customer" },
  { bucket: "muster-shop-7", days: 14, laterDays: 14, key: "customer" },
  { bucket: "muster-audit", days: 365, laterDays: 365, key: "customer" },
  { bucket: "muster-logs", days: 100, laterDays: 60, key: "s3" },
  { bucket: "muster-lab-rep-logs", days: 100, laterDays: 100, key: "s3" },
  { bucket: "muster-site-logs", days: 100, laterDays: 100, key: "s3" },
] as const;

describeWithEngine("a company of all components on the real engine", () => {
  const engine = onTheEngine({ cloud: true });
  let project: Project;

  const becomes = (later: boolean) =>
    writeFileSync(join(project.folder, "index.js"), `require(${JSON.stringify(program)}).company(${later});`);
  const deployed = async (): Promise<EvidenceRecord> => {
    const { stdout, output } = await project.tomguard(["up", "-s", "dev", "--json"]);
    if (stdout === "") throw new Error(output);
    return JSON.parse(stdout) as EvidenceRecord;
  };
  const there = () => readBack(engine.sandbox().endpoint ?? "", regions);

  beforeAll(async () => {
    project = await engine.project("company", "");
    copyFileSync(join(root, "test", "e2e", "components", "company.yaml"), join(project.folder, "tomguard.yaml"));
  });

  describe.each([
    ["first", false],
    ["after an update", true],
  ])("%s", (_, later) => {
    let record: EvidenceRecord;
    let found: Found;
    beforeAll(async () => {
      becomes(later);
      record = await deployed();
      found = await there();
    }, 600_000);

    it("keeps its promise, and leaves open only what no deploy can tell", () => {
      expect(told(record, "fail")).toEqual([]);
      expect(told(record, "unknown")).toEqual(open);
      expect(record.summary.pass).toBeGreaterThan(1000);
    });

    it("has stores that are closed, encrypted, versioned and logged", () => {
      for (const bucket of found.buckets) expect(bucket).toMatchObject(closed);
      for (const { bucket, key } of stores) expect([bucket, keyOf(named(found, bucket))]).toEqual([bucket, key]);
      expect(named(found, "muster-orders").logsTo).toBe("muster-logs");
    });

    it.each(stores)("has everything in $bucket end within the promised days", ({ bucket, ...promised }) => {
      const days = later ? promised.laterDays : promised.days;
      const { rules } = named(found, bucket);
      const early = days - Math.max(...rules.map(lastDay));
      expect(early).toBeGreaterThanOrEqual(0);
      expect(early).toBeLessThanOrEqual(5); // days that S3 may take
    });

    it("has evidence that nobody can delete within the promised three years", () => {
      const { lock } = named(found, "muster-ledger");
      expect(lock?.Mode).toBe("COMPLIANCE");
      expect(lock?.Days).toBeGreaterThanOrEqual(3 * 365 + 1);
    });

    it("has keys that rotate, and log groups under them that end as promised", () => {
      const enabled = found.keys.filter(({ state }) => state === "Enabled");
      expect(enabled.filter(({ rotates }) => !rotates)).toEqual([]);
      expect(enabled.length).toBeGreaterThan(20);
      for (const { retentionInDays, kmsKeyId } of found.logGroups) {
        expect(retentionInDays).toBeLessThanOrEqual(365);
        expect(kmsKeyId).toMatch(/^arn:aws:kms:/);
      }
      expect(found.logGroups.length).toBeGreaterThan(8);
    });
  });

  it("has nothing to do the second time, after a refresh too", async () => {
    const { status, output } = await project.pulumi(again);
    expect([status, output]).toEqual([0, expect.stringContaining("unchanged")]);
  });

  it("leaves nothing when it is destroyed but keys whose days are counted", async () => {
    const { status, output } = await project.pulumi(["destroy", "--yes", "--skip-preview"]);
    expect([status, output]).toEqual([0, expect.stringContaining("deleted")]);
    const left = await there();
    expect([left.buckets, left.logGroups]).toEqual([[], []]);
    expect(new Set(left.keys.map(({ state }) => state))).toEqual(new Set(["PendingDeletion"]));
    const plausible = join(engine.sandbox().folder, "resources");
    expect(existsSync(plausible) && readdirSync(plausible)).toEqual([]);
  });
});

const again = ["up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes"];

const closed = {
  versioning: "Enabled",
  ownership: "BucketOwnerEnforced",
  publicAccess: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
  statements: expect.arrayContaining(["DenyPlainHttp", "DenyOldTls"]),
  policy: expect.stringContaining('{"NumericLessThan":{"s3:TlsVersion":"1.2"}}'),
};

/** What no deploy can tell, as docs/components.md says. */
const open = ["backup-restore-tested: lab", "retention-within-promise: recipients"];

function told({ findings }: EvidenceRecord, outcome: string): string[] {
  const chosen = findings.filter((each) => each.outcome === outcome);
  return [...new Set(chosen.map((each) => `${each.rule}: ${each.resource.name}`))].sort();
}

function named({ buckets }: Found, name: string): BucketFound {
  const bucket = buckets.find((each) => each.name === name);
  if (bucket === undefined) throw new Error(`${name} is not among ${buckets.map((each) => each.name).join(", ")}`);
  return bucket;
}

const keyOf = ({ algorithm, key = "" }: BucketFound): string =>
  algorithm === "aws:kms" && key.startsWith("arn:aws:kms:") ? "customer" : algorithm === "AES256" ? "s3" : "none";

/** Days after which nothing of an object is left by a rule: as it is, and then as an earlier version. */
function lastDay({ Expiration, NoncurrentVersionExpiration }: BucketFound["rules"][number]): number {
  return (Expiration?.Days ?? 0) + (NoncurrentVersionExpiration?.NoncurrentDays ?? 0);
}
