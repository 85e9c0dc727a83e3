import type { Stack } from "aws-cdk-lib";
import { AccessLogBucket, EuBucket, LockMode, RetentionBucket } from "../../cdk";
import { ofAccessLogBucket, ofEach, ofEuBucket, ofRetentionBucket } from "../components/bucket-weakenings";
import { outcomesIn, type Weakening } from "../components/mutations";
import { judged, named, resourcesOf, shared, type Properties } from "./store";

/* The CDK's buckets pass, and a default that is taken away is missed by the same rules as that of the Pulumi component. */

/** A weakening in CloudFormation's words: of which resource, and how. */
type InTemplate = readonly [start: string, type: string, weaken: (properties: Properties) => Properties];

const bucket = (name: string, weaken: InTemplate[2]): InTemplate => [`${name}Bucket`, "S3::Bucket", weaken];
const without =
  (key: string) =>
  ({ [key]: _gone, ...rest }: Properties) =>
    rest;
const withOther = (key: string, value: unknown) => (properties: Properties) => {
  if (!(key in properties)) throw new Error(`there is no ${key} to weaken`);
  return { ...properties, [key]: value };
};
const withoutStatement = (sid: string) => (properties: Properties) => {
  const document = properties["PolicyDocument"] as { Statement: { Sid: string }[] }; // as the CDK writes it
  const kept = document.Statement.filter((each) => each.Sid !== sid);
  if (kept.length === document.Statement.length) throw new Error(`there is no statement ${sid}`);
  return { ...properties, PolicyDocument: { ...document, Statement: kept } };
};
const policy = (name: string, sid: string): InTemplate => [
  `${name}BucketPolicy`,
  "S3::BucketPolicy",
  withoutStatement(sid),
];
const open = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: false };
const amazonsKey = {
  ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
};

/** Each row of the Pulumi components' table by its words. */
const inTemplate = (name: string): Readonly<Record<string, InTemplate>> => ({
  "closed to the public": bucket(name, withOther("PublicAccessBlockConfiguration", open)),
  "the refusal of plain HTTP": policy(name, "DenyPlainHttp"),
  "the refusal of old TLS": policy(name, "DenyOldTls"),
  "its lifecycle": bucket(name, without("LifecycleConfiguration")),
  "its own key": bucket(name, withOther("BucketEncryption", amazonsKey)),
  rotation: [`${name}Key`, "KMS::Key", withOther("RotationPeriodInDays", 730)],
  "time to think": [`${name}Key`, "KMS::Key", withOther("PendingWindowInDays", 7)],
  "access logs": bucket(name, without("LoggingConfiguration")),
  "versions of the logs": [`${name}Logs`, "S3::Bucket", without("VersioningConfiguration")],
  versions: bucket(name, without("VersioningConfiguration")),
  "the refusal of keys that callers bring": bucket(name, withOther("BucketEncryption", amazonsKey)),
  "a place for each class": policy(name, "DenyObjectsOutsideDataClasses"),
});

function describeDefaults(name: string, make: (stack: Stack) => unknown, weakenings: readonly Weakening[]): void {
  const resources = resourcesOf(make);

  test("passes the whole pack", () => {
    expect(outcomesIn(judged(resources), "fail")).toEqual([]);
    expect(outcomesIn(judged(resources), "unknown")).toEqual([]);
  });

  test.each(weakenings)("is noticed without: %s", (about, _resource, _weakness, fails) => {
    const [start, type, weaken] = inTemplate(name)[about] ?? missing(about);
    const [id, resource] = named(start, type, resources);
    const weak = judged({ ...resources, [id]: { ...resource, Properties: weaken(resource.Properties) } });
    const failed = weak.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule);
    expect([...new Set(failed)].sort()).toEqual([...fails].sort());
  });
}

function missing(about: string): never {
  throw new Error(`nobody has said what "${about}" is in a template`);
}

describe("an EuBucket", () => {
  const orders = { ...shared, dataClass: "order-files", bucketName: "lab-orders" };
  describeDefaults("orders", (stack) => new EuBucket(stack, "orders", orders), [...ofEach("orders"), ...ofEuBucket]);
});

describe("an EuBucket whose name CloudFormation makes", () => {
  const orders = { ...shared, dataClass: "order-files", ownClientOnly: true };
  describeDefaults("orders", (stack) => new EuBucket(stack, "orders", orders), [...ofEach("orders"), ...ofEuBucket]);
});

describe("an EuBucket of what law keeps", () => {
  const invoices = { ...shared, dataClass: "invoices", objectLock: { mode: LockMode.Governance } };
  describeDefaults("invoices", (stack) => new EuBucket(stack, "invoices", invoices), ofEuBucket.slice(0, 1));
});

describe("a RetentionBucket", () => {
  const lab = { ...shared, dataClasses: ["order-files", "addresses"], bucketName: "lab-files" };
  const weakenings = [...ofEach("lab"), ...ofRetentionBucket];
  describeDefaults("lab", (stack) => new RetentionBucket(stack, "lab", lab), weakenings);
});

describe("an AccessLogBucket", () => {
  const make = (stack: Stack) => {
    const logs = new AccessLogBucket(stack, "logs", { ...shared, dataClass: "access-logs", sources: ["lab-orders"] });
    const accessLogs = { targetBucket: logs.bucket };
    new EuBucket(stack, "orders", { ...shared, dataClass: "addresses", bucketName: "lab-orders", accessLogs });
  };
  describeDefaults("logs", make, [...ofEach("logs"), ...ofAccessLogBucket]);
});
