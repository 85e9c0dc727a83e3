import {
  BackupClient,
  CreateBackupPlanCommand,
  CreateBackupVaultCommand,
  PutBackupVaultLockConfigurationCommand,
  type BackupRuleInput,
} from "@aws-sdk/client-backup";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { goodBucket, ownKey } from "../witness/aws/seeds";
import { verified } from "./verified";

/*
 * AWS Backup, as a user of `tomguard verify` sees it. moto 5.2.5 has vaults, locks and plans; it has no
 * ListBackupSelections, GetBackupSelection, GetBackupVaultAccessPolicy, ListRestoreJobs, ListRestoreTestingPlans, GetRestoreTestingPlan and
 * ListRestoreTestingSelections: their answers are those of the API reference
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/api-reference.html).
 */

const moto = onMoto();
const promise = `${__dirname}/../witness/aws/promises/backed-up.yaml`;
const client = () => new BackupClient({ region: "eu-central-1", endpoint: moto.endpoint() });

async function vault(BackupVaultName: string, EncryptionKeyArn?: string): Promise<void> {
  await client().send(
    new CreateBackupVaultCommand({
      BackupVaultName,
      ...(EncryptionKeyArn !== undefined && { EncryptionKeyArn }),
      BackupVaultTags: { "tom:data-class": "none", "tom:purpose": "backup" },
    }),
  );
}

async function plan(more: Partial<BackupRuleInput> = {}): Promise<string> {
  const Rule = {
    RuleName: "daily",
    TargetBackupVaultName: "backups",
    ScheduleExpression: "cron(0 3 * * ? *)",
    Lifecycle: { DeleteAfterDays: 14 },
    ...more,
  };
  const { BackupPlanId = "" } = await client().send(
    new CreateBackupPlanCommand({ BackupPlan: { BackupPlanName: "all", Rules: [Rule] } }),
  );
  return BackupPlanId;
}

const selection = {
  SelectionName: "orders",
  IamRoleArn: "arn:aws:iam::123456789012:role/backup",
  ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "tom:data-class", ConditionValue: "order-files" }],
};

/** Seconds since 1970, as AWS Backup writes times. */
const secondsAgo = (days: number) => Math.floor(Date.now() / 1000 - days * 86_400);

/** What moto lacks, each as AWS documents it. */
const documented: Readonly<Record<string, unknown>> = {
  "^/backup/plans/[^/]+/selections/?$": { BackupSelectionsList: [{ SelectionId: "s-1", SelectionName: "orders" }] },
  "/selections/s-1$": { BackupSelection: selection, SelectionId: "s-1" },
  "^/restore-testing/plans$": {
    RestoreTestingPlans: [
      {
        RestoreTestingPlanName: "weekly",
        RestoreTestingPlanArn: "arn:aws:backup:eu-central-1:123456789012:restore-testing-plan:weekly-1",
        ScheduleExpression: "cron(0 4 ? * SUN *)",
        CreationTime: secondsAgo(300),
        LastExecutionTime: secondsAgo(2),
      },
    ],
  },
  "^/restore-testing/plans/weekly$": {
    RestoreTestingPlan: {
      RestoreTestingPlanName: "weekly",
      RecoveryPointSelection: { Algorithm: "LATEST_WITHIN_WINDOW", IncludeVaults: ["*"] },
    },
  },
  "^/restore-jobs$": { RestoreJobs: [{ Status: "COMPLETED", CreationDate: secondsAgo(2) }] },
  "^/restore-testing/plans/weekly/selections$": {
    RestoreTestingSelections: [{ RestoreTestingSelectionName: "s3", ProtectedResourceType: "S3" }],
  },
};

const noPolicy: Fault = { status: 400, code: "ResourceNotFoundException" };

/** AWS's documented answers, and before them those that a test wants. */
const aws =
  (own: (path: string) => Fault | undefined = () => undefined) =>
  ({ path }: Asked): Fault | undefined => {
    const plain = path.replace(/\?.*$/, "");
    const known = Object.entries(documented).find(([pattern]) => new RegExp(pattern).test(plain));
    if (/\/access-policy$/.test(plain)) return own(plain) ?? noPolicy;
    return own(plain) ?? (known && { documented: known[1] });
  };

async function seeded(rule: Partial<BackupRuleInput> = {}): Promise<void> {
  await goodBucket(moto, "muster-orders");
  await vault("backups", await ownKey(moto));
  await plan(rule);
}

test("what a plan takes in is covered, and the vault is judged by its key and its lock", async () => {
  await seeded();
  await vault("bare");
  await client().send(new PutBackupVaultLockConfigurationCommand({ BackupVaultName: "backups", MinRetentionDays: 7 }));
  const { of } = await verified(moto, { fault: aws(), promise });
  expect(of("muster-orders", "backup-covered")).toMatchObject({ outcome: "pass", observed: { "by-plan": true } });
  expect(of("muster-orders", "backup-restore-tested")).toMatchObject({ outcome: "pass" });
  expect(of("backups", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
  expect(of("backups", "backup-locked")).toMatchObject({ outcome: "pass" });
  expect(of("bare", "backup-locked")).toMatchObject({ outcome: "fail" });
});

const ofTest = (Status: string, daysAgo: number, ValidationStatus?: string) => ({
  Status,
  CreationDate: secondsAgo(daysAgo),
  ...(ValidationStatus !== undefined && { ValidationStatus }),
});

test.each<[string, object[], string]>([
  ["that worked", [ofTest("COMPLETED", 0, "SUCCESSFUL"), ofTest("COMPLETED", 0.2)], "pass"],
  ["that works again", [ofTest("FAILED", 7), ofTest("COMPLETED", 0)], "pass"],
  ["of which one failed", [ofTest("COMPLETED", 0), ofTest("FAILED", 0.2)], "fail"],
  ["that failed the validation", [ofTest("COMPLETED", 0, "FAILED")], "fail"],
  ["that still runs, after one that failed", [ofTest("RUNNING", 0), ofTest("ABORTED", 7)], "fail"],
  [
    "that is still validated, after one that failed",
    [ofTest("COMPLETED", 0, "VALIDATING"), ofTest("FAILED", 7)],
    "fail",
  ],
])("a last restore test %s", async (_, RestoreJobs, outcome) => {
  await seeded();
  const fault = aws((path) => (path === "/restore-jobs" ? { documented: { RestoreJobs } } : undefined));
  const { of } = await verified(moto, { fault, promise });
  expect(of("muster-orders", "backup-restore-tested")).toMatchObject({
    outcome,
    observed: { "last-restore-worked": outcome === "pass" },
  });
});

test.each<[string, object[], object]>([
  ["is older than promised", [ofTest("COMPLETED", 9)], { outcome: "fail", observed: { "restored-days-ago": 9 } }],
  ["tells no time", [{ Status: "COMPLETED" }], { outcome: "unknown", why: expect.stringContaining("begun") }],
  ["has not ended", [ofTest("RUNNING", 0)], { outcome: "unknown", why: expect.stringContaining("no restore of it that has ended") }], // prettier-ignore
])("a plan runs every week, and its newest restore %s", async (_, RestoreJobs, found) => {
  await seeded();
  const fault = aws((path) => (path === "/restore-jobs" ? { documented: { RestoreJobs } } : undefined));
  const { of } = await verified(moto, { fault, promise });
  expect(of("muster-orders", "backup-restore-tested")).toMatchObject(found);
});

test("a selection by another tag takes in nothing, and a plan without an end is found", async () => {
  await seeded({ Lifecycle: {} });
  const other = { ...selection, ListOfTags: [{ ...selection.ListOfTags[0], ConditionValue: "invoices" }] };
  const { of } = await verified(moto, {
    fault: aws((path) => (path.endsWith("/s-1") ? { documented: { BackupSelection: other } } : undefined)),
    promise,
  });
  expect(of("muster-orders", "backup-covered")).toMatchObject({ observed: { "by-plan": false } });
  expect(of("all", "retention-copies")).toMatchObject({ outcome: "fail", observed: { "backup-days": null } });
});

/** A table that nothing backs up by itself. */
async function table(TableName: string): Promise<void> {
  await new DynamoDBClient({ region: "eu-central-1", endpoint: moto.endpoint() }).send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
      Tags: [{ Key: "tom:data-class", Value: "order-files" }],
    }),
  );
}

test.each<[string, string, object]>([
  ["every day", "cron(0 3 * * ? *)", { outcome: "pass", observed: { "days-between-backups": 1 } }],
  ["every week", "cron(0 3 ? * SUN *)", { outcome: "fail", observed: { "days-between-backups": 7 } }],
])("a table that is backed up %s", async (_, ScheduleExpression, found) => {
  await seeded({ ScheduleExpression });
  await table("orders");
  const { of } = await verified(moto, { fault: aws(), promise });
  expect(of("orders", "backup-recent")).toMatchObject(found);
  expect(of("muster-orders", "backup-recent")).toMatchObject({ outcome: "pass", observed: { "days-between-backups": 0 } });
}); // prettier-ignore

test("a vault that strangers may reach is found by its policy", async () => {
  await vault("backups");
  const Statement = { Effect: "Allow", Principal: "*", Action: "backup:*", Resource: "*" };
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement });
  const fault = aws((path) => (path.endsWith("/access-policy") ? { documented: { Policy } } : undefined));
  const { of } = await verified(moto, { fault, promise });
  expect(of("backups", "share-approved")).toMatchObject({ outcome: "fail", observed: { strangers: true } });
});

test("a restore testing plan that restores another type of resource only tests nothing of a bucket", async () => {
  await seeded();
  const RestoreTestingSelections = [{ RestoreTestingSelectionName: "tables", ProtectedResourceType: "DynamoDB" }];
  const fault = aws((path) =>
    /\/plans\/weekly\/selections$/.test(path) ? { documented: { RestoreTestingSelections } } : undefined,
  );
  const { of } = await verified(moto, { fault, promise });
  expect(of("muster-orders", "backup-restore-tested")).toMatchObject({ outcome: "fail", observed: { tested: false } });
});

test.each([
  [/\/backup\/plans\/[^/]+\/selections\/?$/, "muster-orders", "backup-restore-tested", "backup:ListBackupSelections"],
  [/\/selections\/s-1$/, "muster-orders", "backup-restore-tested", "backup:GetBackupSelection"],
  [/^\/backup\/plans\/[^/]+\/?$/, "all", "retention-copies", "backup:GetBackupPlan"],
  [/\/plans\/weekly\/selections$/, "muster-orders", "backup-restore-tested", "backup:ListRestoreTestingSelections"],
  [/^\/restore-jobs$/, "muster-orders", "backup-restore-tested", "backup:ListRestoreJobs"],
  [/\/plans\/weekly$/, "muster-orders", "backup-restore-tested", "backup:GetRestoreTestingPlan"],
  [/\/access-policy$/, "backups", "share-approved", "backup:GetBackupVaultAccessPolicy"],
])("refused at %s, %s is open to %s", async (pattern, name, rule, action) => {
  await seeded();
  const { of } = await verified(moto, { fault: aws((path) => (pattern.test(path) ? denied : undefined)), promise });
  const found = of(name, rule);
  expect(found?.outcome).toBe("unknown");
  if (rule !== "backup-restore-tested") expect(found?.why).toContain(action);
});
