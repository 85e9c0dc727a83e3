import { App, Stack } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { ArnPrincipal, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { ArgumentError, BucketSetting, EuBucket, RetentionBucket, type EuBucketProps, type Mistake } from "../../cdk";
import { judged, named, resourcesOf, shared } from "./store";

const orders: EuBucketProps = { ...shared, dataClass: "order-files" };

function mistakesIn(given: Partial<EuBucketProps>, env: { region?: string } = { region: "eu-central-1" }): Mistake[] {
  const stack = new Stack(new App(), "Shop", { env });
  try {
    new EuBucket(stack, "orders", { ...orders, ...given });
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    expect(stack.node.children).toEqual([]);
    return [...error.mistakes];
  }
  return [];
}

describe("a mistake says where it is and what would be right", () => {
  test.each<[string, Partial<EuBucketProps>, string, RegExp]>([
    ["no client", { client: " " }, "client", /must not be empty/],
    ["a class that is not promised", { dataClass: "order-flies" }, "dataClass", /did you mean "order-files"/],
    ["a lock of what has to end", { objectLock: { mode: "GOVERNANCE" } }, "objectLock", /order-files must end in time/],
    ["a name of capitals", { bucketName: "Orders" }, "bucketName", /small letters/],
    ["a tag of ours", { tags: { "tom:client": "me" } }, "tags.tom:client", /are set from client/],
    [
      "deletion of a full bucket",
      { overrides: [{ setting: BucketSetting.ForceDestroy, value: "on", because: "a test" }] },
      "overrides[0]",
      /deletes empty buckets only/,
    ],
  ])("%s", (_, given, argument, message) => {
    expect(mistakesIn(given)).toEqual([{ argument, message: expect.stringMatching(message) }]);
  });

  test("a region that is not promised", () => {
    expect(mistakesIn({}, { region: "eu-west-2" })).toEqual([
      { argument: "region", message: expect.stringMatching(/London.*outside the European Economic Area/) },
    ]);
  });

  test("all of them at once, and a stack that leaves its region open", () => {
    expect(mistakesIn({ client: "", dataClass: "order-flies" }, {}).map((each) => each.argument)).toEqual([
      "env.region",
      "client",
      "dataClass",
    ]);
  });
});

test("a default that is overridden is a warning, and the pack judges the result all the same", () => {
  const overrides = [{ setting: BucketSetting.Versioning, value: "Disabled", because: "a cache" }];
  const make = (stack: Stack) => new EuBucket(stack, "orders", { ...orders, overrides });
  const stack = new Stack(new App(), "Shop", { env: { region: "eu-central-1" } });
  make(stack);
  Annotations.fromStack(stack).hasWarning("/Shop/orders", Match.stringLikeRegexp('versioning is "Disabled".*a cache'));
  const [, { Properties: properties }] = named("ordersBucket", "S3::Bucket", resourcesOf(make));
  expect(properties).not.toHaveProperty("VersioningConfiguration");
});

test("a given key and a given target are used, and none is made", () => {
  const resources = resourcesOf((stack) => {
    const logs = new EuBucket(stack, "logs", { ...orders, dataClass: "addresses" });
    const encryptionKey = new Key(stack, "own", { enableKeyRotation: true });
    const accessLogs = { targetBucket: logs.bucket, targetPrefix: "of-orders/" };
    new EuBucket(stack, "orders", { ...orders, encryptionKey, accessLogs });
  });
  expect(Object.keys(resources).filter((id) => /^orders(?:Key|Logs)/.test(id))).toEqual([]);
  const [, { Properties: properties }] = named("ordersBucket", "S3::Bucket", resources);
  const [target] = named("logsBucket", "S3::Bucket", resources);
  expect(properties["LoggingConfiguration"]).toEqual({ DestinationBucketName: { Ref: target }, LogFilePrefix: "of-orders/" }); // prettier-ignore
  const [own] = named("own", "KMS::Key", resources);
  expect(JSON.stringify(properties["BucketEncryption"])).toContain(`"KMSMasterKeyID":{"Fn::GetAtt":["${own}","Arn"]}`);
});

test("its bucket grants as the library's own does: the role, and the key with it", () => {
  const resources = resourcesOf((stack) => {
    const { bucket } = new EuBucket(stack, "orders", orders);
    bucket.grantRead(new Role(stack, "reader", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") }));
    bucket.grantRead(new ArnPrincipal("arn:aws:iam::123456789012:role/lab"));
  });
  const [, { Properties: properties }] = named("readerDefaultPolicy", "IAM::Policy", resources);
  expect(JSON.stringify(properties)).toContain("kms:Decrypt");
  const [, policy] = named("ordersBucketPolicy", "S3::BucketPolicy", resources);
  expect(JSON.stringify(policy.Properties)).toMatch(/DenyPlainHttp.*role\/lab/);
  expect(judged(resources).filter(({ outcome, resource }) => outcome === "fail" && /^orders/.test(resource.name))).toEqual([]); // prettier-ignore
});

test("classes that end by an event expire once their objects are tagged", () => {
  const resources = resourcesOf(
    (stack) => new RetentionBucket(stack, "lab", { ...shared, dataClasses: ["job-drops", "order-files"] }),
  );
  const [, { Properties: properties }] = named("labBucket", "S3::Bucket", resources);
  const { Rules: rules } = properties["LifecycleConfiguration"] as { Rules: object[] }; // as the CDK writes it
  expect(rules).toContainEqual({
    Id: "job-drops",
    Status: "Enabled",
    Prefix: "job-drops/",
    TagFilters: [{ Key: "tom:state", Value: "completed" }],
    ExpirationInDays: 1,
  });
});
