import { absent, known, unknown } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import { bucket, partOf, postureOf, resource, unknownNumber, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const copiesOf = (type: string, props: Record<string, unknown>) =>
  postureOf("copies", resource(`aws:${type}`, "it", props)).copies;
const days = (...list: unknown[]) => known(list.map((each) => expect.objectContaining({ days: each }) as unknown));
const byDefault = (value: number) => ({ state: "known", value, byDefault: expect.any(String) as unknown });

const asTheSource = unknown(
  "nothing is stated, and what is restored keeps its backups as long as what it is restored from",
);

test.each<[type: string, props: Record<string, unknown>, expected: unknown]>([
  ["rds/instance:Instance", {}, known([])],
  ["rds/instance:Instance", { backupRetentionPeriod: "7" }, days(known(7))],
  ["rds/instance:Instance", { snapshotIdentifier: "before" }, days(asTheSource)],
  ["rds/instance:Instance", { snapshotIdentifier: "" }, known([])],
  ["rds/instance:Instance", { restoreToPointInTime: { useLatestRestorableTime: true } }, days(asTheSource)],
  ["rds/instance:Instance", { snapshotIdentifier: "before", backupRetentionPeriod: 0 }, known([])],
  ["rds/cluster:Cluster", {}, days(byDefault(1))],
  ["redshift/cluster:Cluster", { automatedSnapshotRetentionPeriod: 0 }, known([])],
  ["redshift/clusterSnapshot:ClusterSnapshot", {}, days(absent())],
  ["redshift/clusterSnapshot:ClusterSnapshot", { manualSnapshotRetentionPeriod: 10 }, days(known(10))],
  ["fsx/windowsFileSystem:WindowsFileSystem", {}, days(byDefault(7))],
  ["fsx/ontapFileSystem:OntapFileSystem", {}, days(open)],
  ["elasticache/replicationGroup:ReplicationGroup", { snapshotRetentionLimit: unknownNumber }, days(open)],
  ["rds/snapshot:Snapshot", {}, days(absent())],
  ["dynamodb/table:Table", {}, known([])],
  ["dynamodb/table:Table", { pointInTimeRecovery: { enabled: true } }, days(byDefault(35))],
  ["dynamodb/table:Table", { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 5 } }, days(known(5))],
  ["keyspaces/table:Table", { pointInTimeRecovery: { status: "ENABLED" } }, days(byDefault(35))],
  ["backup/plan:Plan", { rules: [{ lifecycle: { deleteAfter: 30 } }] }, days(known(30))],
  ["dlm/lifecyclePolicy:LifecyclePolicy", { policyDetails: { schedules: [{ retainRule: { interval: 2, intervalUnit: "WEEKS" } }, { retainRule: { count: 5 } }] } }, days(known(14), open)],
  ["rbin/rule:Rule", { retentionPeriod: { retentionPeriodValue: 3, retentionPeriodUnit: "DAYS" } }, days(known(3))],
])("copies of %s with %j", (type, props, expected) => expect(copiesOf(type, props)).toEqual(expected)); // prettier-ignore

test("replicated backups are copies of their database", () => {
  const database = resource("aws:rds/instance:Instance", "db", { arn: unknownText });
  const replication = resource(
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    "r",
    { sourceDbInstanceArn: unknownText, retentionPeriod: 14 },
    { from: { sourceDbInstanceArn: database } },
  );
  expect(postureOf("copies", database, replication).copies).toEqual(days(known(14)));
});

describe("a dead-letter queue", () => {
  const type = "aws:sqs/queue:Queue";
  const dead = resource(type, "dead", { name: "dead", messageRetentionSeconds: 864_000 });
  const policy = JSON.stringify({ deadLetterTargetArn: "arn:aws:sqs:eu-central-1:1:dead", maxReceiveCount: 3 });

  test("keeps messages by their own age", () => {
    expect(postureOf("copies", resource(type, "q", { redrivePolicy: policy }), dead).copies).toEqual(days(known(10)));
  });

  test("is found by what the property is made from", () => {
    const queue = resource(type, "q", { redrivePolicy: unknownText }, { from: { redrivePolicy: dead } });
    expect(postureOf("copies", queue, dead).copies).toEqual(days(known(10)));
  });

  test("of a FIFO queue begins anew", () => {
    const queue = resource(type, "q", { redrivePolicy: policy, fifoQueue: true, messageRetentionSeconds: 86_400 });
    expect(postureOf("copies", queue, dead).copies).toEqual(days(known(11)));
  });

  test("of another program is not known", () => {
    expect(postureOf("copies", resource(type, "q", { redrivePolicy: policy })).copies).toEqual(open);
  });
});

describe("a lock", () => {
  test.each<[type: string, props: Record<string, unknown>, expected: unknown]>([
    ["s3/bucket:Bucket", {}, absent()],
    ["backup/logicallyAirGappedVault:LogicallyAirGappedVault", { minRetentionDays: 30 }, known(30)],
    ["storagegateway/tapePool:TapePool", { retentionLockTimeInDays: 30 }, absent()],
    ["storagegateway/tapePool:TapePool", { retentionLockType: "COMPLIANCE", retentionLockTimeInDays: 30 }, known(30)],
    ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { retentionPeriod: { minimumRetention: { type: "DAYS", value: 9 } } } }, known(9)],
    ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { retentionPeriod: { minimumRetention: { type: "INFINITE" } } } }, open],
    ["fsx/ontapVolume:OntapVolume", {}, absent()],
  ])("of %s with %j", (type, props, expected) => {
    expect(postureOf("lock", resource(`aws:${type}`, "it", props)).days).toEqual(expected);
  }); // prettier-ignore

  test("of a bucket is its default retention", () => {
    const orders = bucket();
    const lock = partOf(orders, "bucketObjectLockConfiguration:BucketObjectLockConfiguration", {
      rule: { defaultRetention: { mode: "GOVERNANCE", years: 1 } },
    });
    expect(postureOf("lock", orders, lock).days).toEqual(known(365));
  });

  test("of a vault is a resource of its own", () => {
    const vault = resource("aws:backup/vault:Vault", "v", { name: "v" });
    const lock = resource("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "l", { backupVaultName: "v", minRetentionDays: 40 });
    expect(postureOf("lock", vault, lock).days).toEqual(known(40));
    expect(postureOf("lock", vault).days).toEqual(absent());
  }); // prettier-ignore

  test("may be a second factor", () => {
    const orders = bucket({ versioning: { enabled: true, mfaDelete: true }, lifecycleRules: [{ enabled: true, expiration: { days: 1 } }] });
    expect(postureOf("lock", orders)).toMatchObject({ mfaDelete: known(true), lifecycle: known(true) });
  }); // prettier-ignore
});

describe("deleting", () => {
  test.each<[type: string, props: Record<string, unknown>, leaves: boolean]>([
    ["rds/instance:Instance", {}, true],
    ["rds/instance:Instance", { skipFinalSnapshot: true }, false],
    ["rds/instance:Instance", { skipFinalSnapshot: true, deleteAutomatedBackups: "false" }, true],
    ["neptune/cluster:Cluster", { skipFinalSnapshot: "true" }, false],
    ["memorydb/cluster:Cluster", { finalSnapshotName: "last" }, true],
    ["elasticache/cluster:Cluster", {}, false],
    ["ebs/volume:Volume", { finalSnapshot: true }, true],
    ["fsx/lustreFileSystem:LustreFileSystem", {}, false],
    ["fsx/windowsFileSystem:WindowsFileSystem", {}, true],
    ["cloudwatch/logGroup:LogGroup", { skipDestroy: true }, true],
  ])("%s with %j leaves something: %p", (type, props, leaves) => {
    expect(postureOf("aftermath", resource(`aws:${type}`, "it", props)).on).toMatchObject({ value: leaves });
  });

  test("is not judged where only Pulumi's option could leave something, and nobody tells it", () => {
    const table = resource("aws:dynamodb/table:Table", "t", {});
    const { read } = readerOf("aftermath");
    expect(read(table, graphOf({ resources: [table] }))).toBeUndefined();
    expect(postureOf("aftermath", { ...table, retainOnDelete: false }).on).toMatchObject({ value: false });
  });

  test("leaves everything where Pulumi is told to", () => {
    const table = resource("aws:dynamodb/table:Table", "t", {}, { retainOnDelete: true });
    expect(postureOf("aftermath", table)).toMatchObject({ on: known(true), stated: "retainOnDelete: false" });
  });
});
