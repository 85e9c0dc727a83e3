import fc from "fast-check";

/* Random templates for properties: what is in them, and the ways to say a value by intrinsic functions. */

export type Tree = Readonly<Record<string, unknown>>;
export interface Resource {
  Type: string;
  Properties: Tree;
}
export type Resources = Readonly<Record<string, Resource>>;

const arn = (name: string) => ({ "Fn::GetAtt": [name, "Arn"] });
const plainHttp = { Bool: { "aws:SecureTransport": "false" } };

/** As it should be; a world leaves some of it out. */
const everything: Resources = {
  Key: { Type: "AWS::KMS::Key", Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 } },
  Orders: {
    Type: "AWS::S3::Bucket",
    Properties: {
      BucketName: "orders",
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: arn("Key") } },
        ],
      },
      LifecycleConfiguration: {
        Rules: [{ Id: "end", Status: "Enabled", ExpirationInDays: 10, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
      },
      Tags: [{ Key: "tom:data-class", Value: "order-files" }],
    },
  },
  Policy: {
    Type: "AWS::S3::BucketPolicy",
    Properties: {
      Bucket: { Ref: "Orders" },
      PolicyDocument: {
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [arn("Orders"), { "Fn::Sub": "${Orders.Arn}/*" }],
            Condition: plainHttp,
          },
        ],
      },
    },
  },
  Log: { Type: "AWS::Logs::LogGroup", Properties: { RetentionInDays: 30, KmsKeyId: arn("Key") } },
  Jobs: {
    Type: "AWS::SQS::Queue",
    Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 600, QueueName: "jobs" },
  },
  Database: {
    Type: "AWS::RDS::DBInstance",
    Properties: {
      Engine: "postgres",
      DBInstanceClass: "db.t4g.small",
      StorageEncrypted: true,
      PubliclyAccessible: false,
      MultiAZ: true,
      BackupRetentionPeriod: 7,
      DeletionProtection: true,
    },
  },
  Disk: {
    Type: "AWS::EC2::Volume",
    Properties: { AvailabilityZone: "eu-central-1a", Encrypted: true, KmsKeyId: arn("Key") },
  },
  Group: {
    Type: "AWS::EC2::SecurityGroup",
    Properties: {
      GroupDescription: "web",
      SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "10.0.0.0/8" }],
    },
  },
  Watch: { Type: "AWS::GuardDuty::Detector", Properties: { Enable: true, Features: [{ Name: "S3_DATA_EVENTS", Status: "ENABLED" }] } },
  Web: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: { Scheme: "internal" } },
  Door: {
    Type: "AWS::ElasticLoadBalancingV2::Listener",
    Properties: {
      LoadBalancerArn: { Ref: "Web" },
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }],
    },
  },
}; // prettier-ignore

/** Some of the resources, with some of their properties, and now and then the opposite of what should be. */
export const worlds: fc.Arbitrary<Resources> = fc
  .subarray(Object.keys(everything), { minLength: 2 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, weakened(everything[name])]))))
  .map((resources) => resources as Resources); // each name is one of `everything`

function weakened(resource: Resource | undefined): fc.Arbitrary<Resource> {
  const { Type = "", Properties = {} } = resource ?? {};
  const entries = Object.entries(Properties).map(([key, value]) => [key, sometimesTurned(value)] as const);
  return fc
    .record(Object.fromEntries(entries), { requiredKeys: [] })
    .map((properties) => ({ Type, Properties: properties as Tree }));
}

const opposites = new Map<unknown, unknown>([
  [true, false],
  [false, true],
  ["Enabled", "Suspended"],
  ["HTTPS", "HTTP"],
  ["10.0.0.0/8", "0.0.0.0/0"],
  [10, 4000],
  [30, 7],
]);

function sometimesTurned(value: unknown): fc.Arbitrary<unknown> {
  if (!opposites.has(value)) return fc.constant(value);
  return fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, fc.constant(opposites.get(value)));
}

/** Sections in which every value of `everything` can be found, for the functions that look one up. */
const scalars = [...new Set([...scalarsIn(everything), ...opposites.values()])];
export const sections = {
  Parameters: {
    ...Object.fromEntries(scalars.map((Default, at) => [`P${at}`, { Type: "String", Default }])),
    ...Object.fromEntries(scalars.map((_, at) => [`Row${at}`, { Type: "String", Default: `row${at}` }])),
  },
  Mappings: { All: Object.fromEntries(scalars.map((it, at) => [`row${at}`, { it }])) },
  Conditions: { Always: { "Fn::Equals": ["a", "a"] }, Never: { "Fn::Not": [{ Condition: "Always" }] } },
};

function* scalarsIn(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) yield value;
  else if (!isCall(value)) for (const each of Object.values(value)) yield* scalarsIn(each);
}

export function isCall(value: object): boolean {
  return Object.keys(value).some((key) => key === "Ref" || key.startsWith("Fn::"));
}

const junk = fc.constantFrom<unknown>("junk", { Ref: "Nobody" }, { "Fn::ImportValue": "x" }, { "Fn::GetAZs": "" });
const nothing = { Ref: "AWS::NoValue" };

/** The same value, said by intrinsic functions up to some depth. */
export function said(value: unknown, depth = 3): fc.Arbitrary<unknown> {
  const plain = sayPlainly(value, depth);
  if (depth === 0) return plain;
  const again = fc.constant(null).chain(() => said(value, depth - 1));
  const wrapped = fc.oneof(
    fc.tuple(again, junk).map(([it, other]) => ({ "Fn::If": ["Always", it, other] })),
    fc.tuple(junk, again).map(([other, it]) => ({ "Fn::If": ["Never", other, it] })),
    fc.tuple(again).map(([it]) => ({ "Fn::Select": [1, ["junk", it]] })),
    ...(typeof value === "object" ? [] : lookUps(value, depth)),
  );
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: wrapped });
}

function sayPlainly(value: unknown, depth: number): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null || isCall(value)) return fc.constant(value);
  if (Array.isArray(value)) return fc.tuple(...value.map((each) => said(each, depth))).chain(withNothingIn);
  return fc.record(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, said(each, depth)])));
}

/** A list may have elements that are left out. */
function withNothingIn(list: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(list, [nothing, ...list], [...list, { "Fn::If": ["Always", nothing, "junk"] }]);
}

function lookUps(value: unknown, depth: number): fc.Arbitrary<unknown>[] {
  const at = scalars.indexOf(value);
  const found = at < 0 ? [] : [
    fc.constant({ Ref: `P${at}` }),
    fc.constant({ "Fn::Sub": `\${P${at}}` }),
    fc.constant({ "Fn::FindInMap": ["All", `row${at}`, "it"] }),
    fc.constant({ "Fn::FindInMap": ["All", { Ref: `Row${at}` }, "it"] }),
    fc.constant({ "Fn::FindInMap": ["All", "row", "it", { DefaultValue: { Ref: `P${at}` } }] }),
  ]; // prettier-ignore
  return typeof value === "string" && value.length > 1 ? [...found, ...asText(value, depth)] : found;
}

function asText(text: string, depth: number): fc.Arbitrary<unknown>[] {
  const part = (each: string) => fc.constant(null).chain(() => said(each, depth - 1));
  return [
    fc.tuple(part(text.slice(0, 1)), part(text.slice(1))).map((parts) => ({ "Fn::Join": ["", parts] })),
    part(text).map((It) => ({ "Fn::Sub": ["${It}", { It }] })),
    part(`${text}|junk`).map((all) => ({ "Fn::Select": [0, { "Fn::Split": ["|", all] }] })),
  ];
}
