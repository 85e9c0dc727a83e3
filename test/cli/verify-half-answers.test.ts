import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from "@aws-sdk/client-cloudtrail";
import { ConfigServiceClient, PutConfigurationRecorderCommand, PutDeliveryChannelCommand, StartConfigurationRecorderCommand } from "@aws-sdk/client-config-service"; // prettier-ignore
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EnableSecurityHubCommand, SecurityHubClient } from "@aws-sdk/client-securityhub";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { bareBucket, goodBucket, ownKey } from "../witness/aws/seeds";
import { verified } from "./verified";

/*
 * Answers that lack something, or tell of trouble beside what they say: none of it is taken for "there is nothing" or "all is
 * well". moto can't have such trouble, so that these answers are those of AWS's API references.
 */

const moto = onMoto();
const account = "account 123456789012";
const element = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** The answer of an operation of a service that writes XML, or JSON. */
const query = (operation: string, inner: string) => ({ body }: Asked): Fault | undefined =>
  body.includes(`Action=${operation}&`) ? { answer: element(`${operation}Response`, element(`${operation}Result`, inner)) } : undefined; // prettier-ignore
const json = (operation: string, documented: unknown) => ({ target }: Asked): Fault | undefined =>
  target.endsWith(`.${operation}`) ? { documented } : undefined; // prettier-ignore

describe("a listing", () => {
  const answering = (listing: string, of: RegExp) => ({ path }: Asked): Fault | undefined =>
    of.test(path) ? { answer: listing } : undefined; // prettier-ignore
  const [versions, uploads] = [/[?&]versions/, /[?&]uploads/];
  test.each([
    ["of versions that is empty", answering("<ListVersionsResult/>", versions)],
    ["of versions that goes on nowhere", answering("<ListVersionsResult><IsTruncated>true</IsTruncated></ListVersionsResult>", versions)],
    ["of uploads that is empty", answering("<ListMultipartUploadsResult/>", uploads)],
  ])("%s is no proof that nothing is there", async (_, fault) => {
    await goodBucket(moto, "muster-orders");
    const { of } = await verified(moto, { fault });
    expect(of("muster-orders", "deletion-proved")).toMatchObject({
      outcome: "unknown",
      why: expect.stringMatching(/IncompleteAnswer|no answer of AWS's/),
    });
  }); // prettier-ignore
});

describe("snapshots of clusters", () => {
  const snapshot = (Engine: string, days: number, more = "") =>
    query(
      "DescribeDBClusterSnapshots",
      element(
        "DBClusterSnapshots",
        element(
          "DBClusterSnapshot",
          element("DBClusterSnapshotIdentifier", "muster-kept") +
            element("DBClusterSnapshotArn", "arn:aws:rds:eu-central-1:123456789012:cluster-snapshot:muster-kept") +
            element("SnapshotType", "manual") +
            element("Engine", Engine) +
            element("SnapshotCreateTime", daysAgo(days)) +
            element("TagList", element("Tag", element("Key", "tom:data-class") + element("Value", "order-files"))) +
            more,
        ),
      ),
    );
  const attributes = query("DescribeDBClusterSnapshotAttributes", "<DBClusterSnapshotAttributesResult/>");
  const proof = async (fault: (asked: Asked) => Fault | undefined) =>
    (await verified(moto, { fault: (asked) => attributes(asked) ?? fault(asked) })).of(
      "muster-kept",
      "deletion-proved",
    );

  test.each(["aurora-postgresql", "docdb", "neptune"])("of %s are held to the period", async (engine) => {
    expect(await proof(snapshot(engine, 20))).toMatchObject({ outcome: "fail" });
    expect(await proof(snapshot(engine, 3))).toMatchObject({ outcome: "pass" });
  });

  test("that are copies are as old as nobody tells, and fail where they are too old themselves", async () => {
    const source = element("SourceDBClusterSnapshotArn", "arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:first");
    expect(await proof(snapshot("docdb", 3, source))).toMatchObject({ outcome: "unknown", why: expect.stringContaining("copied") }); // prettier-ignore
    expect(await proof(snapshot("docdb", 20, source))).toMatchObject({ outcome: "fail" });
  });
});

test("a copied snapshot of a volume is as old as nobody tells", async () => {
  const item =
    element("snapshotId", "snap-1") +
    element("volumeId", "vol-ffffffff") +
    element("ownerId", "123456789012") +
    element("startTime", daysAgo(3)) +
    element("tagSet", element("item", element("key", "tom:data-class") + element("value", "order-files")));
  const ec2 = (operation: string, inner: string) => ({ body }: Asked): Fault | undefined =>
    body.includes(`Action=${operation}&`) ? { answer: element(`${operation}Response`, inner) } : undefined; // prettier-ignore
  const list = ec2("DescribeSnapshots", element("snapshotSet", element("item", item)));
  const attribute = ec2("DescribeSnapshotAttribute", "<createVolumePermission/>");
  const fault = (asked: Asked) => list(asked) ?? attribute(asked);
  const { of } = await verified(moto, { fault });
  expect(of("snap-1", "deletion-proved")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("copied"),
  });
});

test("a database of which RDS does not tell whether it is public is not taken for a private one", async () => {
  const instance =
    element("DBInstanceIdentifier", "muster") +
    element("DBInstanceArn", "arn:aws:rds:eu-central-1:123456789012:db:muster") +
    element("Engine", "postgres");
  const fault = query("DescribeDBInstances", element("DBInstances", element("DBInstance", instance)));
  const { of } = await verified(moto, { fault });
  expect(of("muster", "exposure-data-store")).toMatchObject({ outcome: "unknown" });
});

test("a table whose own key was given up lies under AWS's", async () => {
  await moto.client(DynamoDBClient).send(
    new CreateTableCommand({
      TableName: "muster",
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
  const KMSMasterKeyArn = await ownKey(moto);
  const described = (Status: string) =>
    json("DescribeTable", { Table: { TableName: "muster", SSEDescription: { Status, SSEType: "KMS", KMSMasterKeyArn } } }); // prettier-ignore
  const verdict = async (status: string) =>
    (await verified(moto, { fault: described(status) })).of("muster", "encryption-customer-key");
  expect(await verdict("ENABLED")).toMatchObject({ outcome: "pass" });
  expect(await verdict("DISABLING")).toMatchObject({ outcome: "fail" });
});

test("a trail whose files can't be delivered is not known to record", async () => {
  await bareBucket(moto.s3, "muster-logs");
  const client = moto.client(CloudTrailClient);
  await client.send(
    new CreateTrailCommand({ Name: "muster", S3BucketName: "muster-logs", IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, EnableLogFileValidation: true }),
  ); // prettier-ignore
  await client.send(new StartLoggingCommand({ Name: "muster" }));
  const EventSelectors = [{ ReadWriteType: "All", IncludeManagementEvents: true, DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3"] }] }]; // prettier-ignore
  const selectors = json("GetEventSelectors", { EventSelectors });
  const verdict = async (status: object) => {
    const fault = (asked: Asked) => selectors(asked) ?? json("GetTrailStatus", status)(asked);
    return (await verified(moto, { fault })).of("muster", "log-trail");
  };
  expect(await verdict({ IsLogging: true, LatestDeliveryError: "" })).toMatchObject({ outcome: "pass" });
  expect(await verdict({ IsLogging: true, LatestDeliveryError: "AccessDenied" })).toMatchObject({ outcome: "unknown" });
  expect(await verdict({ IsLogging: true, LatestDigestDeliveryError: "AccessDenied" })).toMatchObject({ outcome: "unknown" }); // prettier-ignore
});

test("a recorder whose last recording failed is not known to record", async () => {
  await bareBucket(moto.s3, "muster-config");
  const recorder = { name: "default", roleARN: "arn:aws:iam::123456789012:role/config", recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } }; // prettier-ignore
  for (const region of ["eu-central-1", "eu-west-1"]) {
    const client = moto.client(ConfigServiceClient, region);
    await client.send(new PutConfigurationRecorderCommand({ ConfigurationRecorder: recorder }));
    await client.send(new PutDeliveryChannelCommand({ DeliveryChannel: { name: "default", s3BucketName: "muster-config" } })); // prettier-ignore
    await client.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: "default" }));
    await moto.client(SecurityHubClient, region).send(new EnableSecurityHubCommand({}));
  }
  const status = (lastStatus: string) =>
    json("DescribeConfigurationRecorderStatus", { ConfigurationRecordersStatus: [{ name: "default", recording: true, lastStatus }] }); // prettier-ignore
  const why = async (lastStatus: string) => {
    const { record } = await verified(moto, {
      fault: status(lastStatus),
      options: ["--region", "eu-central-1", "eu-west-1"],
    });
    return record.findings.filter(({ rule }) => rule === "detect-posture").map(({ why: open }) => open ?? "").join(); // prettier-ignore
  };
  expect(await why("Failure")).toContain("what it recorded last has failed");
  expect(await why("Success")).not.toContain("what it recorded last has failed");
});

test("a cloud that can't list clusters' automated backups leaves the proof open, and says in a sentence why", async () => {
  const { of } = await verified(moto); // moto answers with a web page
  expect(of(`${account}: rds-cluster-automated-backups in eu-central-1`, "deletion-proved")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining(
      "the endpoint does not answer DescribeDBClusterAutomatedBackups: with status 500 came",
    ),
  });
});

test("which regions are switched on may not be asked: what is elsewhere stays open", async () => {
  const fault = ({ body }: Asked): Fault | undefined => (body.includes("Action=DescribeRegions&") ? denied : undefined);
  const { of } = await verified(moto, { fault, everywhere: true });
  expect(of(`${account}: the account outside of the promised regions`, "residency-region")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("ec2:DescribeRegions"),
  });
});
