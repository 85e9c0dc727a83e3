import { absent, known, unknown } from "../../../posture";
import { bucket, partOf, postureOf, resource, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string);
const store = (type: string, props: Record<string, unknown> = {}) => resource(`aws:${type}`, "proofs", props);

describe("a bucket of evidence", () => {
  const proofs = bucket();
  const locked = (rule?: Record<string, unknown>) =>
    partOf(proofs, "bucketObjectLockConfiguration:BucketObjectLockConfiguration", { rule });
  const lockOf = (rule?: Record<string, unknown>) => postureOf("evidence-store", proofs, locked(rule)).lock;

  test("is locked by a default retention", () => {
    expect(postureOf("evidence-store", proofs).lock).toEqual(absent());
    expect(lockOf({ defaultRetention: { mode: "COMPLIANCE", years: 3 } })).toEqual(
      known({ mode: "compliance", days: known(1095) }),
    );
    expect(lockOf({ defaultRetention: { mode: "GOVERNANCE", days: 30 } })).toMatchObject({ value: { mode: "governance" } });
    expect(lockOf({ defaultRetention: { mode: unknownText, days: 30 } })).toEqual(open);
  }); // prettier-ignore

  test("is not locked where each object would have to name its time itself", () => {
    expect(lockOf()).toEqual(absent());
    expect(postureOf("evidence-store", bucket({ objectLockEnabled: true })).lock).toEqual(absent());
  });

  test("ends as its lifecycle says", () => {
    const lifecycle = { lifecycleRules: [{ enabled: true, expiration: { days: 30 } }] };
    expect(postureOf("evidence-store", bucket(lifecycle)).keepings).toMatchObject({
      value: [{ sum: expect.stringContaining("30 expiration") }],
    });
  });
});

describe("a vault of evidence", () => {
  const vault = store("backup/vault:Vault", { name: "proofs" });
  const lock = (props: Record<string, unknown>) =>
    resource("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "l", { backupVaultName: "proofs", ...props });

  test("is locked by its vault lock, for good once the grace time is over", () => {
    expect(postureOf("evidence-store", vault).lock).toEqual(absent());
    const final = postureOf("evidence-store", vault, lock({ minRetentionDays: 40, changeableForDays: 3 }));
    expect(final.lock).toEqual(known({ mode: "compliance", days: known(40) }));
    expect(final.keepings).toMatchObject({ value: [{ days: open, earliestDays: known(40) }] });
    expect(postureOf("evidence-store", vault, lock({ minRetentionDays: 40 })).lock).toMatchObject({
      value: { mode: "governance" },
    });
  });

  test("is always locked where it is air-gapped", () => {
    const gapped = store("backup/logicallyAirGappedVault:LogicallyAirGappedVault", { minRetentionDays: 40 });
    expect(postureOf("evidence-store", gapped).lock).toMatchObject({ value: { mode: "compliance", days: known(40) } });
  });
});

const committed = { type: "DAYS", value: 1 };
const days = { minimumRetention: { type: "DAYS", value: 9 } };
test.each<[string, Record<string, unknown>, unknown]>([
  ["storagegateway/tapePool:TapePool", {}, absent()],
  ["storagegateway/tapePool:TapePool", { retentionLockType: "NONE" }, absent()],
  ["storagegateway/tapePool:TapePool", { retentionLockType: "COMPLIANCE", retentionLockTimeInDays: 9 }, known({ mode: "compliance", days: known(9) })],
  ["storagegateway/tapePool:TapePool", { retentionLockType: "GOVERNANCE", retentionLockTimeInDays: 9 }, known({ mode: "governance", days: known(9) })],
  ["fsx/ontapVolume:OntapVolume", {}, absent()],
  ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { snaplockType: "COMPLIANCE", retentionPeriod: days } }, open],
  ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { snaplockType: "COMPLIANCE", autocommitPeriod: { type: "NONE" } } }, open],
  ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { snaplockType: "COMPLIANCE", autocommitPeriod: committed, retentionPeriod: days } }, known({ mode: "compliance", days: known(9) })],
  ["fsx/ontapVolume:OntapVolume", { snaplockConfiguration: { snaplockType: "ENTERPRISE", autocommitPeriod: committed } }, known({ mode: "governance", days: absent() })],
])("the lock of %s with %j", (type, props, lock) => {
  expect(postureOf("evidence-store", store(type, props)).lock).toEqual(lock);
}); // prettier-ignore

test.each([
  ["cloudwatch/logGroup:LogGroup", "Amazon CloudWatch Logs"],
  ["dynamodb/table:Table", "Amazon DynamoDB"],
  ["cloudtrail/eventDataStore:EventDataStore", "AWS CloudTrail Lake"],
  ["rds/instance:Instance", "Amazon RDS"],
  ["efs/fileSystem:FileSystem", "Amazon EFS"],
  ["kinesis/stream:Stream", "Amazon Kinesis Data Streams"],
])("%s locks nothing", (type, service) => {
  const posture = postureOf("evidence-store", store(type));
  expect(posture).toMatchObject({ service, lock: absent(), lockedBy: "" });
});

test("what ends a log is its retention", () => {
  const log = store("cloudwatch/logGroup:LogGroup", { retentionInDays: 30 });
  expect(postureOf("evidence-store", log).keepings).toMatchObject({ value: [{ earliestDays: known(30) }] });
});
