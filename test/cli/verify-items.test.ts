import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  type AttributeValue,
} from "@aws-sdk/client-dynamodb";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { verified } from "./verified";

/* Items of DynamoDB's tables by the end that they name. */

const moto = onMoto();
const client = () => moto.client(DynamoDBClient);
const inDays = (days: number) => ({ N: String(Math.floor(Date.now() / 1000 + days * 86_400)) });
const rule = "deletion-proved";
const options = ["--samples"];

async function table(TableName: string, ...ends: (AttributeValue | undefined)[]): Promise<void> {
  await client().send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
      Tags: [
        { Key: "tom:data-class", Value: "order-files" },
        { Key: "tom:client", Value: "muster" },
        { Key: "tom:purpose", Value: "order-processing" },
      ],
    }),
  );
  const puts = ends.map((end, index) => ({
    PutRequest: { Item: { id: { S: `erika-${index}` }, name: { S: "Mustermann" }, ...(end && { ends: end }) } },
  }));
  for (let from = 0; from < puts.length; from += 25) {
    await client().send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts.slice(from, from + 25) } }));
  }
}

const endsBy = (TableName: string, AttributeName = "ends") =>
  client().send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName } }));

test("a table is within its period where every item ends in time, and no word of any is told", async () => {
  await table("orders", inDays(3), inDays(13), inDays(-1));
  await endsBy("orders");
  const { of, stdout } = await verified(moto, { options });
  expect(of("orders", rule)).toMatchObject({
    outcome: "pass",
    observed: { "items-sampled": 3, "items-overdue": 0, "items-without-end": 0, "latest-end-in-days": 12 },
  });
  expect(stdout).not.toMatch(/erika|Mustermann/);
});

test("items that have ended long ago, or end too late, are found", async () => {
  await table("stuck", inDays(-40), inDays(1));
  await table("late", inDays(40));
  await table("milliseconds", { N: String(Date.now()) });
  for (const name of ["stuck", "late", "milliseconds"]) await endsBy(name);
  const { of } = await verified(moto, { options });
  expect(of("stuck", rule)).toMatchObject({
    outcome: "fail",
    observed: { "items-overdue": 1, "oldest-end-days-ago": 40 },
  });
  expect(of("late", rule)).toMatchObject({ outcome: "fail", problem: { en: expect.stringContaining("(14 days)") } });
  expect(of("milliseconds", rule)).toMatchObject({ outcome: "fail" });
});

test("items without an end, or with one that AWS can't read, leave it open", async () => {
  await table("orders", inDays(3), undefined, { S: "2026-12-01" });
  await endsBy("orders");
  const { of } = await verified(moto, { options });
  expect(of("orders", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("items that name no moment at which they end: 2"),
    observed: { "items-sampled": 3, "items-without-end": 2 },
  });
});

test("a table that has more than the sample is not called free of old items", async () => {
  await table("orders", ...Array.from({ length: 1001 }, () => inDays(3)));
  await endsBy("orders");
  const { of } = await verified(moto, { options });
  expect(of("orders", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("sample of 1000 items"),
    observed: { "items-sampled": 1000 },
  });
});

test("a table without time to live has nothing to go by, and one is looked into only where somebody asks for it", async () => {
  await table("endless", inDays(-40));
  await table("orders", inDays(-40));
  await endsBy("orders");
  expect((await verified(moto, { options })).of("endless", rule)).toBeUndefined();
  const { of, record } = await verified(moto);
  expect(of("orders", rule)).toBeUndefined();
  expect(record.notes.map(({ en }) => en)).toContainEqual(expect.stringMatching(/DynamoDB.*--samples/));
});

test("only the attribute is asked for, page after page, and a refusal leaves it open", async () => {
  await table("orders");
  await endsBy("orders", "name"); // a word that DynamoDB has reserved
  const asked: Record<string, unknown>[] = [];
  const key = { id: { S: "erika" } };
  const pages: unknown[] = [{ Items: [], ScannedCount: 0, LastEvaluatedKey: key }, { Items: [{ name: inDays(-9) }] }];
  const scanned = ({ target, body }: Asked): Fault | undefined => {
    if (!target.endsWith(".Scan")) return undefined;
    asked.push(JSON.parse(body) as Record<string, unknown>);
    return { documented: pages.shift() };
  };
  const { of } = await verified(moto, { options, fault: scanned });
  expect(of("orders", rule)).toMatchObject({ outcome: "fail", observed: { "items-sampled": 1 } });
  expect(asked).toMatchObject([
    { ProjectionExpression: "#end", ExpressionAttributeNames: { "#end": "name" } },
    { ExclusiveStartKey: key },
  ]);
  const refused = await verified(moto, {
    options,
    fault: ({ target }) => (target.endsWith(".Scan") ? denied : undefined),
  });
  expect(refused.of("orders", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("dynamodb:Scan"),
  });
});
