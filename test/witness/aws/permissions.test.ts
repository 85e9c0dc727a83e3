import { CloudTrailClient, CreateTrailCommand } from "@aws-sdk/client-cloudtrail";
import { CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { accountCalls, connect } from "../../../witness/aws/connect";
import type { policyFor } from "../../../witness/aws/permissions";
import { contentCalls, lookInside } from "../../../witness/aws/contents";
import { budgetOf } from "../../../witness/aws/contents/budget";
import { cursorIn } from "../../../witness/aws/contents/cursor";
import { seeAccount } from "../../../witness/aws/see";
import { services } from "../../../witness/aws/services";
import { tomguard } from "../../cli/run";
import { onMoto } from "./moto";
import { goodBucket } from "./seeds";

const moto = onMoto();
const calls = [...Object.values(accountCalls), ...services.flatMap((service) => service.calls), ...contentCalls];

/** The name of the SDK's client, as the tables name services: `CloudWatchLogsClient` is of `logs`. */
const clients: Record<string, string> = {
  S3Client: "s3",
  KMSClient: "kms",
  CloudWatchLogsClient: "logs",
  EC2Client: "ec2",
  SQSClient: "sqs",
  SNSClient: "sns",
  STSClient: "sts",
  DynamoDBClient: "dynamodb",
  CloudTrailClient: "cloudtrail",
  IAMClient: "iam",
  SecretsManagerClient: "secretsmanager",
};

test("every call that is made stands in the tables, and every one of the tables is made", async () => {
  await goodBucket(moto, "muster-orders");
  await moto.logs.send(new CreateLogGroupCommand({ logGroupName: "muster" }));
  const { region, endpoint } = { region: "eu-central-1", endpoint: moto.endpoint() };
  await new SQSClient({ region, endpoint }).send(new CreateQueueCommand({ QueueName: "muster" }));
  await new SNSClient({ region, endpoint }).send(new CreateTopicCommand({ Name: "muster" }));
  await new DynamoDBClient({ region, endpoint }).send(
    new CreateTableCommand({
      TableName: "muster",
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
  await new SecretsManagerClient({ region, endpoint }).send(new CreateSecretCommand({ Name: "muster" }));
  await new CloudTrailClient({ region, endpoint }).send(
    new CreateTrailCommand({ Name: "muster", S3BucketName: "muster-orders" }),
  );
  const made = new Set<string>();
  const account = await connect({
    endpoint: moto.endpoint(),
    onCall: (operation, client) => made.add(`${clients[client] ?? client}:${operation}`),
  });
  const seen = await seeAccount(account, services, ["eu-central-1"]);
  await lookInside(account, seen, { budget: budgetOf(9), cursor: cursorIn(undefined, account.id, new Date()) });
  expect([...made].sort()).toEqual([...new Set(calls.map((each) => `${each.service}:${each.operation}`))].sort());
});

test("the policy that is printed has the action of each call, reads only, and grants nothing twice", async () => {
  const { stdout, status } = await tomguard("verify", "--print-policy");
  const policy = JSON.parse(stdout) as ReturnType<typeof policyFor>;
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  expect(new Set(actions)).toEqual(new Set(calls.flatMap(({ action }) => action ?? [])));
  expect(actions).toHaveLength(new Set(actions).size);
  const others = actions.filter((action) => !/:(Get|List|Describe)[A-Za-z]+$/.test(action));
  expect(others).toEqual(["iam:GenerateCredentialReport"]); // which AWS counts among the actions that read
  expect(policy.Statement.every(({ Effect }) => Effect === "Allow")).toBe(true);
  expect(status).toBe(0);
});
