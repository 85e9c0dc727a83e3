import { BackupClient, CreateBackupPlanCommand, CreateBackupVaultCommand } from "@aws-sdk/client-backup";
import { CloudTrailClient, CreateTrailCommand } from "@aws-sdk/client-cloudtrail";
import { CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { ConfigServiceClient, PutConfigurationRecorderCommand } from "@aws-sdk/client-config-service";
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { CreateDetectorCommand, GuardDutyClient } from "@aws-sdk/client-guardduty";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateConfigurationSetCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { accountCalls, connect } from "../../../witness/aws/connect";
import type { policyFor } from "../../../witness/aws/permissions";
import { authorCalls, changesOf } from "../../../witness/aws/authors";
import { contentCalls, lookInside, sampleCalls } from "../../../witness/aws/contents";
import { athenaCalls, deliveryCalls, reportCalls } from "../../../witness/aws/contents/inventory/calls";
import { budgetOf } from "../../../witness/aws/contents/budget";
import { cursorIn } from "../../../witness/aws/contents/cursor";
import { accountsOf, organizationCalls } from "../../../witness/aws/organization";
import { seeAccount } from "../../../witness/aws/see";
import { services } from "../../../witness/aws/services";
import { tomguard } from "../../cli/run";
import { faultyCloud } from "./faulty";
import { onMoto } from "./moto";
import { oneOfEach } from "./one-of-each";
import { goodBucket } from "./seeds";

const moto = onMoto();
const always = [
  ...Object.values(accountCalls),
  ...services.flatMap((service) => service.calls),
  ...contentCalls,
  ...Object.values(authorCalls),
];
const wanted = [...sampleCalls, ...Object.values(organizationCalls)];

/** What moto 5.2.5 does not have, so that what hangs on it is asked too; the shapes are those of AWS's API references. */
const listings: readonly (readonly [RegExp, unknown])[] = [
  [
    /^\/backup\/plans\/[^/]+\/selections\/?(\?|$)/,
    { BackupSelectionsList: [{ SelectionId: "s-1", SelectionName: "a" }] },
  ],
  [/^\/restore-testing\/plans\/?(\?|$)/, { RestoreTestingPlans: [{ RestoreTestingPlanName: "weekly" }] }],
  [/^\/tags\/.*backup-vault/, { Tags: { "tom:data-class": "order-files invoices" } }],
  [/^\/backup-vaults\/[^/]+\/recovery-points/, { RecoveryPoints: [{ RecoveryPointArn: "arn:aws:backup:::r" }] }],
];

/** The name of the SDK's client, as the tables name services: `CloudWatchLogsClient` is of `logs`. */
const clients: Record<string, string> = {
  S3Client: "s3",
  S3ControlClient: "s3",
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
  BackupClient: "backup",
  ConfigServiceClient: "config",
  GuardDutyClient: "guardduty",
  SecurityHubClient: "securityhub",
  SESv2Client: "ses",
  OrganizationsClient: "organizations",
  RDSClient: "rds",
  ElasticLoadBalancingV2Client: "elasticloadbalancing",
  ACMClient: "acm",
  WAFV2Client: "wafv2",
};

/** Asked for things that moto can't have: by tests of their own (`ec2/client-vpn.test.ts`, `directory-buckets.test.ts`). */
const notInMoto = ["ec2:DescribeClientVpnAuthorizationRules", "s3:ListAccessPointsForDirectoryBuckets"];

test("every call that is made stands in the tables, and every one of the tables is made", async () => {
  await goodBucket(moto, "muster-orders");
  await moto.logs.send(
    new CreateLogGroupCommand({ logGroupName: "muster", tags: { "tom:data-class": "order-files" } }),
  );
  const { region, endpoint } = { region: "eu-central-1", endpoint: moto.endpoint() };
  await new SQSClient({ region, endpoint }).send(new CreateQueueCommand({ QueueName: "muster" }));
  await new SNSClient({ region, endpoint }).send(new CreateTopicCommand({ Name: "muster" }));
  await oneOfEach(moto);
  await new DynamoDBClient({ region, endpoint }).send(
    new CreateTableCommand({
      TableName: "muster",
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
      Tags: [{ Key: "tom:data-class", Value: "order-files" }],
    }),
  );
  await new DynamoDBClient({ region, endpoint }).send(
    new UpdateTimeToLiveCommand({
      TableName: "muster",
      TimeToLiveSpecification: { Enabled: true, AttributeName: "ends" },
    }),
  );
  await new SecretsManagerClient({ region, endpoint }).send(new CreateSecretCommand({ Name: "muster" }));
  await new CloudTrailClient({ region, endpoint }).send(
    new CreateTrailCommand({ Name: "muster", S3BucketName: "muster-orders" }),
  );
  const backups = new BackupClient({ region, endpoint });
  await backups.send(new CreateBackupVaultCommand({ BackupVaultName: "muster" }));
  const Rules = [{ RuleName: "daily", TargetBackupVaultName: "muster" }];
  await backups.send(new CreateBackupPlanCommand({ BackupPlan: { BackupPlanName: "muster", Rules } }));
  await new GuardDutyClient({ region, endpoint }).send(new CreateDetectorCommand({ Enable: true }));
  await new SESv2Client({ region, endpoint }).send(
    new CreateConfigurationSetCommand({ ConfigurationSetName: "muster" }),
  );
  const recorder = { name: "default", roleARN: "arn:aws:iam::123456789012:role/config" };
  await new ConfigServiceClient({ region, endpoint }).send(
    new PutConfigurationRecorderCommand({ ConfigurationRecorder: recorder }),
  );
  const cloud = await faultyCloud(moto.endpoint(), ({ path }) => {
    const found = listings.find(([pattern]) => pattern.test(path));
    return found && { documented: found[1] };
  });
  const made = new Set<string>();
  const account = await connect({
    endpoint: cloud.endpoint,
    attempts: 1,
    onCall: (operation, client) => made.add(`${clients[client] ?? client}:${operation}`),
  });
  const seen = await seeAccount(account, services, ["eu-central-1"]);
  const cursor = cursorIn(undefined, account.id, new Date());
  await lookInside(account, seen, { budget: budgetOf(9), cursor, samples: true, periods: () => [14] });
  await changesOf(account, { name: "muster", region, since: new Date() });
  await accountsOf(account);
  await cloud.stop();
  const asked = [...always, ...wanted]
    .map((each) => `${each.service}:${each.operation}`)
    .filter((each) => !notInMoto.includes(each));
  expect([...made].sort()).toEqual([...new Set(asked)].sort());
});

test("the policy that is printed has the action of each call, reads only, and grants nothing twice", async () => {
  const { stdout, status } = await tomguard("verify", "--print-policy");
  const policy = JSON.parse(stdout) as ReturnType<typeof policyFor>;
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  expect(new Set(actions)).toEqual(new Set(always.flatMap(({ action }) => action ?? [])));
  expect(actions).toHaveLength(new Set(actions).size);
  const others = actions.filter((action) => !/:(Get|List|Describe|Lookup)[A-Za-z0-9]+$/.test(action));
  expect(others).toEqual(["iam:GenerateCredentialReport"]); // which AWS counts among the actions that read
  expect(policy.Statement.every(({ Effect }) => Effect === "Allow")).toBe(true);
  expect(status).toBe(0);
  const more = await tomguard("verify", "--print-policy", "--samples", "--organization");
  for (const { action } of wanted) expect(more.stdout).toContain(`"${action}"`);
});

/** What reports take, as far as a test can compare it with calls: see `inventory/athena.test.ts`. */
const ofReports = [deliveryCalls, reportCalls, athenaCalls].flatMap((calls) => Object.values(calls));
const places = ["--inventory", "s3://muster-reports/inventories", "--athena-output", "s3://muster-results/tomguard"];

test("reports of S3 Inventory may be read where they lie, and results be written in their place alone", async () => {
  const { stdout } = await tomguard("verify", "--print-policy", ...places);
  const { Statement } = JSON.parse(stdout) as ReturnType<typeof policyFor>;
  const everywhere = Statement.filter(({ Resource, Condition }) => Resource === "*" && Condition === undefined);
  const added = everywhere
    .flatMap(({ Action }) => Action)
    .filter((each) => !always.some(({ action }) => action === each));
  expect(added).toEqual(["s3:GetInventoryConfiguration"]);
  const allowed = Statement.flatMap(({ Action }) => Action);
  for (const { action } of ofReports) expect(allowed).toContain(action);
  const placesOf = (action: string) => Statement.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource); // prettier-ignore
  expect(placesOf("s3:GetObject")).toEqual(["arn:aws:s3:::muster-reports/inventories/*", "arn:aws:s3:::muster-results/tomguard/*"]); // prettier-ignore
  expect(placesOf("s3:PutObject")).toEqual(["arn:aws:s3:::muster-results/tomguard/*"]);
  expect(placesOf("glue:CreateTable")).toContain("arn:aws:glue:*:*:table/default/tomguard_inventory_*");
  expect(new Set(Statement.map(({ Sid }) => Sid)).size).toBe(Statement.length);
});

test("who counts reports by DuckDB writes nothing in the account", async () => {
  const { stdout } = await tomguard("verify", "--print-policy", ...places.slice(0, 2), "--inventory-by", "duckdb");
  expect(stdout).not.toMatch(/s3:Put|athena:|glue:/);
  expect(stdout).toContain("s3:GetObject");
});

test.each([
  [["--inventory"], "--inventory s3://bucket/prefix"],
  [["--inventory", "s3://muster-reports"], "--athena-output s3://bucket/prefix"],
  [["--inventory", "muster-reports"], "is no place in S3"],
])("a policy that would open every bucket is not printed: %j", async (options, wanted) => {
  const { status, stdout, stderr } = await tomguard("verify", "--print-policy", ...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(wanted);
});
