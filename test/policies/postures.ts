import { promiseSchema, type Promised, type PromiseFile } from "../../catalogue/promise/schema";
import {
  absent,
  known,
  type Bucket,
  type DataStore,
  type Fact,
  type Keeping,
  type Key,
  type KeyRef,
  type LifecycleRule,
  type Log,
  type Placement,
  type PolicyDocument,
  type PolicyStatement,
  type PostureBase,
  type Replication,
  type Retention,
  type Tags,
} from "../../posture";

/* Builders of postures: as they should be, so that a test states only what it is about. */

/** The promise that tests are judged by; a test may say more. */
export function promise(more: PromiseFile = {}): Promised {
  return promiseSchema.parse({
    residency: { regions: ["eu-central-1", "eu-west-1"] },
    retention: {
      "order-files": { keep: "14 days" },
      previews: { keep: "30 days" },
      "job-drops": { keep: "5 days", after: "completion" },
      invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" },
      weather: { keep: "14 days", personal: false },
    },
    ...more,
  });
}

export function tags(values: Record<string, string | Fact<string>>): Tags {
  return known(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? known(value) : value]),
    ),
  );
}

export function holding(dataClass: string | Fact<string>): Tags {
  return tags({ "tom:data-class": dataClass, "tom:client": "muster", "tom:purpose": "orders" });
}

function base<K extends string>(kind: K, type: string): PostureBase<K> {
  return {
    kind,
    resource: { urn: `urn:pulumi:test::test::${type}::orders`, type, name: "orders" },
    origin: "created",
    region: known("eu-central-1"),
  };
}

export const bucketArn = "arn:aws:s3:::orders";

/** A statement for everyone, on the bucket and its objects, for all of S3. */
export function statement(more: Partial<PolicyStatement> = {}): PolicyStatement {
  return {
    effect: "Deny",
    principal: { anyone: true, byType: { AWS: [known("*")] } },
    action: ["s3:*"],
    resource: [known(bucketArn), known(`${bucketArn}/*`)],
    conditions: [],
    ...more,
  };
}

export function condition(operator: string, key: string, ...values: (string | Fact<string>)[]) {
  return { operator, key, values: values.map((value) => (typeof value === "string" ? known(value) : value)) };
}

export function denyPlainHttp(more: Partial<PolicyStatement> = {}): PolicyStatement {
  return statement({ conditions: [condition("Bool", "aws:SecureTransport", "false")], ...more });
}

export function denyBelow(version: string, more: Partial<PolicyStatement> = {}): PolicyStatement {
  return statement({ conditions: [condition("NumericLessThan", "s3:TlsVersion", version)], ...more });
}

export function policy(...statements: PolicyStatement[]): Fact<PolicyDocument> {
  return known({ statements });
}

export function lifecycleRule(more: Partial<LifecycleRule> = {}): LifecycleRule {
  return {
    id: known("all"),
    enabled: known(true),
    filter: known({ tags: {} }),
    expirationDays: known(10),
    expirationDate: absent(),
    expiredObjectDeleteMarker: absent(),
    noncurrentDays: known(1),
    newerNoncurrentVersions: absent(),
    abortIncompleteMultipartUploadDays: known(1),
    transitions: absent(),
    ...more,
  };
}

/** Only removes delete markers, as S3 wants it: in a rule of its own. */
export function markerRule(more: Partial<LifecycleRule> = {}): LifecycleRule {
  return lifecycleRule({
    id: known("markers"),
    expirationDays: absent(),
    noncurrentDays: absent(),
    abortIncompleteMultipartUploadDays: absent(),
    expiredObjectDeleteMarker: known(true),
    ...more,
  });
}

export function bucket(more: Partial<Bucket> = {}): Bucket {
  return {
    ...base("bucket", "aws:s3/bucket:Bucket"),
    name: known("orders"),
    tags: holding("order-files"),
    policy: policy(denyPlainHttp(), denyBelow("1.2")),
    publicAccessBlock: blocks(),
    aclGrants: absent(),
    ownership: known("BucketOwnerEnforced"),
    website: absent(),
    versioning: known("enabled"),
    mfaDelete: known(false),
    lifecycle: known([lifecycleRule(), markerRule()]),
    objectLock: absent(),
    replication: absent(),
    encryption: known({
      algorithm: known("aws:kms"),
      key: known(customerKey()),
      bucketKey: known(true),
      blockedTypes: absent(),
    }),
    logging: known({ targetIsItself: known(false) }),
    parts: [],
    ...more,
  };
}

export function blocks(more: Partial<Bucket["publicAccessBlock"]> = {}): Bucket["publicAccessBlock"] {
  return {
    blockPublicAcls: known(true),
    blockPublicPolicy: known(true),
    ignorePublicAcls: known(true),
    restrictPublicBuckets: known(true),
    ...more,
  };
}

export function customerKey(more: Partial<KeyRef> = {}): KeyRef {
  return { managedBy: "customer", region: known("eu-central-1"), account: known("123456789012"), ...more };
}

export function awsKey(alias = "aws/s3"): KeyRef {
  return { managedBy: "aws", alias, region: absent(), account: absent() };
}

export function dataStore(more: Partial<DataStore> = {}): DataStore {
  return {
    ...base("data-store", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    tags: holding("order-files"),
    encrypted: known(true),
    key: known(customerKey()),
    stated: { encrypted: "BucketServerSideEncryptionConfiguration", key: "kmsMasterKeyId" },
    ...more,
  };
}

export function key(more: Partial<Key> = {}): Key {
  return {
    ...base("key", "aws:kms/key:Key"),
    tags: absent(),
    enabled: known(true),
    rotatable: known(true),
    rotation: known(true),
    rotationPeriodDays: known(365),
    deletionWindowDays: known(30),
    multiRegion: known(false),
    policy: absent(),
    ...more,
  };
}

export function log(more: Partial<Log> = {}): Log {
  return {
    ...base("log", "aws:cloudwatch/logGroup:LogGroup"),
    service: "Amazon CloudWatch Logs",
    tags: holding("order-files"),
    retentionDays: known(14),
    delayDays: 0,
    lateDays: 0,
    proves: known(true),
    stated: "retentionInDays",
    key: known(customerKey()),
    ...more,
  };
}

export function placement(more: Partial<Placement> = {}): Placement {
  return {
    ...base("placement", "aws:sqs/queue:Queue"),
    global: false,
    regionFrom: known("resource"),
    mentions: [{ path: "kmsMasterKeyId", region: "eu-central-1", as: "arn" }],
    unseen: [],
    ...more,
  };
}

export function replication(...regions: Fact<string>[]): Replication {
  return {
    ...base("replication", "aws:s3/bucketReplicationConfig:BucketReplicationConfig"),
    service: "Amazon S3",
    tags: absent(),
    destinations: known(regions.map((region, index) => ({ path: `rules[${index}].destination.bucket`, region }))),
  };
}

/** A keeping of the whole store, unless a scope is given. */
export function keeping(days: Fact<number> | number, scope: Partial<Keeping["scope"]> = {}): Keeping {
  return {
    scope: { tags: {}, ...scope },
    days: typeof days === "number" ? known(days) : days,
    sum: "10 expiration + 1 noncurrent + 3 delay of S3",
    stated: "BucketLifecycleConfiguration",
  };
}

export function retention(more: Partial<Omit<Retention, "keepings">> = {}, ...keepings: Keeping[]): Retention {
  return {
    ...base("retention", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    tags: holding("order-files"),
    keepings: known(keepings),
    ...more,
  };
}
