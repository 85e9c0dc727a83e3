import { ArgumentError, type Mistake } from "../../components/mistakes";
import type { CommonBucketArgs } from "../../components/s3/arguments";
import { planBucket, type BucketPlan } from "../../components/s3/plan";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { photoLabPromise, promised } from "./promises";

type Given = Partial<CommonBucketArgs> & { dataClasses?: string[]; promised?: PromiseFile };

function planned({ dataClasses = ["order-files"], promised: file, ...given }: Given = {}): BucketPlan {
  const args = { client: "end-customers", purpose: "order-processing", copyApproval: "contract 7", ...given };
  return planBucket(
    "EuBucket",
    "orders",
    args,
    { argument: "dataClass", dataClasses },
    promised(file ?? photoLabPromise),
  ).plan;
}

function mistakesOf(given: Given): Mistake[] {
  try {
    planned(given);
    return [];
  } catch (error) {
    if (error instanceof ArgumentError) return [...error.mistakes];
    throw error;
  }
}

const quick: PromiseFile = { ...photoLabPromise, retention: { drafts: { keep: "4 days" } } };
const unwritten: PromiseFile = {};
const frequent: PromiseFile = { ...photoLabPromise, encryption: { rotate: "monthly" } };
const sovereign: PromiseFile = {
  residency: { regions: ["eu-central-1", "eusc-de-east-1"] },
  retention: { "order-files": { keep: "14 days" } },
};
const deny = { sid: "DenyDelete", effect: "Deny", principals: { AWS: ["*"] }, actions: ["s3:DeleteBucket"] };

describe("arguments that are right", () => {
  test.each<[string, Given]>([
    ["the least there can be", {}],
    ["another promised region", { region: "eu-west-1" }],
    ["no personal data", { dataClasses: ["none"] }],
    ["a denial for everyone", { statements: [deny] }],
    [
      "a class of five days with a target for its logs",
      { dataClasses: ["job-drops"], accessLogs: { targetBucket: "logs" } },
    ],
    ["a key of one's own where KMS can't rotate often enough", { keyArn: "arn:aws:kms:…", promised: frequent }],
    ["a name of 58 letters, which leaves room for its logs", { bucketName: "a".repeat(58) }],
    [
      "a name of 63 letters, where nothing is named after it",
      { bucketName: "a".repeat(63), accessLogs: { targetBucket: "logs" } },
    ],
    [
      "a lock of what law keeps",
      { dataClasses: ["invoices"], accessLogs: { targetBucket: "logs" }, objectLock: { mode: "GOVERNANCE" } },
    ],
    ["a replica in the other promised region", { replicaRegion: "eu-west-1" }],
  ])("%s", (_, given) => {
    expect(mistakesOf(given)).toEqual([]);
  });
});

describe("a mistake says where it is and what would be right", () => {
  test.each<[string, Given, string, RegExp]>([
    [
      "London",
      { region: "eu-west-2" },
      "region",
      /eu-west-2 \(London, GB\) is not a promised region and lies outside the European Economic Area; promised: eu-central-1, eu-west-1/,
    ],
    [
      "Paris, not promised",
      { region: "eu-west-3" },
      "region",
      /eu-west-3 \(Paris, FR\) is not a promised region; promised/,
    ],
    [
      "a region that doesn't exist",
      { region: "eu-central1" },
      "region",
      /no region "eu-central1"; did you mean "eu-central-1"/,
    ],
    ["an empty client", { client: " " }, "client", /must not be empty/],
    ["an empty purpose", { purpose: "" }, "purpose", /must not be empty/],
    ["a client that can't be a tag", { client: "Müller & Söhne" }, "client", /letters, digits, spaces/],
    [
      "a slip in the data class",
      { dataClasses: ["order-flies"] },
      "dataClass",
      /no data class "order-flies"; did you mean "order-files"/,
    ],
    [
      "a data class nobody promised",
      { dataClasses: ["payroll"] },
      "dataClass",
      /known are order-files, job-drops, addresses, invoices/,
    ],
    [
      "a data class in a promise without any",
      { dataClasses: ["orders"], promised: unwritten },
      "dataClass",
      /add `retention: \{ orders: \{ keep: … \} \}`/,
    ],
    ["no data class", { dataClasses: [] }, "dataClass", /at least one data class/],
    [
      "a data class twice",
      { dataClasses: ["order-files", "order-files"], accessLogs: { targetBucket: "logs" } },
      "dataClass",
      /named twice/,
    ],
    ["none beside a class", { dataClasses: ["none", "order-files"] }, "dataClass", /can't stand beside a class/],
    [
      "what law keeps beside what must end",
      { dataClasses: ["order-files", "invoices"], accessLogs: { targetBucket: "logs" } },
      "dataClass",
      /invoices must stay and order-files must end: give them a bucket each/,
    ],
    [
      "a period that S3 can't keep",
      { dataClasses: ["drafts"], promised: quick },
      "dataClass",
      /4 days, and S3 needs 5 days .* Promise at least 5 days/,
    ],
    [
      "a class whose name every object has",
      { dataClasses: ["constructor"] },
      "dataClass",
      /no data class "constructor"/,
    ],
    ["a bucket's name with capitals", { bucketName: "Orders" }, "bucketName", /3 to 58 small letters/],
    ["a name that leaves no room for its logs", { bucketName: "a".repeat(59) }, "bucketName", /3 to 58/],
    [
      "a name that leaves no room for its replica",
      { bucketName: "a".repeat(55), replicaRegion: "eu-west-1" },
      "bucketName",
      /3 to 54/,
    ],
    [
      "rotation that KMS can't do",
      { promised: frequent },
      "keyArn",
      /after 1 month, and KMS rotates every 90 days at most/,
    ],
    [
      "a replica outside the promise",
      { replicaRegion: "us-east-1" },
      "replicaRegion",
      /us-east-1 \(Northern Virginia, US\) is not a promised region/,
    ],
    ["a replica where the bucket is", { replicaRegion: "eu-central-1" }, "replicaRegion", /in eu-central-1 already/],
    [
      "a replica in another partition",
      { replicaRegion: "eusc-de-east-1", promised: sovereign },
      "replicaRegion",
      /different partitions/,
    ],
    [
      "a copy that nobody has approved",
      { replicaRegion: "eu-west-1", copyApproval: "" },
      "copyApproval",
      /must not be empty/,
    ],
    ["a lock on what must end", { objectLock: { mode: "GOVERNANCE" } }, "objectLock", /order-files must end in time/],
    [
      "a lock on what has no minimum",
      { dataClasses: ["none"], objectLock: { mode: "GOVERNANCE" } },
      "objectLock",
      /no promised minimum/,
    ],
    [
      "a mode of lock that doesn't exist",
      { dataClasses: ["invoices"], accessLogs: { targetBucket: "logs" }, objectLock: { mode: "GOVERNACE" } },
      "objectLock",
      /did you mean "GOVERNANCE"/,
    ],
    [
      "logs that would stay as long as invoices",
      { dataClasses: ["invoices"] },
      "accessLogs.dataClass",
      /data class of their own/,
    ],
    [
      "logs that nobody would tag as completed",
      { dataClasses: ["job-drops"] },
      "accessLogs.dataClass",
      /data class of their own/,
    ],
    [
      "logs of a replica, which can't use the target in the source's region",
      { dataClasses: ["invoices"], accessLogs: { targetBucket: "logs" }, replicaRegion: "eu-west-1" },
      "accessLogs.dataClass",
      /data class of their own/,
    ],
    [
      "logs of an unknown class",
      { accessLogs: { dataClass: "order-file" } },
      "accessLogs.dataClass",
      /did you mean "order-files"/,
    ],
    ["a tag of the component's own", { tags: { "tom:client": "x" } }, "tags.tom:client", /are set from client/],
    ["a public statement", { statements: [{ ...deny, effect: "Allow" }] }, "statements[0]", /makes the bucket public/],
    [
      "a statement by a name that is taken",
      { statements: [{ ...deny, sid: "DenyPlainHttp" }] },
      "statements[0]",
      /already called "DenyPlainHttp"/,
    ],
    ["two statements of one name", { statements: [deny, deny] }, "statements[1]", /already called "DenyDelete"/],
    [
      "a statement that neither allows nor denies",
      { statements: [{ ...deny, effect: "Permit" }] },
      "statements[0]",
      /Allow or Deny/,
    ],
    ["a statement about nothing", { statements: [{ ...deny, actions: [] }] }, "statements[0]", /at least one action/],
    [
      "a statement about nobody",
      { statements: [{ ...deny, principals: {} }] },
      "statements[0]",
      /at least one principal/,
    ],
    [
      "a statement whose name AWS refuses",
      { statements: [{ ...deny, sid: "deny delete" }] },
      "statements[0]",
      /letters and digits/,
    ],
    [
      "an override without a reason",
      { overrides: [{ setting: "versioning", value: "Suspended", because: " " }] },
      "overrides[0]",
      /say in `because` why/,
    ],
    [
      "an override of something else",
      { overrides: [{ setting: "version", value: "Suspended", because: "cost" }] },
      "overrides[0]",
      /no setting is called "version"/,
    ],
    [
      "an override to what doesn't exist",
      { overrides: [{ setting: "versioning", value: "Off", because: "cost" }] },
      "overrides[0]",
      /it can be Suspended or Disabled/,
    ],
    [
      "an override to the default",
      { overrides: [{ setting: "versioning", value: "Enabled", because: "x" }] },
      "overrides[0]",
      /by default; leave the override out/,
    ],
  ])("%s", (_, given, argument, message) => {
    expect(mistakesOf(given)).toEqual([{ argument, message: expect.stringMatching(message) }]);
  });

  test.each<[string, Given, string]>([
    ["a replica", { replicaRegion: "eu-west-1" }, "replicaRegion"],
    [
      "a lock",
      { dataClasses: ["invoices"], accessLogs: { targetBucket: "logs" }, objectLock: { mode: "COMPLIANCE" } },
      "objectLock",
    ],
  ])("%s without versions", (_, given, argument) => {
    const overrides = [{ setting: "versioning", value: "Suspended", because: "cost" }];
    expect(mistakesOf({ ...given, overrides })).toEqual([
      { argument, message: expect.stringMatching(/versions only/) },
    ]);
  });
});

describe("all mistakes", () => {
  const given: Given = { region: "us-east-1", client: "", purpose: "", dataClasses: ["oder-files"], bucketName: "_" };

  test("are told at once", () => {
    expect(mistakesOf(given).map((each) => each.argument)).toEqual([
      "client",
      "purpose",
      "region",
      "dataClass",
      "bucketName",
    ]);
  });

  test("stand in one message, which names the component", () => {
    expect(() => planned(given)).toThrow(
      /^EuBucket "orders" can't be made as written:\n {2}- client: .*\n {2}- purpose: /,
    );
  });
});

describe("what follows from the promise", () => {
  test("is the first promised region", () => {
    expect(planned().region).toBe("eu-central-1");
  });

  test("is the minimum TLS version", () => {
    expect(planned({ promised: { ...photoLabPromise, transport: { "minimum-tls": "1.3" } } }).minimumTls).toBe("1.3");
  });

  test.each([
    ["yearly", 365],
    ["every 6 months", 181],
    ["every 99 years", 2560],
  ])("is that keys rotate %s", (rotate, rotationDays) => {
    expect(planned({ promised: { ...photoLabPromise, encryption: { rotate } } }).key).toEqual({ rotationDays });
  });

  test("is that logs have the class access-logs, where it is promised", () => {
    const file = {
      ...photoLabPromise,
      retention: { ...photoLabPromise.retention, "access-logs": { keep: "90 days" } },
    };
    const { logs } = planned({ dataClasses: ["invoices"], promised: file });
    expect(logs).toMatchObject({ make: { tags: { "tom:data-class": "access-logs", "tom:purpose": "access-logs" } } });
  });

  test("is that logs have the class of what they are about, where there is no other", () => {
    expect(planned().logs).toMatchObject({ make: { tags: { "tom:data-class": "order-files" } } });
  });

  test("is a lock for the longest that the law's period can be", () => {
    const lock = planned({
      dataClasses: ["invoices"],
      accessLogs: { targetBucket: "logs" },
      objectLock: { mode: "COMPLIANCE" },
    }).lock;
    expect(lock).toEqual({ mode: "COMPLIANCE", days: 3653 });
  });
});

describe("a replica", () => {
  const replica = planned({
    bucketName: "orders-7",
    replicaRegion: "eu-west-1",
    keyArn: "arn:aws:kms:eu-central-1:1:key/1",
    accessLogs: { targetBucket: "logs" },
  }).replica;

  test("is in the second region", () => {
    expect(replica?.region).toBe("eu-west-1");
  });

  test("has a key of its own, since a key is of one region", () => {
    expect(replica?.key).toEqual({ rotationDays: 365 });
  });

  test("has a lifecycle of its own, since versions are not deleted by replication", () => {
    expect(replica?.lifecycle).toContainEqual(expect.objectContaining({ id: "order-files", expiration: { days: 10 } }));
  });

  test("logs into its own region", () => {
    expect(replica?.logs).toMatchObject({ make: { region: "eu-west-1", bucketName: "orders-7-rep-logs" } });
  });

  test("has no replica itself", () => {
    expect(replica?.replica).toBeUndefined();
  });
});
