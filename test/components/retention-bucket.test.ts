import { stringify } from "yaml";
import { AccessLogBucket, RetentionBucket } from "../../components";
import { policyOf, promiseFile, run } from "./program";
import { photoLabPromise } from "./promises";

const promise = promiseFile(stringify(photoLabPromise));
const shared = {
  client: "end-customers",
  purpose: "printing",
  promise,
  bucketName: "lab",
  accessLogs: { targetBucket: "logs" },
};
const make = (dataClasses: string[]) => run(() => new RetentionBucket("lab", { ...shared, dataClasses }));

describe("a bucket of several classes", () => {
  test("has a rule for each", async () => {
    const ran = await make(["order-files", "addresses"]);
    expect(ran.named("lab-lifecycle").inputs["rules"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: "order-files", filter: { prefix: "order-files/" }, expiration: { days: 10 } }),
        expect.objectContaining({ id: "addresses", filter: { prefix: "addresses/" }, expiration: { days: 1091 } }),
      ]),
    );
  });

  test("refuses objects that lie under no class", async () => {
    const ran = await make(["order-files", "addresses"]);
    expect(policyOf(ran.named("lab-policy")).Statement).toContainEqual({
      Sid: "DenyObjectsOutsideDataClasses",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      NotResource: ["arn:aws:s3:::lab/order-files/*", "arn:aws:s3:::lab/addresses/*"],
    });
  });

  test("carries all of them in its tag", async () => {
    const ran = await make(["order-files", "addresses"]);
    expect(ran.named("lab", "aws:s3/bucket:Bucket").inputs["tags"]).toMatchObject({
      "tom:data-class": "order-files addresses",
    });
  });

  test("says which argument is wrong", async () => {
    await expect(make(["order-files", "adresses"])).rejects.toThrow(
      /RetentionBucket "lab" .*\n {2}- dataClasses: .*did you mean "addresses"/,
    );
  });
});

describe("a bucket of one class", () => {
  test("leaves keys to whoever writes", async () => {
    const ran = await make(["order-files"]);
    expect(policyOf(ran.named("lab-policy")).Statement.map((each) => each["Sid"])).toEqual([
      "DenyPlainHttp",
      "DenyOldTls",
    ]);
  });
});

describe("a log bucket of several buckets", () => {
  const logs = { client: "end-customers", dataClass: "order-files", sources: ["lab-orders", "lab-invoices"], promise };
  const makeLogs = (args = {}) => run(() => new AccessLogBucket("logs", { ...logs, bucketName: "lab-logs", ...args }));

  test("takes logs of those buckets and no others", async () => {
    const ran = await makeLogs();
    expect(policyOf(ran.named("logs-policy")).Statement).toContainEqual(
      expect.objectContaining({
        Sid: "AllowAccessLogDelivery",
        Condition: { ArnLike: { "aws:SourceArn": ["arn:aws:s3:::lab-orders", "arn:aws:s3:::lab-invoices"] } },
      }),
    );
  });

  test("has everything hang on it, in the promised region", async () => {
    const ran = await makeLogs();
    const parts = ran.resources.filter((each) => each.type.startsWith("aws:"));
    expect(parts.filter((each) => each.parent !== "logs" || each.inputs["region"] !== "eu-central-1")).toEqual([]);
  });

  test.each([
    ["sources", { sources: [] }, /sources: name at least one bucket/],
    ["region", { region: "eu-west-2" }, /region: eu-west-2 \(London/],
    ["dataClass", { dataClass: "logs" }, /dataClass: the promise has no data class "logs"/],
    ["client", { client: "" }, /client: must not be empty/],
    ["bucketName", { bucketName: "a.b" }, /bucketName: "a\.b"/],
  ])("refuses wrong %s", async (_, args, message) => {
    await expect(makeLogs(args)).rejects.toThrow(message);
  });
});
