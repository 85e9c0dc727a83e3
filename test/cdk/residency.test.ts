import { Aws, Stack, type App, type StackProps } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupVault } from "aws-cdk-lib/aws-backup";
import { AttributeType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { synthesized } from "./app";
import { promise } from "./store";

/* Where data goes in an app of the CDK; promised are Frankfurt and Dublin. */

const account = "123456789012";
const stackIn = (app: App, id: string, region: string, more: StackProps = {}) => new Stack(app, id, { env: { region, account }, ...more }); // prettier-ignore
const judged = (build: (app: App) => void) => synthesized(build, { promise, newApp: true, cdkNag: false });

const promised = [
  ["pass", "eu-west-1"],
  ["fail", "us-east-1"],
] as const;

describe("a copy", () => {
  test.each(promised)("of a bucket is %s where the other stack is in %s", (outcome, region) => {
    const { outcomes } = judged((app) => {
      const bucketName = "muster-copy";
      new Bucket(stackIn(app, "There", region), "Copy", { bucketName, versioned: true });
      const here = stackIn(app, "Here", "eu-central-1");
      const destination = Bucket.fromBucketName(here, "Destination", bucketName);
      new Bucket(here, "Orders", { versioned: true, replicationRules: [{ destination, priority: 1 }] });
    });
    expect(outcomes("residency-replica")).toMatchObject({ "Here/Orders": outcome });
  });

  test.each(promised)("of a table is %s in %s", (outcome, region) => {
    const { outcomes } = judged((app) => {
      const partitionKey = { name: "id", type: AttributeType.STRING };
      new TableV2(stackIn(app, "Here", "eu-central-1"), "Orders", { partitionKey, replicas: [{ region }] });
    });
    expect(outcomes("residency-replica")).toMatchObject({ "Here/Orders": outcome });
  });

  test.each(promised)("of a backup is %s in a vault in %s", (outcome, region) => {
    const { outcomes } = judged((app) => {
      const here = stackIn(app, "Here", "eu-central-1");
      const arn = `arn:aws:backup:${region}:${account}:backup-vault:copies`;
      const destinationBackupVault = BackupVault.fromBackupVaultArn(here, "Copies", arn);
      const rule = new BackupPlanRule({ copyActions: [{ destinationBackupVault }] });
      new BackupPlan(here, "Plan", { backupPlanRules: [rule], backupVault: new BackupVault(here, "Vault") });
    });
    expect(outcomes("residency-replica")).toMatchObject({ "Here/Plan": outcome });
  });
});

describe("a text", () => {
  const named = (
    value: (region: string) => string,
    region: string,
    env: StackProps = { env: { region: "eu-central-1", account } },
  ) =>
    // prettier-ignore
    judged((app) => {
      new StringParameter(new Stack(app, "Here", env), "Setting", { stringValue: value(region) });
    }).outcomes("residency-reference")["Here/Setting"];
  const arn = (region: string) => `arn:aws:sqs:${region}:${account}:jobs`;

  test.each(promised)("with an ARN is %s for %s", (outcome, region) => expect(named(arn, region)).toBe(outcome));

  test.each(promised)("with the address of a service is %s for %s", (outcome, region) => {
    expect(named((each) => `https://sqs.${each}.amazonaws.com/${account}/jobs`, region)).toBe(outcome);
  });

  test("that is made with the stack's region passes where that is pinned, and is unknown where it isn't", () => {
    expect(named(arn, Aws.REGION)).toBe("pass");
    expect(named(arn, Aws.REGION, {})).toBe("unknown");
  });
});

test("what a stack of another region is referred to by is unknown, and that region is judged by itself", () => {
  const crossRegionReferences = true;
  const { outcomes } = judged((app) => {
    const topic = new Topic(stackIn(app, "There", "us-east-1", { crossRegionReferences }), "Alarms");
    const here = stackIn(app, "Here", "eu-central-1", { crossRegionReferences });
    const endpoint = "arn:aws:sqs:eu-central-1:123456789012:on-call";
    new Subscription(here, "OnCall", { topic, protocol: SubscriptionProtocol.SQS, endpoint });
  });
  expect(outcomes("residency-reference")).toMatchObject({ "Here/OnCall": "unknown" });
  expect(outcomes("residency-region")).toMatchObject({ "There/Alarms": "fail" });
});
