import {
  CreateTableCommand,
  DynamoDBClient,
  PutResourcePolicyCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from "@aws-sdk/client-dynamodb";
import { denied, slowDown, type Asked } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { ownKey } from "../witness/aws/seeds";
import { verified } from "./verified";

/* Tables of DynamoDB, as a user of `tomguard verify` sees them. */

const moto = onMoto();
const client = () => new DynamoDBClient({ region: "eu-central-1", endpoint: moto.endpoint() });
const arnOf = (table: string) => `arn:aws:dynamodb:eu-central-1:123456789012:table/${table}`;

const table = (TableName: string, more: Partial<CreateTableCommandInput> = {}) =>
  client().send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
      ...more,
    }),
  );

/** A table that keeps what the shop promises, as far as a table can. */
async function goodTable(TableName: string): Promise<void> {
  await table(TableName, {
    SSESpecification: { Enabled: true, SSEType: "KMS", KMSMasterKeyId: await ownKey(moto) },
    DeletionProtectionEnabled: true,
    Tags: [
      { Key: "tom:data-class", Value: "order-files" },
      { Key: "tom:client", Value: "muster" },
      { Key: "tom:purpose", Value: "order-processing" },
    ],
  });
  await client().send(
    new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: "ends" } }),
  );
  await client().send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 },
    }),
  );
}

const asks = (operation: string) => (asked: Asked) => asked.target.endsWith(`.${operation}`);

test("a table is judged by its key, its end, its copies and its guard", async () => {
  await goodTable("orders");
  await table("bare");
  const { of } = await verified(moto);
  expect(of("orders", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
  expect(of("orders", "protection-deletion")).toMatchObject({ outcome: "pass" });
  expect(of("orders", "retention-copies")).toMatchObject({ outcome: "pass" });
  expect(of("orders", "retention-declared")).toMatchObject({ outcome: "pass" });
  // When an item ends, it says itself: only a look into the table can show it.
  expect(of("orders", "retention-within-promise")).toMatchObject({ outcome: "unknown" });
  expect(of("bare", "encryption-at-rest")).toMatchObject({ outcome: "pass" });
  for (const rule of ["encryption-customer-key", "protection-deletion", "retention-declared"]) {
    expect(of("bare", rule)).toMatchObject({ outcome: "fail" });
  }
});

test("earlier states that stay longer than what they are of are found, and so is a table without an end", async () => {
  const Tags = [{ Key: "tom:data-class", Value: "order-files" }];
  await table("orders", { Tags });
  await client().send(
    new UpdateContinuousBackupsCommand({
      TableName: "orders",
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
  const { of } = await verified(moto);
  expect(of("orders", "retention-copies")).toMatchObject({ outcome: "fail", observed: { "point-in-time-days": 35 } });
  expect(of("orders", "retention-within-promise")).toMatchObject({ outcome: "fail" });
});

test("a table that is shared with a strange account is found by its policy", async () => {
  await goodTable("orders");
  const Statement = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::999999999999:root" },
    Action: "dynamodb:GetItem",
    Resource: arnOf("orders"),
  };
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [Statement] });
  await client().send(new PutResourcePolicyCommand({ ResourceArn: arnOf("orders"), Policy }));
  const { of } = await verified(moto);
  expect(of("orders", "share-approved")).toMatchObject({ outcome: "fail", observed: { foreign: true } });
});

test.each([
  ["DescribeTable", "encryption-customer-key"],
  ["DescribeTable", "residency-replica"],
  ["DescribeContinuousBackups", "retention-copies"],
  ["DescribeTimeToLive", "retention-within-promise"],
  ["ListTagsOfResource", "retention-declared"],
  ["GetResourcePolicy", "share-approved"],
])("a refused %s leaves %s open, names the permission, and no other verdict falls", async (operation, rule) => {
  await goodTable("orders");
  const { of, record } = await verified(moto, { fault: (asked) => (asks(operation)(asked) ? denied : undefined) });
  expect(of("orders", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining(`dynamodb:${operation}`),
  });
  expect(record.findings.filter(({ resource, outcome }) => resource.name === "orders" && outcome === "fail")).toEqual(
    [],
  );
});

test("tables that can't be listed leave one open question on the account for every rule that needs them", async () => {
  const { record } = await verified(moto, { fault: (asked) => (asks("ListTables")(asked) ? denied : undefined) });
  const open = record.findings.filter(({ resource }) => resource.name.endsWith("dynamodb in eu-central-1"));
  expect(open.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["residency-region", "protection-deletion"]));
  expect(new Set(open.map(({ outcome }) => outcome))).toEqual(new Set(["unknown"]));
});

test("a table that is deleted while it is read is no finding; one that is throttled is open", async () => {
  await table("gone");
  await table("slow");
  const { of, record } = await verified(moto, {
    fault: ({ target, body }) => {
      if (!target.endsWith(".DescribeTimeToLive")) return undefined;
      return body.includes("gone") ? { status: 400, code: "ResourceNotFoundException" } : slowDown;
    },
  });
  expect(record.findings.filter(({ resource }) => resource.name === "gone")).toEqual([]);
  expect(record.notes.map(({ en }) => en)).toContainEqual(expect.stringMatching(/gone.*deleted while it was read/));
  expect(of("slow", "encryption-at-rest")).toMatchObject({ outcome: "pass" });
});
