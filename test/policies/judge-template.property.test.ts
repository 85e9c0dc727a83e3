import fc from "fast-check";
import { judgeTemplate } from "../../policies/judge-template";
import { rules } from "../../policies/rules";
import { rows } from "../../witness/cloudformation/tables";
import { template } from "../witness/cloudformation/templates";
import { promise } from "./postures";

const measure = { promise: promise(), today: "2026-11-22" };
const judged = (resources: Record<string, unknown>, sections = {}) =>
  judgeTemplate(template(resources, sections), rules, measure, { region: "eu-central-1" }).findings;

const words = [
  "Rules", "Status", "Enabled", "PolicyDocument", "Statement", "Effect", "Principal", "Tags", "Key", "Value", "Bucket",
  "BucketName", "BucketEncryption", "ServerSideEncryptionConfiguration", "LifecycleConfiguration", "Topics", "Queues",
  "VersioningConfiguration", "KMSMasterKeyID", "ReplicationConfiguration", "Destination", "__proto__", "constructor", "toString", "valueOf",
]; // prettier-ignore
const name = fc.constantFrom("A", "B", "P", "Nobody", "AWS::Region", "AWS::NoValue", "AWS::AccountId");
const leaf = fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1, "Enabled", "*", "arn:aws:s3:::x", "{{resolve:ssm:/a}}"), fc.string(), fc.double()); // prettier-ignore
const tree: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    name.map((Ref) => ({ Ref })),
    fc.tuple(name, fc.constantFrom("Arn", "Nothing")).map((of) => ({ "Fn::GetAtt": of })),
    fc.string().map((text) => ({ "Fn::Sub": `${text}\${A.Arn}\${` })),
    fc.tuple(fc.constantFrom("C", "D"), tie("node"), tie("node")).map((of) => ({ "Fn::If": of })),
    tie("node").map((each) => ({ "Fn::Join": ["", each] })),
    tie("node").map((each) => ({ "Fn::Select": each })),
    tie("node").map((each) => ({ "Fn::FindInMap": each })),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie("node"), { maxKeys: 4 }),
  ),
})).node;
const resource = fc.record({
  Type: fc.oneof(fc.constantFrom(...rows.map((row) => row.type)), fc.string()),
  Properties: fc.oneof(fc.dictionary(fc.constantFrom(...words), tree, { maxKeys: 6 }), tree),
  Condition: fc.option(fc.constantFrom("C", "D"), { nil: undefined }),
  DeletionPolicy: tree,
});

test("a template may be anything: nothing throws, and no rule breaks off", () => {
  const sections = {
    Parameters: { P: { Type: "String", Default: "x" } },
    Conditions: { C: { "Fn::Equals": [{ Ref: "P" }, "x"] }, D: { "Fn::Or": [{ Condition: "D" }] } },
    Mappings: { M: { a: { b: 1 } } },
  };
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("A", "B", "E"), resource), (resources) => {
      expect(judged(resources, sections).filter((each) => each.ruleError)).toEqual([]);
    }),
    { numRuns: 100, interruptAfterTimeLimit: 12_000 },
  );
});

test.each([
  ["a reference", { Ref: { toString: 1, valueOf: 1 } }],
  ["an attribute", { "Fn::GetAtt": [{ toString: 1 }, { toString: 1 }] }],
  ["a place in a list", { "Fn::Select": [{ toString: 1, valueOf: 1 }, ["a"]] }],
  ["an entry of a mapping", { "Fn::FindInMap": [{ toString: 1 }, "a", { toString: 1 }] }],
])("what no text can be made of is no name: %s", (_, BucketName) => {
  const shop = { Orders: { Type: "AWS::S3::Bucket", Properties: { BucketName } } };
  const odd = { toString: 1, valueOf: 1 };
  const sections = {
    Parameters: { P: { Type: "CommaDelimitedList", Default: odd, AllowedValues: [odd] } },
    Conditions: { C: { "Fn::Equals": [{ Ref: odd }, { Ref: "P" }] }, D: { Condition: odd } },
  };
  expect(judged(shop, sections).map((each) => each.rule)).toContain("exposure-bucket");
});

test("a function that nobody knows yet is no value that is left out", () => {
  const shop = { Orders: { Type: "AWS::S3::Bucket", Properties: { AccessControl: { "Fn::Later": "PublicRead" } } } };
  const exposure = judged(shop).find((each) => each.rule === "exposure-bucket");
  expect(exposure).toMatchObject({ outcome: "unknown", why: expect.stringContaining("the bucket's ACL") as string });
});

const arn = { "Fn::GetAtt": ["Orders", "Arn"] };
const shop: Record<string, { Type: string; Properties: Record<string, unknown> }> = {
  Key: { Type: "AWS::KMS::Key", Properties: { EnableKeyRotation: true, PendingWindowInDays: 30, Enabled: true } },
  Orders: {
    Type: "AWS::S3::Bucket",
    Properties: {
      BucketName: "orders",
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: false }, // prettier-ignore
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: { "Fn::GetAtt": ["Key", "Arn"] } } }] }, // prettier-ignore
      LifecycleConfiguration: { Rules: [{ Id: "end", Status: "Enabled", ExpirationInDays: 10, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }] }, // prettier-ignore
      Tags: [{ Key: "tom:data-class", Value: "order-files" }],
    },
  },
  Policy: {
    Type: "AWS::S3::BucketPolicy",
    Properties: {
      Bucket: { Ref: "Orders" },
      PolicyDocument: { Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [arn, { "Fn::Sub": "${Orders.Arn}/*" }], Condition: { Bool: { "aws:SecureTransport": "false" } } }] }, // prettier-ignore
    },
  },
  Log: { Type: "AWS::Logs::LogGroup", Properties: { RetentionInDays: 30, KmsKeyId: { "Fn::GetAtt": ["Key", "Arn"] } } },
  Queue: { Type: "AWS::SQS::Queue", Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 600 } },
};

/** The value with something in it, at whatever depth, left to a parameter that nobody has given. */
function* hidings(value: unknown): Generator<unknown> {
  yield { Ref: "Later" };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("Fn::") || key === "Ref") continue;
    for (const hidden of hidings(inner)) {
      yield Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === key ? hidden : each)) : { ...value, [key]: hidden }; // prettier-ignore
    }
  }
}

test("knowing less never turns a pass into a fail, nor a fail into a pass", () => {
  const sections = { Parameters: { Later: { Type: "String" } } };
  const outcomes = (resources: Record<string, unknown>) =>
    new Map(judged(resources, sections).map((each) => [`${each.rule} ${each.resource.logicalId ?? ""}`, each.outcome]));
  const before = outcomes(shop);
  const flipped: string[] = [];
  for (const [id, { Type, Properties }] of Object.entries(shop)) {
    for (const [property, value] of Object.entries(Properties)) {
      for (const hidden of hidings(value)) {
        const after = outcomes({ ...shop, [id]: { Type, Properties: { ...Properties, [property]: hidden } } });
        for (const [what, outcome] of before) {
          const now = after.get(what);
          const turned = (outcome === "pass" && now === "fail") || (outcome === "fail" && now === "pass");
          if (turned)
            flipped.push(`${what}: ${outcome} turned ${now ?? ""} with ${id}.${property} as ${JSON.stringify(hidden)}`);
        }
      }
    }
  }
  expect(flipped).toEqual([]);
});
