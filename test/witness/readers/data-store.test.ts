import { absent, known, unknown, type Fact } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { bucket, partOf, postureOf, resource, unknownList, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const store = (type: string, props: Record<string, unknown> = {}, more = {}) =>
  postureOf("data-store", resource(`aws:${type}`, "s", props, more));
const old = { origin: "existing" };

describe("whether it is encrypted:", () => {
  test.each<[string, string, Record<string, unknown>, object, Fact<boolean>]>([
    ["an instance that states it as text", "rds/instance:Instance", { storageEncrypted: "true" }, {}, known(true)],
    ["an instance that states nothing", "rds/instance:Instance", {}, {}, byDefault(false)],
    ["an instance from a snapshot follows that", "rds/instance:Instance", { snapshotIdentifier: "s" }, {}, unknownFact],
    [
      "an instance from a snapshot that states its own",
      "rds/instance:Instance",
      { snapshotIdentifier: "s", storageEncrypted: false },
      {},
      known(false),
    ],
    ["a volume that states nothing", "ebs/volume:Volume", {}, {}, unknownFact],
    ["a warehouse that states nothing", "redshift/cluster:Cluster", {}, {}, byDefault(true)],
    ["a table", "dynamodb/table:Table", { serverSideEncryption: { enabled: false } }, {}, byDefault(true)],
    ["a queue that states nothing", "sqs/queue:Queue", {}, {}, byDefault(true)],
    ["an older queue that states nothing", "sqs/queue:Queue", {}, old, unknownFact],
    ["a queue that states no", "sqs/queue:Queue", { sqsManagedSseEnabled: false }, {}, known(false)],
    [
      "a queue that states no, but names a key",
      "sqs/queue:Queue",
      { sqsManagedSseEnabled: false, kmsMasterKeyId: "alias/a" },
      {},
      known(true),
    ],
    ["a topic without a key", "sns/topic:Topic", { kmsMasterKeyId: "" }, {}, byDefault(false)],
    ["a topic with a key", "sns/topic:Topic", { kmsMasterKeyId: "alias/aws/sns" }, {}, known(true)],
    ["a topic with a key that may be none", "sns/topic:Topic", { kmsMasterKeyId: unknownText }, {}, unknownFact],
    ["a stream", "kinesis/stream:Stream", { encryptionType: "KMS" }, {}, known(true)],
    [
      "a stream with a word that AWS does not know",
      "kinesis/stream:Stream",
      { encryptionType: "AES" },
      {},
      unknownFact,
    ],
    ["a parameter in plain text", "ssm/parameter:Parameter", { type: "String" }, {}, known(false)],
    ["a parameter that is a secret", "ssm/parameter:Parameter", { type: "SecureString" }, {}, known(true)],
    ["a cache of Redis", "elasticache/replicationGroup:ReplicationGroup", { engine: "redis" }, {}, byDefault(false)],
    ["a cache of Valkey", "elasticache/replicationGroup:ReplicationGroup", { engine: "valkey" }, {}, byDefault(true)],
    [
      "a cache of an engine not known yet",
      "elasticache/replicationGroup:ReplicationGroup",
      { engine: unknownText },
      {},
      unknownFact,
    ],
    [
      "a search domain with a block that is off",
      "opensearch/domain:Domain",
      { encryptAtRest: { enabled: false } },
      {},
      known(false),
    ],
  ])("%s", (_, type, props, more, fact) => {
    expect(store(type, props, more).encrypted).toEqual(fact);
  });

  test("a bucket whose settings are still open is encrypted all the same", () => {
    const stray = resource(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      "e",
      { bucket: unknownText },
    );
    expect(postureOf("data-store", bucket(), stray)).toMatchObject({ encrypted: byDefault(true), key: unknownFact });
  });
});

describe("under whose key it is:", () => {
  const key = resource("aws:kms/key:Key", "k", { arn: "arn:aws:kms:eu-central-1:1:key/k" });
  const keyOf = (type: string, props: Record<string, unknown>, more = {}, ...others: SeenResource[]) =>
    postureOf("data-store", resource(`aws:${type}`, "s", props, more), ...others).key;
  const customer = known(expect.objectContaining({ managedBy: "customer" }) as { managedBy: "customer" });
  const ofAws = (alias: string) => known(expect.objectContaining({ managedBy: "aws", alias }) as { managedBy: "aws" });
  const arn = "arn:aws:kms:eu-central-1:1:key/other";
  const resultKey = "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn";
  const workgroup = (enforceWorkgroupConfiguration: unknown) => ({
    configuration: {
      enforceWorkgroupConfiguration,
      resultConfiguration: { encryptionConfiguration: { kmsKeyArn: arn } },
    },
  });
  const project = (artifacts: object) => ({ encryptionKey: arn, artifacts });

  test.each<[string, unknown, unknown]>([
    ["nobody's", absent(), keyOf("rds/instance:Instance", {})],
    ["AWS's, by alias", ofAws("aws/rds"), keyOf("rds/instance:Instance", { kmsKeyId: "alias/aws/rds" })],
    ["AWS's, bare", ofAws("aws/rds"), keyOf("rds/instance:Instance", { kmsKeyId: "aws/rds" })],
    [
      "AWS's, by ARN",
      ofAws("aws/rds"),
      keyOf("rds/instance:Instance", { kmsKeyId: "arn:aws:kms:eu-central-1:1:alias/aws/rds" }),
    ],
    ["the customer's, by alias", customer, keyOf("rds/instance:Instance", { kmsKeyId: "alias/own" })],
    [
      "the customer's, by an alias that only begins like AWS's",
      customer,
      keyOf("rds/instance:Instance", { kmsKeyId: "alias/aws-own" }),
    ],
    [
      "the customer's, made by the program",
      customer,
      keyOf("rds/instance:Instance", { kmsKeyId: unknownText }, { from: { kmsKeyId: key } }, key),
    ],
    [
      "the customer's, where the key is not shown",
      customer,
      keyOf("rds/instance:Instance", { kmsKeyId: unknownText }, { from: { kmsKeyId: key } }),
    ],
    ["the customer's, written by the program", customer, keyOf("rds/instance:Instance", { kmsKeyId: arn })],
    [
      "unknown, filled in by AWS with an id",
      unknownFact,
      keyOf("rds/instance:Instance", { kmsKeyId: arn }, { propertyDependencies: {} }),
    ],
    [
      "unknown, filled in by AWS in a written block",
      unknownFact,
      keyOf("dynamodb/table:Table", { serverSideEncryption: { enabled: true, kmsKeyArn: arn } }),
    ],
    [
      "none, where a table names one and doesn't use it",
      absent(),
      keyOf("dynamodb/table:Table", { serverSideEncryption: { enabled: false, kmsKeyArn: arn } }),
    ],
    [
      "the customer's, filled in with a key of the program",
      customer,
      keyOf(
        "dynamodb/table:Table",
        { serverSideEncryption: { kmsKeyArn: "arn:aws:kms:eu-central-1:1:key/k" } },
        {},
        key,
      ),
    ],
    [
      "the customer's, where AWS never fills it in",
      customer,
      keyOf("sqs/queue:Queue", { kmsMasterKeyId: arn }, { propertyDependencies: {} }),
    ],
    [
      "unknown, made by something that is no key",
      unknownFact,
      keyOf("rds/instance:Instance", { kmsKeyId: unknownText }, { from: { kmsKeyId: bucket() } }),
    ],
  ])("%s", (_, expected, found) => {
    expect(found).toEqual(expected);
  });

  test.each<[about: string, type: string, props: Record<string, unknown>, key: unknown, remedy: string]>([
    ["settings that bind clients", "athena/workgroup:Workgroup", workgroup(true), customer, resultKey],
    ["settings that nobody says bind", "athena/workgroup:Workgroup", workgroup(undefined), customer, resultKey],
    [
      "settings that clients may override",
      "athena/workgroup:Workgroup",
      workgroup("false"),
      absent(),
      `${resultKey}, configuration.enforceWorkgroupConfiguration: true`,
    ],
    ["settings not known yet", "athena/workgroup:Workgroup", workgroup(unknownText), unknownFact, resultKey],
    [
      "artifacts under it",
      "codebuild/project:Project",
      project({ encryptionDisabled: false }),
      customer,
      "encryptionKey",
    ],
    [
      "artifacts that it leaves out",
      "codebuild/project:Project",
      project({ encryptionDisabled: true }),
      absent(),
      "encryptionKey, artifacts.encryptionDisabled: false",
    ],
    [
      "further artifacts that it leaves out",
      "codebuild/project:Project",
      { ...project({}), secondaryArtifacts: [{}, { encryptionDisabled: true }] },
      absent(),
      "encryptionKey, secondaryArtifacts.encryptionDisabled: false",
    ],
    [
      "further artifacts not known yet",
      "codebuild/project:Project",
      { ...project({}), secondaryArtifacts: unknownList },
      unknownFact,
      "encryptionKey",
    ],
  ])("is used or not: %s", (_, type, props, expected, remedy) => {
    const store = postureOf("data-store", resource(`aws:${type}`, "store", props, { from: { encryptionKey: key } }));
    expect([store.key, store.stated.key]).toEqual([expected, remedy]);
  });

  test("every part that can have its own", () => {
    const disks = [arn, "arn:aws:kms:ap-south-1:1:key/there"].map((kmsKeyId) => ({ ebs: { kmsKeyId } }));
    const machine = resource("aws:ec2/launchTemplate:LaunchTemplate", "m", { blockDeviceMappings: disks });
    expect(postureOf("data-store", machine).partKeys).toMatchObject([
      known({ region: known("eu-central-1") }),
      known({ region: known("eu-central-1") }),
      known({ region: known("ap-south-1") }),
    ]);
  });

  describe.each(["rds/instance:Instance", "rds/cluster:Cluster"])("what lies beside the storage of %s", (type) => {
    const beside = (props: Record<string, unknown>) =>
      postureOf("data-store", resource(`aws:${type}`, "db", { kmsKeyId: unknownText, ...props }, { from: ownKeys }));
    const ownKeys = { kmsKeyId: [key], performanceInsightsKmsKeyId: [key], masterUserSecretKmsKeyId: [key] };

    test.each<[string, Record<string, unknown>, unknown]>([
      ["nothing", {}, customer],
      ["statements under an own key", { performanceInsightsEnabled: true, performanceInsightsKmsKeyId: unknownText }, customer],
      ["statements under AWS's key", { performanceInsightsEnabled: true }, absent()],
      ["statements under AWS's key by name", { performanceInsightsEnabled: true, performanceInsightsKmsKeyId: "alias/aws/rds" }, ofAws("aws/rds")],
      ["no statements, though a key is named", { performanceInsightsEnabled: false, performanceInsightsKmsKeyId: "alias/aws/rds" }, customer],
      ["statements, or none", { performanceInsightsEnabled: unknownText }, unknownFact],
      ["a password under an own key", { manageMasterUserPassword: true, masterUserSecretKmsKeyId: unknownText }, customer],
      ["a password under AWS's key", { manageMasterUserPassword: true }, absent()],
      ["both under AWS's keys", { performanceInsightsEnabled: true, manageMasterUserPassword: true }, absent()],
    ])("%s", (_, props, expected) => {
      const store = beside(props);
      expect(store.key).toEqual(expected);
      expect(store.stated.key).toBe("kmsKeyId, performanceInsightsKmsKeyId, masterUserSecretKmsKeyId");
    }); // prettier-ignore
  });

  test("region and account come from the ARN, and the region else from the store", () => {
    expect(keyOf("sqs/queue:Queue", { kmsMasterKeyId: "arn:aws:kms:us-east-1:12:key/k" })).toEqual(
      known({ managedBy: "customer", region: known("us-east-1"), account: known("12") }),
    );
    expect(keyOf("sqs/queue:Queue", { kmsMasterKeyId: "alias/own" })).toMatchObject({
      value: { region: known("eu-central-1"), account: absent() },
    });
  });

  test("a bucket has the key of its settings", () => {
    const owner = bucket();
    const rules = [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/own" } }];
    const type = "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    expect(postureOf("data-store", owner, partOf(owner, type, { rules })).key).toEqual(customer);
  });
});
