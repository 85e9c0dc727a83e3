import { stringify } from "yaml";
import { EncryptedBackup, EuBucket, type EncryptedBackupArgs } from "../../components";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { describeDefaults } from "./mutations";
import { policyOf, promiseFile, run, type Ran } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, outside, strays } from "./refusals";

const lab: PromiseFile = {
  ...photoLabPromise,
  organisation: { name: "Lab", country: "DE", domains: ["example.de"] },
  backups: { of: ["addresses"], copies: 2, keep: "35 days" },
};
const promise = promiseFile(stringify(lab));
const subscribers = [{ protocol: "email", endpoint: "security@example.de" }];
const backup: EncryptedBackupArgs = { client: "end-customers", alarms: { subscribers }, promise };

/** A backup of a bucket. */
const program = () => {
  new EncryptedBackup("backup", backup);
  new EuBucket("addresses", { dataClass: "addresses", client: "end-customers", purpose: "service", promise });
};

describeDefaults("an EncryptedBackup", program, promise, [
  ["the key of the vault", "backup-vault", { kmsKeyArn: undefined }, ["encryption-customer-key"]],
  ["the lock", "backup-vault-lock", "gone", ["backup-locked"]],
  ["a lock within the promise", "backup-vault-lock", { minRetentionDays: 36 }, ["retention-no-conflict"]],
  ["the copy", "backup-plan", { "rules.0.copyActions": [] }, ["backup-copies"]],
  ["the end", "backup-plan", { "rules.0.lifecycle": {} }, ["retention-copies"]],
  ["the end of copies", "backup-plan", { "rules.0.copyActions.0.lifecycle": {} }, ["retention-copies"]],
  ["the selection", "backup-selection", "gone", ["backup-copies"]],
  ["the restore test", "backup-restore-tests", "gone", ["backup-restore-tested"]],
  [
    "a schedule as often as promised",
    "backup-restore-tests",
    { scheduleExpression: "cron(0 5 1 1 ? *)" },
    ["backup-restore-tested"],
  ],
  [
    "what is restored",
    "backup-restore-s3 + backup-restore-dynamodb + backup-restore-rds",
    "gone",
    ["backup-restore-tested"],
  ],
  ["the key's rotation", "backup-key Key", { enableKeyRotation: false }, ["key-rotation"]],
]);

const make = (args: Partial<EncryptedBackupArgs> = {}) => new EncryptedBackup("backup", { ...backup, ...args });
const promising = (backups: NonNullable<PromiseFile["backups"]>) =>
  promiseFile(stringify({ ...lab, backups: { of: ["addresses"], ...backups } }));

describe("an EncryptedBackup", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await run(() => make({ region: "eu-west-1", copyRegions: ["eu-central-1"] }))));

  test("is in its region, but for the copies", () => {
    const elsewhere = outside("eu-west-1", ran);
    expect(elsewhere.filter((each) => !each.startsWith("backup-copy-1-"))).toEqual([]);
    expect(outside("eu-central-1", ran).filter((each) => each.startsWith("backup-copy-1-"))).toEqual([]);
  });

  test("has everything hang on it", () => {
    expect(strays("backup", ran)).toEqual([]);
  });

  test("takes in what carries a class that is backed up", () => {
    expect(ran.named("backup-selection").inputs["selectionTags"]).toEqual([
      { type: "STRINGEQUALS", key: "tom:data-class", value: "addresses" },
    ]);
  });

  test("takes in the named classes alone", async () => {
    const two = { ...lab, backups: { ...lab.backups, of: ["addresses", "invoices"] } };
    const named = await run(() => make({ dataClasses: ["invoices"], promise: promiseFile(stringify(two)) }));
    expect(named.named("backup-selection").inputs["selectionTags"]).toEqual([
      { type: "STRINGEQUALS", key: "tom:data-class", value: "invoices" },
    ]);
    expect(named.named("backup-vault").inputs["tags"]).toMatchObject({ "tom:data-class": "invoices" });
  });

  test("has a role that may use the keys of the stores and of the vaults, and waits for these rights", () => {
    const { Statement } = policyOf(ran.named("backup-role-keys"));
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Action: expect.arrayContaining(["kms:Decrypt", "kms:GenerateDataKey*"]),
        Condition: { StringLike: { "aws:ResourceTag/tom:data-class": ["*addresses*"] } },
      }),
    );
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Resource: ["arn:aws:any:::backup-key-0a1b2c3", "arn:aws:any:::backup-copy-1-key-0a1b2c3"],
      }),
    );
    expect(ran.named("backup-selection").dependencies).toContain("backup-role-keys");
  });

  test("raises an alarm also when nothing is backed up at all", () => {
    expect(ran.named("backup-no-backup").inputs).toMatchObject({
      metricName: "NumberOfBackupJobsCompleted",
      treatMissingData: "breaching",
      comparisonOperator: "LessThanThreshold",
    });
  });

  test.each([
    ["none" as const, []],
    ["governance" as const, [{ minRetentionDays: 35, maxRetentionDays: 35 }]],
    ["compliance" as const, [{ minRetentionDays: 35, maxRetentionDays: 35, changeableForDays: 3 }]],
  ])("has the lock that is promised: %s", async (lock, expected) => {
    const locked = await run(() => make({ promise: promising({ lock }) }));
    const locks = locked.resources.filter(({ name }) => name === "backup-vault-lock");
    expect(locks.map(({ inputs: { region: _, backupVaultName: __, ...rest } }) => rest)).toEqual(expected);
  });

  test.each([
    ["monthly", "cron(0 5 1 * ? *)"],
    ["every 30 days", "cron(0 5 ? * SUN *)"],
    ["weekly", "cron(0 5 ? * SUN *)"],
    ["every 6 days", "cron(0 5 * * ? *)"],
  ])("tests restores %s", async (often, schedule) => {
    const tested = await run(() => make({ promise: promising({ "restore-test": often }) }));
    expect(tested.named("backup-restore-tests").inputs["scheduleExpression"]).toBe(schedule);
  });

  test.each([
    ["daily", "cron(0 3 * * ? *)"],
    ["weekly", "cron(0 3 * * ? *)"],
    ["every 6 hours", "cron(0 * * * ? *)"],
  ])("backs up %s", async (every, schedule) => {
    const backedUp = await run(() => make({ promise: promising({ every }) }));
    expect(backedUp.named("backup-plan").inputs["rules"]).toMatchObject([{ schedule }]);
  });

  test("copies to further vaults in the region, or to another account, where that is promised", async () => {
    const here = await run(() => make({ promise: promising({ in: "same-region", copies: 3 }) }));
    expect(here.resources.filter(({ type }) => type === "aws:backup/vault:Vault")).toHaveLength(3);
    const copyVaultArn = "arn:aws:backup:eu-central-1:210987654321:backup-vault:copies";
    const there = await run(() => make({ copyVaultArn, promise: promising({ in: "another-account" }) }));
    expect(there.named("backup-plan").inputs["rules"]).toEqual([
      expect.objectContaining({ copyActions: [expect.objectContaining({ destinationVaultArn: copyVaultArn })] }),
    ]);
  });

  test("reports daily where it is given a bucket", async () => {
    const reporting = await run(() => make({ reportBucketName: "reports" }));
    const reports = reporting.resources.filter(({ type }) => type === "aws:backup/reportPlan:ReportPlan");
    expect(reports.map(({ inputs }) => inputs["reportSetting"])).toEqual(
      ["BACKUP", "COPY", "RESTORE"].map((job) => ({ reportTemplate: `${job}_JOB_REPORT` })),
    );
  });
});

describeRefusals<EncryptedBackupArgs>(make, [
  ["a copy outside the promise", { copyRegions: ["eu-west-2"] }, "copyRegions", /London.*is not a promised region/],
  ["a copy where the data is", { copyRegions: ["eu-central-1"] }, "copyRegions", /is in eu-central-1 already/],
  ["fewer copies than promised", { copyRegions: [] }, "copyRegions", /the promise has 2 copies, and these are 1/],
  [
    "cold storage that would outlast the promise",
    { coldStorageAfterDays: 1 },
    "coldStorageAfterDays",
    /leave this out/,
  ],
  [
    "cold storage shorter than 90 days before the end",
    { coldStorageAfterDays: 31, promise: promising({ keep: "120 days" }) },
    "coldStorageAfterDays",
    /after 1 to 30 days/,
  ],
  ["a lock longer than the promise", { lockDays: 36 }, "lockDays", /from 1 to 35 days: longer, it would keep them/],
  ["grace for a lock that needs none", { lockGraceDays: 3 }, "lockGraceDays", /the promise has "governance"/],
  [
    "grace shorter than AWS gives",
    { lockGraceDays: 2, promise: promising({ lock: "compliance" }) },
    "lockGraceDays",
    /3 days at least/,
  ],
  [
    "copies in another account without a vault there",
    { promise: promising({ in: "another-account", copies: 1 }) },
    "copyVaultArn",
    /name the vault there/,
  ],
  [
    "a vault in another account outside the promise",
    { copyVaultArn: "arn:aws:backup:us-east-1:210987654321:backup-vault:copies" },
    "copyVaultArn",
    /Northern Virginia, US/,
  ],
  ["a vault that is none", { copyVaultArn: "copies" }, "copyVaultArn", /is no ARN of a vault/],
  ["no class", { dataClasses: [] }, "dataClasses", /name at least one class/],
  [
    "a class that is not backed up",
    { dataClasses: ["invoices"] },
    "dataClasses",
    /backs up no "invoices"; known are addresses/,
  ],
  [
    "what resolves pseudonyms beside what it resolves",
    {
      promise: promiseFile(
        stringify({
          ...lab,
          retention: { ...lab.retention, codes: { keep: "3 years", "resolves-pseudonyms": true } },
          backups: { ...lab.backups, of: ["addresses", "codes"] },
        }),
      ),
    },
    "dataClasses",
    /codes would lie in one vault with the data/,
  ],
  ["no test of restores", { restoreTests: [] }, "restoreTests", /a test of nothing proves nothing/],
  ["restores that AWS can't test", { restoreTests: ["DynamoDb"] }, "restoreTests", /tests no restores of "DynamoDb"/],
  ["a promise without backups", { promise: promising({ of: [] }) }, "promise.backups", /no data class is backed up/],
  [
    "restores tested more often than AWS can",
    { promise: promising({ "restore-test": "hourly" }) },
    "promise.backups",
    /daily at most/,
  ],
  ["an empty client", { client: " " }, "client", /must not be empty/],
]);
