import { judgeTemplate, type JudgedTemplate } from "../../policies/judge-template";
import { rules } from "../../policies/rules";
import { templateOf } from "../../witness/cloudformation/read";
import type { Deployed } from "../../witness/cloudformation/seen";
import { template, type Sections } from "../witness/cloudformation/templates";
import { promise } from "./postures";

const frankfurt: Deployed = { region: "eu-central-1" };

const measure = { promise: promise(), today: "2026-11-22" };

function judged(resources: Record<string, unknown>, sections: Sections = {}, deployed: Deployed = frankfurt) {
  return judgeTemplate(template(resources, sections), rules, measure, deployed);
}

/** Outcome and reason of one rule about one resource. */
function verdict(rule: string, logicalId: string, ...args: Parameters<typeof judged>) {
  const found = judged(...args).findings.find((each) => each.rule === rule && each.resource.logicalId === logicalId);
  return found && { outcome: found.outcome, ...(found.why !== undefined && { why: found.why }) };
}

const blocked = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
const bucket = (Properties: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({ Type: "AWS::S3::Bucket", Properties, ...more }); // prettier-ignore
const arn = { "Fn::GetAtt": ["Orders", "Arn"] };
const deny = (condition: unknown, resource: unknown = [arn, { "Fn::Sub": "${Orders.Arn}/*" }]) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: resource,
  Condition: condition,
});
const bothDenied = (resource?: unknown) => [
  deny({ Bool: { "aws:SecureTransport": "false" } }, resource),
  deny({ NumericLessThan: { "s3:TlsVersion": 1.2 } }, resource),
];
const policy = (statements: unknown[], more: Record<string, unknown> = {}) => ({
  Type: "AWS::S3::BucketPolicy",
  Properties: { Bucket: { Ref: "Orders" }, PolicyDocument: { Version: "2012-10-17", Statement: statements } },
  ...more,
});

describe("a bucket whose name CloudFormation makes", () => {
  test("is found in its own policy", () => {
    expect(verdict("transport-bucket-tls", "Orders", { Orders: bucket(), P: policy(bothDenied()) })).toEqual({ outcome: "pass" }); // prettier-ignore
  });

  test("is found so wherever the stack will be", () => {
    const resources = { Orders: bucket(), P: policy(bothDenied([arn, { "Fn::Sub": "arn:aws:s3:::${Orders}/*" }])) };
    expect(verdict("transport-bucket-tls", "Orders", resources, {}, {})).toEqual({ outcome: "pass" });
  });

  test.each([["arn:aws:s3:::orders/*"], ["arn:aws:s3:::shop-*"]])("may be meant by %s", (written) => {
    const resources = { Orders: bucket(), P: policy([{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: written }]) }; // prettier-ignore
    expect(verdict("exposure-bucket", "Orders", { ...resources, Orders: bucket({ PublicAccessBlockConfiguration: blocked }) })).toMatchObject({ outcome: "unknown" }); // prettier-ignore
  });
});

describe("conditions", () => {
  const sections = {
    Parameters: { Env: { Type: "String", Default: "prod" } },
    Conditions: { Prod: { "Fn::Equals": [{ Ref: "Env" }, "prod"] } },
  };

  test("the worst branch decides", () => {
    const open = bucket({ PublicAccessBlockConfiguration: { ...blocked, BlockPublicAcls: { "Fn::If": ["Prod", true, false] } } }); // prettier-ignore
    expect(verdict("exposure-bucket", "Orders", { Orders: open }, sections)).toMatchObject({ outcome: "fail" });
  });

  test("a policy that is there in one branch only protects in that only", () => {
    const resources = { Orders: bucket(), P: policy(bothDenied(), { Condition: "Prod" }) };
    expect(verdict("transport-bucket-tls", "Orders", resources, sections)).toMatchObject({ outcome: "fail" });
  });

  test("a condition that can't be told leaves open what hangs on it", () => {
    const strange = { Conditions: { Prod: { "Fn::Contains": [] } } };
    const resources = { Orders: bucket(), P: policy(bothDenied(), { Condition: "Prod" }) };
    expect(verdict("transport-bucket-tls", "Orders", resources, strange)).toMatchObject({ outcome: "unknown" });
  });
});

describe("what is not read", () => {
  const good = { PublicAccessBlockConfiguration: blocked };

  test("a property that no row knows lets nothing pass", () => {
    expect(verdict("exposure-bucket", "Orders", { Orders: bucket(good) })).toEqual({ outcome: "pass" });
    expect(verdict("exposure-bucket", "Orders", { Orders: bucket({ ...good, OpenToTheWorld: true }) })).toEqual({
      outcome: "unknown",
      why: "AWS::S3::Bucket has properties here that are not read: OpenToTheWorld",
    });
  });

  test("a property of the policy that no row knows leaves its bucket in doubt", () => {
    const odd = policy(bothDenied());
    const resources = { Orders: bucket(), P: { ...odd, Properties: { ...odd.Properties, Mode: "audit" } } };
    expect(verdict("transport-bucket-tls", "Orders", resources)).toMatchObject({ outcome: "unknown" });
  });

  test("a macro of somebody's lets nothing pass, and is said", () => {
    const { findings, notes } = judged({ Orders: bucket(good) }, { Transform: ["MyMacro"] });
    expect(findings.filter((each) => each.outcome === "pass")).toEqual([]);
    expect(notes.map((each) => each.en)).toEqual([expect.stringMatching(/A macro rewrites the template at the deploy \(MyMacro\)/)]); // prettier-ignore
  });

  test("a macro that is called among resources, or in one, lets nothing pass of what stands beside it", () => {
    const called = { "Fn::Transform": { Name: "MyMacro" } };
    const passed = ({ findings }: JudgedTemplate) => findings.filter((each) => each.outcome === "pass").map((each) => each.rule); // prettier-ignore
    const orders = bucket(good);
    expect(passed(judged({ Orders: orders, ...called }))).toEqual([]);
    expect(passed(judged({ Orders: { ...orders, ...called } }))).toEqual(["encryption-at-rest"]);
    expect(passed(judgeTemplate(templateOf({ ...called, Resources: { Orders: orders } }, "t.yaml"), rules, measure))).toEqual([]); // prettier-ignore
  });

  test("a loop may make what is part of anything", () => {
    const loop = { "Fn::ForEach::Policies": ["Id", { Ref: "Ids" }, { "P${Id}": policy(bothDenied()) }] };
    const { findings, notes } = judged({ Orders: bucket(good), ...loop }, { Transform: "AWS::LanguageExtensions" });
    expect(findings.filter((each) => each.outcome === "pass")).toEqual([]);
    expect(notes.map((each) => each.en).join("\n")).toMatch(/Fn::ForEach::Policies.*a loop.*nothing in the template counts as passed/); // prettier-ignore
  });

  test("nested stacks, SAM and custom resources are said", () => {
    const { notes, population } = judged(
      {
        N: { Type: "AWS::CloudFormation::Stack" },
        F: { Type: "AWS::Serverless::Function" },
        C: { Type: "Custom::Thing" },
      },
      { Transform: "AWS::Serverless-2016-10-31" },
    );
    expect(notes.map((each) => each.en).join("\n")).toMatch(/N \(AWS::CloudFormation::Stack\).*\n.*F \(AWS::Serverless::Function\): AWS SAM.*\n.*C \(Custom::Thing\)/); // prettier-ignore
    expect(population.find((each) => each.type === "Custom::Thing")?.["judged-by"]).toEqual([]);
  });

  test("a type without a row is judged by its place alone, and that is said", () => {
    const { findings, notes } = judged({ T: { Type: "AWS::QLDB::Ledger" } });
    expect(findings.filter((each) => each.outcome === "pass").map((each) => each.rule)).toEqual(["residency-region"]);
    expect(notes.map((each) => each.en)).toEqual([expect.stringMatching(/only the place is judged.*AWS::QLDB::Ledger/)]); // prettier-ignore
  });
});

describe("the place", () => {
  test("is unknown until somebody says it, with the advice to pin it", () => {
    expect(verdict("residency-region", "Orders", { Orders: bucket() }, {}, {})).toEqual({
      outcome: "unknown",
      why: expect.stringMatching(/name it by --region, or state it in the stack's environment/),
    });
  });

  test("of a replica is found in the template's own properties", () => {
    const rule = { Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::copy" } };
    const resources = { Orders: bucket({ ReplicationConfiguration: { Role: "r", Rules: [rule] } }) };
    expect(verdict("residency-replica", "Orders", resources)).toMatchObject({ outcome: "unknown" });
  });

  test("is looked for in properties that no row translates", () => {
    const resources = { T: { Type: "AWS::QLDB::Ledger", Properties: { S3: { Endpoint: "https://x.s3.us-east-1.amazonaws.com" } } } }; // prettier-ignore
    expect(verdict("residency-reference", "T", resources)).toMatchObject({ outcome: "fail" });
  });
});

test("AWS's safe defaults hold for a stack that is new, and are open for one that may not be", () => {
  expect(verdict("exposure-bucket", "Orders", { Orders: bucket() })).toMatchObject({ outcome: "unknown" });
  expect(verdict("exposure-bucket", "Orders", { Orders: bucket() }, {}, { ...frankfurt, isNew: true })).toEqual({ outcome: "pass" }); // prettier-ignore
});

test("findings name type, logical id and construct of CloudFormation, and nothing of Pulumi", () => {
  const { findings } = judged({ Orders: bucket({}, { Metadata: { "aws:cdk:path": "Shop/Orders/Resource" } }) });
  expect(new Set(findings.map((each) => JSON.stringify(each.resource)))).toEqual(
    new Set(['{"logicalId":"Orders","name":"Shop/Orders","type":"AWS::S3::Bucket"}']),
  );
});

test("one bad resource never stops the rest", () => {
  const resources = { A: null, B: { Type: 7 }, C: bucket({ Tags: 3, BucketEncryption: [[[]]] }), Orders: bucket() };
  expect(verdict("transport-bucket-tls", "Orders", resources)).toMatchObject({ outcome: "fail" });
});

test("remedies are told in CloudFormation's words", () => {
  const { findings } = judged({
    Orders: bucket({ PublicAccessBlockConfiguration: { ...blocked, BlockPublicAcls: false } }),
  });
  expect(findings.find((each) => each.rule === "exposure-bucket")?.remedy?.en).toBe(
    "Set `BlockPublicAcls: true` in `PublicAccessBlockConfiguration`.",
  );
});

describe("topics and queues", () => {
  const denied = (resource: unknown) => ({
    Statement: [{ Effect: "Deny", Principal: "*", Action: "*", Resource: resource, Condition: { Bool: { "aws:SecureTransport": "false" } } }], // prettier-ignore
  });
  const queue = { Type: "AWS::SQS::Queue", Properties: { SqsManagedSseEnabled: false } };
  const policyFor = (queues: unknown[], resource: unknown) => ({ Type: "AWS::SQS::QueuePolicy", Properties: { Queues: queues, PolicyDocument: denied(resource) } }); // prettier-ignore

  test("a queue that is not encrypted fails, and so does a topic by default", () => {
    expect(verdict("encryption-at-rest", "Q", { Q: queue })).toEqual({ outcome: "fail" });
    expect(verdict("encryption-at-rest", "T", { T: { Type: "AWS::SNS::Topic" } })).toEqual({ outcome: "fail" });
  });

  test.each([
    ["the policy of the queue itself", policyFor([{ Ref: "Q" }], { "Fn::GetAtt": ["Q", "Arn"] }), "pass"],
    ["a policy that names the queue by a text", policyFor([{ Ref: "Q" }], "arn:aws:sqs:eu-central-1:123456789012:q"), "unknown"], // prettier-ignore
    ["a policy for several queues", policyFor([{ Ref: "Q" }, { Ref: "R" }], "*"), "unknown"],
  ])("%s", (_, policies, outcome) => {
    expect(verdict("transport-policy-tls", "Q", { Q: queue, R: queue, P: policies })).toMatchObject({ outcome });
  });
});

test("what a type that is not read yet may settle is unknown, and no false alarm", () => {
  const web = { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer" };
  const before = { Type: "AWS::WAFRegional::WebACLAssociation", Properties: { ResourceArn: { Ref: "Web" } } };
  expect(verdict("firewall-web", "Web", { Web: web })).toEqual({ outcome: "fail" });
  expect(verdict("firewall-web", "Web", { Web: web, Before: before })).toEqual({
    outcome: "unknown",
    why: "AWS::WAFRegional::WebACLAssociation in the template may settle it, and is not read yet",
  });
});

describe("what a policy admits by written ARNs", () => {
  const tags = (client: string) => ({ Tags: [{ Key: "tom:client", Value: client }] });
  const worker = (Resource: unknown) => ({
    Type: "AWS::IAM::ManagedPolicy",
    Properties: { PolicyDocument: { Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource }] } },
  });
  const reached = (Resource: unknown, names: readonly [object, object] = [{}, {}]) =>
    verdict("separation-tenant-grant", "Worker", {
      Lists: bucket({ ...tags("shop-7"), ...names[0] }),
      Others: bucket({ ...tags("publisher-12"), ...names[1] }),
      Worker: worker(Resource),
    })?.outcome;
  const named = [{ BucketName: "muster-shop-7" }, { BucketName: "muster-publisher-12" }] as const;

  test.each([
    ["unknown", "a wildcard, and CloudFormation makes the names", "arn:aws:s3:::muster-*", undefined],
    ["unknown", "two names, and CloudFormation makes others", ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"], undefined],
    ["fail", "a wildcard, and both have such names", "arn:aws:s3:::muster-*", named],
    ["pass", "a wildcard that is not about them", "arn:aws:s3:::till-*", named],
    ["fail", "references to both", [{ "Fn::Sub": "${Lists.Arn}/*" }, { "Fn::Sub": "${Others.Arn}/*" }], undefined],
    ["pass", "a reference to one", { "Fn::Sub": "${Lists.Arn}/*" }, undefined],
  ] as const)("is %s across clients: %s", (outcome, _, resource, names) => {
    expect(reached(resource, names)).toBe(outcome);
  });
});

test("what is said of a resource's end names the attributes of a template", () => {
  const Tags = [{ Key: "tom:data-class", Value: "order-files" }];
  const { findings } = judged({ Orders: bucket({ Tags }, { DeletionPolicy: "Retain" }) });
  expect(findings.find(({ rule }) => rule === "retention-on-destroy")?.remedy?.en).toBe(
    "Set `DeletionPolicy: Delete, UpdateReplacePolicy: Delete`.",
  );
});

test("a database that may be a cluster's, and so encrypted by it, is open", () => {
  const sections = {
    Parameters: { A: { Type: "String" }, B: { Type: "String" } },
    Conditions: { Same: { "Fn::Equals": [{ Ref: "A" }, { Ref: "B" }] } },
  };
  const cluster = { "Fn::If": ["Same", "orders", { Ref: "AWS::NoValue" }] };
  const database = (DBClusterIdentifier: unknown) => ({
    Orders: { Type: "AWS::RDS::DBInstance", Properties: { DBClusterIdentifier, StorageEncrypted: true } },
  });
  expect(verdict("encryption-at-rest", "Orders", database(cluster), sections)?.outcome).toBe("unknown");
  expect(verdict("encryption-at-rest", "Orders", database({ Ref: "AWS::NoValue" }))?.outcome).toBe("pass");
});
