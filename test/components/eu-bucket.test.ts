import * as aws from "@pulumi/aws";
import { stringify } from "yaml";
import { ArgumentError, EuBucket, type EuBucketArgs } from "../../components";
import { policyOf, promiseFile, run, type Ran } from "./program";
import { photoLabPromise } from "./promises";

const promise = promiseFile(stringify(photoLabPromise));
const orders: EuBucketArgs = {
  dataClass: "order-files",
  client: "end-customers",
  purpose: "order-processing",
  copyApproval: "contract 7",
  promise,
};
const make = (args: Partial<EuBucketArgs> = {}, opts = {}) =>
  run(() => new EuBucket("orders", { ...orders, ...args }, opts));

/** Types without a region of their own (`reference`: IAM is global). */
const global = ["aws:iam/role:Role", "aws:iam/rolePolicy:RolePolicy"];

describe("a bucket as it is by default", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make({ bucketName: "lab-orders" })));
  const inputs = (name: string, type?: string) => ran.named(name, type).inputs;

  test.each<[string, string, Record<string, unknown>]>([
    [
      "the promised region and its tags",
      "orders",
      {
        region: "eu-central-1",
        bucket: "lab-orders",
        tags: { "tom:data-class": "order-files", "tom:client": "end-customers", "tom:purpose": "order-processing" },
      },
    ],
    ["what it holds, when the stack is deleted", "orders", { forceDestroy: false }],
    ["versions", "orders-versioning", { versioningConfiguration: { status: "Enabled" } }],
    ["no ACLs", "orders-ownership", { rule: { objectOwnership: "BucketOwnerEnforced" } }],
    [
      "all four public access blocks",
      "orders-public-access-block",
      { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    ],
    [
      "a key that rotates as promised and can't vanish by accident",
      "orders-key",
      {
        enableKeyRotation: true,
        rotationPeriodInDays: 365,
        deletionWindowInDays: 30,
        bypassPolicyLockoutSafetyCheck: false,
      },
    ],
    ["a name for its key", "orders-key-alias", { name: "alias/lab-orders", targetKeyId: "orders-key-0a1b2c3" }],
    ["access logs", "orders-logging", { targetBucket: "lab-orders-logs", targetPrefix: "orders/" }],
  ])("has %s", (_, name, expected) => {
    expect(inputs(name, name === "orders" ? "aws:s3/bucket:Bucket" : undefined)).toMatchObject(expected);
  });

  test("encrypts under its own key, cheaply, and refuses keys that only the uploader has", () => {
    expect(inputs("orders-encryption")["rules"]).toEqual([
      {
        applyServerSideEncryptionByDefault: {
          sseAlgorithm: "aws:kms",
          kmsMasterKeyId: "arn:aws:any:::orders-key-0a1b2c3",
        },
        bucketKeyEnabled: true,
        blockedEncryptionTypes: ["SSE-C"],
      },
    ]);
  });

  test("leaves the key's policy to AWS's default, which locks nobody of the account out", () => {
    expect(inputs("orders-key")).not.toHaveProperty("policy");
  });

  test("has its lifecycle from the promise", () => {
    expect(inputs("orders-lifecycle")["rules"]).toContainEqual(
      expect.objectContaining({ id: "order-files", filter: {}, expiration: { days: 10 } }),
    );
  });

  test("uses no deprecated inline setting of aws.s3.Bucket", () => {
    expect(Object.keys(inputs("orders", "aws:s3/bucket:Bucket")).sort()).toEqual([
      "bucket",
      "forceDestroy",
      "region",
      "tags",
    ]);
  });

  test("is a component of the package's own type", () => {
    expect(ran.named("orders", "tomguard:index:EuBucket")).toBeDefined();
  });

  test("has everything hang on it", () => {
    const stray = ran.resources.filter((each) => each.type.startsWith("aws:") && each.parent !== "orders");
    expect(stray).toEqual([]);
  });

  test("says nothing", () => {
    expect(ran.warnings).toEqual([]);
  });

  test("links every part to its bucket by dependency, so that they are matched before they exist", () => {
    const parts = ran.resources.filter(
      (each) => each.type.startsWith("aws:s3/") && each.type !== "aws:s3/bucket:Bucket",
    );
    const owner = (name: string) => (name.startsWith("orders-logs-") ? "orders-logs" : "orders");
    expect(parts.map((each) => each.propertyDependencies["bucket"])).toEqual(parts.map((each) => [owner(each.name)]));
  });

  test("makes conflicting settings one after the other", () => {
    expect(ran.named("orders-policy").dependencies).toContain("orders-public-access-block");
    expect(ran.named("orders-ownership").dependencies).toContain("orders-policy");
  });

  test("switches logging on when S3 may deliver", () => {
    expect(ran.named("orders-logging").dependencies).toContain("orders-logs-policy");
  });

  test("sets the lifecycle when the bucket is versioned", () => {
    expect(ran.named("orders-lifecycle").dependencies).toContain("orders-versioning");
  });
});

describe("the policy", () => {
  const everything = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::lab-orders", "arn:aws:s3:::lab-orders/*"],
  };

  test("denies plain HTTP and old TLS, to everyone, for the bucket and its objects", async () => {
    const ran = await make({ bucketName: "lab-orders" });
    expect(policyOf(ran.named("orders-policy"))).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Sid: "DenyPlainHttp", ...everything, Condition: { Bool: { "aws:SecureTransport": "false" } } },
        { Sid: "DenyOldTls", ...everything, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
      ],
    });
  });

  test("is text that a preview can show, where the bucket's name is given", async () => {
    const ran = await run(() => new EuBucket("orders", { ...orders, bucketName: "lab-orders" }), { preview: true });
    expect(policyOf(ran.named("orders-policy")).Statement).toHaveLength(2);
    expect(policyOf(ran.named("orders-logs-policy")).Statement).toHaveLength(3);
  });

  test("names the generated name, where none is given", async () => {
    const ran = await make();
    expect(policyOf(ran.named("orders-policy")).Statement[0]).toMatchObject({
      Resource: ["arn:aws:s3:::orders-0a1b2c3", "arn:aws:s3:::orders-0a1b2c3/*"],
    });
  });

  test("has the caller's statements beside its own", async () => {
    const statement = {
      sid: "AllowLab",
      effect: "Allow",
      principals: { AWS: ["arn:aws:iam::1:role/lab"] },
      actions: ["s3:GetObject"],
      keys: ["jobs/*"],
      conditions: { StringEquals: { "aws:SourceVpc": ["vpc-1"] } },
    };
    const ran = await make({ bucketName: "lab-orders", statements: [statement] });
    const statements = policyOf(ran.named("orders-policy")).Statement;
    expect(statements.map((each) => each["Sid"])).toEqual(["DenyPlainHttp", "DenyOldTls", "AllowLab"]);
    expect(statements[2]).toEqual({
      Sid: "AllowLab",
      Effect: "Allow",
      Principal: { AWS: ["arn:aws:iam::1:role/lab"] },
      Action: ["s3:GetObject"],
      Resource: ["arn:aws:s3:::lab-orders/jobs/*"],
      Condition: { StringEquals: { "aws:SourceVpc": ["vpc-1"] } },
    });
  });

  test("has the ARNs of its region's partition", async () => {
    const sovereign = promiseFile(stringify({ ...photoLabPromise, residency: { regions: ["eusc-de-east-1"] } }));
    const ran = await make({ bucketName: "lab-orders", promise: sovereign });
    expect(policyOf(ran.named("orders-policy")).Statement[0]).toMatchObject({
      Resource: ["arn:aws-eusc:s3:::lab-orders", "arn:aws-eusc:s3:::lab-orders/*"],
    });
  });
});

describe("the log bucket", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make({ bucketName: "lab-orders" })));

  test("is under a key of S3's, since the logging service can't use another", () => {
    expect(ran.named("orders-logs-encryption").inputs["rules"]).toEqual([
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, blockedEncryptionTypes: ["SSE-C"] },
    ]);
  });

  test("lets S3's logging service write, for its own bucket only", () => {
    expect(policyOf(ran.named("orders-logs-policy")).Statement).toContainEqual({
      Sid: "AllowAccessLogDelivery",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: "arn:aws:s3:::lab-orders-logs/*",
      Condition: { ArnLike: { "aws:SourceArn": ["arn:aws:s3:::lab-orders"] } },
    });
  });

  test("has no ACLs, since the service principal needs none", () => {
    expect(ran.named("orders-logs-ownership").inputs["rule"]).toEqual({ objectOwnership: "BucketOwnerEnforced" });
  });

  test("ends logs like what they are about", () => {
    expect(ran.named("orders-logs-lifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ id: "order-files", expiration: { days: 10 } }),
    );
  });

  test("says what it is for", () => {
    expect(ran.named("orders-logs").inputs["tags"]).toEqual({
      "tom:data-class": "order-files",
      "tom:client": "end-customers",
      "tom:purpose": "access-logs",
    });
  });

  test("goes with the stack, since S3 logs the calls that delete it", () => {
    expect(ran.named("orders-logs", "aws:s3/bucket:Bucket").inputs["forceDestroy"]).toBe(true);
  });

  test("stays when the stack goes, where its logs are promised to stay", async () => {
    const given = await make({ accessLogs: { dataClass: "invoices" } });
    expect(given.named("orders-logs", "aws:s3/bucket:Bucket").inputs["forceDestroy"]).toBe(false);
  });

  test("is not made where another is given", async () => {
    const given = await make({ accessLogs: { targetBucket: "central-logs", targetPrefix: "lab/" } });
    expect(given.resources.filter((each) => each.type === "aws:s3/bucket:Bucket")).toHaveLength(1);
    expect(given.named("orders-logging").inputs).toMatchObject({ targetBucket: "central-logs", targetPrefix: "lab/" });
  });
});

describe("a region", () => {
  test("reaches every child, the log bucket's and the replica's included", async () => {
    const ran = await make({ region: "eu-west-1", replicaRegion: "eu-central-1" });
    const wrong = ran.resources.filter((each) => {
      const expected = /^orders-replica(-|$)/.test(each.name) ? "eu-central-1" : "eu-west-1";
      return each.type.startsWith("aws:") && !global.includes(each.type) && each.inputs["region"] !== expected;
    });
    expect(wrong.map((each) => each.name)).toEqual([]);
  });

  test("stands in the resources, also where the provider has another", async () => {
    const ran = await run(() => {
      const provider = new aws.Provider("elsewhere", { region: "us-east-1" });
      new EuBucket("orders", orders, { provider });
    });
    const children = ran.resources.filter((each) => each.type.startsWith("aws:") && !global.includes(each.type));
    expect([...new Set(children.map((each) => each.inputs["region"]))]).toEqual(["eu-central-1"]);
    expect(children.filter((each) => !each.provider.includes("elsewhere"))).toEqual([]);
  });
});

describe("further tags", () => {
  test("stand beside the component's own", async () => {
    const ran = await make({ tags: { team: "lab" } });
    expect(ran.named("orders", "aws:s3/bucket:Bucket").inputs["tags"]).toEqual({
      team: "lab",
      "tom:data-class": "order-files",
      "tom:client": "end-customers",
      "tom:purpose": "order-processing",
    });
  });
});

describe("a key that is given", () => {
  test("is used, and none is made", async () => {
    const ran = await make({ keyArn: "arn:aws:kms:eu-central-1:1:key/own" });
    expect(ran.resources.filter((each) => each.type.startsWith("aws:kms/"))).toEqual([]);
    expect(JSON.stringify(ran.named("orders-encryption").inputs)).toContain("arn:aws:kms:eu-central-1:1:key/own");
  });
});

describe("a replica", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make({ bucketName: "lab-orders", replicaRegion: "eu-west-1" })));

  test("gets every object and every delete marker, under a key of its own", () => {
    expect(ran.named("orders-replication").inputs["rules"]).toEqual([
      {
        id: "everything",
        status: "Enabled",
        filter: {},
        deleteMarkerReplication: { status: "Enabled" },
        destination: {
          bucket: "arn:aws:s3:::lab-orders-rep",
          encryptionConfiguration: { replicaKmsKeyId: "arn:aws:any:::orders-replica-key-0a1b2c3" },
        },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
      },
    ]);
  });

  test("names its bucket by dependency, so that its region is known before it exists", () => {
    expect(ran.named("orders-replication").propertyDependencies["rules"]).toContain("orders-replica");
  });

  test("waits for both buckets to be versioned", () => {
    const { dependencies } = ran.named("orders-replication");
    expect(dependencies).toEqual(expect.arrayContaining(["orders-versioning", "orders-replica-versioning"]));
  });

  test("is made by a role that may use each key through S3 in its region only", () => {
    const { Statement } = policyOf(ran.named("orders-replication-role-policy"));
    expect(Statement).toContainEqual({
      Effect: "Allow",
      Action: ["kms:Decrypt"],
      Resource: "arn:aws:any:::orders-key-0a1b2c3",
      Condition: { StringEquals: { "kms:ViaService": "s3.eu-central-1.amazonaws.com" } },
    });
    expect(Statement).toContainEqual({
      Effect: "Allow",
      Action: ["kms:Encrypt", "kms:GenerateDataKey"],
      Resource: "arn:aws:any:::orders-replica-key-0a1b2c3",
      Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
    });
  });

  test("names who has approved it", () => {
    expect(ran.named("orders", "aws:s3/bucket:Bucket").inputs["tags"]).toMatchObject({
      "tom:copy-approval": "contract 7",
    });
  });

  test("is refused where nobody has approved it", async () => {
    const { copyApproval: _none, ...unapproved } = orders;
    await expect(run(() => new EuBucket("orders", { ...unapproved, replicaRegion: "eu-west-1" }))).rejects.toThrow(
      /copyApproval: say who has approved the copy/,
    );
  });

  test("ends by itself", () => {
    expect(ran.named("orders-replica-lifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ id: "order-files", expiration: { days: 10 } }),
    );
  });
});

describe("an object lock", () => {
  test("is for as long as the law's period can be", async () => {
    const ran = await make({
      dataClass: "invoices",
      accessLogs: { targetBucket: "logs" },
      objectLock: { mode: "GOVERNANCE" },
    });
    expect(ran.named("orders-object-lock").inputs["rule"]).toEqual({
      defaultRetention: { mode: "GOVERNANCE", days: 3653 },
    });
    // A flag of the bucket can't be changed: one that is locked later would be replaced, with what it holds.
    expect(ran.named("orders", "aws:s3/bucket:Bucket").inputs).not.toHaveProperty("objectLockEnabled");
  });
});

describe("an override with a reason", () => {
  const overridden = (setting: string, value: string) =>
    make({ overrides: [{ setting, value, because: "it is a scratch area" }] });

  test("prints a warning that names default, value and reason", async () => {
    const ran = await overridden("versioning", "Suspended");
    expect(ran.warnings).toEqual([
      'versioning is "Suspended" instead of the secure default "Enabled", because: it is a scratch area',
    ]);
  });

  test("suspends versions", async () => {
    const ran = await overridden("versioning", "Suspended");
    expect(ran.named("orders-versioning").inputs["versioningConfiguration"]).toEqual({ status: "Suspended" });
  });

  test("uses a key of S3's", async () => {
    const ran = await overridden("encryption", "s3-managed-key");
    expect(ran.resources.filter((each) => each.type.startsWith("aws:kms/"))).toEqual([]);
    expect(JSON.stringify(ran.named("orders-encryption").inputs)).toContain('"AES256"');
  });

  test("leaves logs out", async () => {
    const ran = await overridden("access-logs", "off");
    expect(ran.resources.filter((each) => each.name.includes("log"))).toEqual([]);
  });

  test("lets the bucket be deleted with what it holds", async () => {
    const ran = await overridden("force-destroy", "on");
    expect(ran.named("orders", "aws:s3/bucket:Bucket").inputs["forceDestroy"]).toBe(true);
  });
});

describe("a mistake", () => {
  test("is thrown before any resource is made", async () => {
    let thrown: unknown;
    const ran = await run(() => {
      try {
        new EuBucket("orders", { ...orders, region: "us-east-1" });
      } catch (error) {
        thrown = error;
      }
    });
    expect(thrown).toBeInstanceOf(ArgumentError);
    expect(ran.resources).toEqual([]);
  });
});
