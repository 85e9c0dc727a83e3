import { absent, known, unknown, type BackupArn, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import type { SeenProvider, SeenResource } from "../../../witness/pulumi/seen";
import { bucket, partOf, postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});

const table = (props: Record<string, unknown> = {}) => resource("aws:dynamodb/table:Table", "orders", props);

describe("what a service keeps by itself", () => {
  test.each<[string, Record<string, unknown>, Fact<boolean>]>([
    ["dynamodb/table:Table", {}, byDefault(false)],
    ["dynamodb/table:Table", { pointInTimeRecovery: { enabled: "true" } }, known(true)],
    ["rds/instance:Instance", {}, byDefault(false)],
    ["rds/instance:Instance", { backupRetentionPeriod: "7" }, known(true)],
    ["rds/instance:Instance", { snapshotIdentifier: "before" }, expect.objectContaining({ state: "unknown" })],
    ["rds/instance:Instance", { snapshotIdentifier: unknownText, backupRetentionPeriod: 0 }, known(false)],
    ["rds/cluster:Cluster", {}, byDefault(true)],
    ["docdb/cluster:Cluster", {}, byDefault(true)],
    ["docdb/elasticCluster:ElasticCluster", {}, byDefault(true)],
    ["neptune/cluster:Cluster", {}, byDefault(true)],
    ["redshift/cluster:Cluster", { automatedSnapshotRetentionPeriod: 0 }, known(false)],
    ["redshiftserverless/namespace:Namespace", {}, byDefault(true)],
    ["opensearch/domain:Domain", {}, byDefault(true)],
    ["elasticache/replicationGroup:ReplicationGroup", {}, byDefault(false)],
    ["memorydb/cluster:Cluster", { snapshotRetentionLimit: 3 }, known(true)],
    ["keyspaces/table:Table", { pointInTimeRecovery: { status: "ENABLED" } }, known(true)],
    ["keyspaces/table:Table", {}, byDefault(false)],
    ["timestreamwrite/table:Table", {}, absent()],
    ["fsx/windowsFileSystem:WindowsFileSystem", {}, byDefault(true)],
    ["fsx/lustreFileSystem:LustreFileSystem", {}, byDefault(false)],
    ["fsx/openZfsFileSystem:OpenZfsFileSystem", {}, unknownFact],
    ["fsx/ontapFileSystem:OntapFileSystem", { automaticBackupRetentionDays: 1 }, known(true)],
    ["ebs/volume:Volume", {}, absent()],
    ["ec2/instance:Instance", {}, absent()],
    ["efs/fileSystem:FileSystem", {}, known(false)],
  ])("%s with %j", (type, props, own) => {
    expect(postureOf("backup", resource(`aws:${type}`, "s", props)).own).toEqual(own);
  });

  test("a file system has a policy for it", () => {
    const files = resource("aws:efs/fileSystem:FileSystem", "f", {});
    const policy = (status: string) =>
      resource(
        "aws:efs/backupPolicy:BackupPolicy",
        "p",
        { fileSystemId: unknownText, backupPolicy: { status } },
        { from: { fileSystemId: files } },
      );
    expect(postureOf("backup", files, policy("ENABLED")).own).toEqual(known(true));
    expect(postureOf("backup", files, policy("DISABLED")).own).toEqual(known(false));
  });

  test.each<[string, number | undefined]>([
    ["dynamodb/table:Table", 0],
    ["rds/cluster:Cluster", 0],
    ["docdb/elasticCluster:ElasticCluster", 1],
    ["redshiftserverless/namespace:Namespace", 1 / 48],
    ["opensearch/domain:Domain", 1 / 24],
    ["elasticache/replicationGroup:ReplicationGroup", 1],
    ["fsx/windowsFileSystem:WindowsFileSystem", 1],
    ["efs/fileSystem:FileSystem", 1],
    ["s3/bucket:Bucket", 0],
    ["ebs/volume:Volume", undefined],
  ])("%s reaches back to every %s days", (type, days) => {
    const posture = postureOf("backup", resource(`aws:${type}`, "s", {}));
    expect(posture.ownEveryDays).toEqual(days === undefined ? absent() : known(days));
  });

  test("a bucket has versions, and replicas of them", () => {
    const copy = bucket({}, { provider: provider("ireland", "eu-west-1") }, "copy");
    const orders = bucket();
    const parts = [
      partOf(orders, "bucketVersioning:BucketVersioning", { versioningConfiguration: { status: "Enabled" } }),
      partOf(
        orders,
        "bucketReplicationConfig:BucketReplicationConfig",
        { rules: [{ status: "Enabled", destination: { bucket: unknownText } }] },
        { from: { rules: [copy] } },
      ),
    ];
    const posture = postureOf("backup", orders, copy, ...parts);
    expect(posture.own).toEqual(known(true));
    expect(posture.ownCopies).toEqual(
      known([{ vault: known(copy.urn), region: known("eu-west-1"), otherAccount: known(false) }]),
    );
  });

  test("an instance has copies of its backups where somebody asks for them", () => {
    const database = resource("aws:rds/instance:Instance", "d", {});
    const copy = resource(
      "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
      "c",
      { sourceDbInstanceArn: unknownText },
      { from: { sourceDbInstanceArn: database }, provider: provider("ireland", "eu-west-1") },
    );
    expect(postureOf("backup", database, copy).ownCopies).toMatchObject({ value: [{ region: known("eu-west-1") }] });
  });
});

describe("snapshots on schedule", () => {
  const volume = resource("aws:ebs/volume:Volume", "v", { tags: { backup: "yes" } });
  const schedules = [{ name: "daily", crossRegionCopyRules: [{ target: "eu-west-1" }] }];
  const policy = (details: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    resource("aws:dlm/lifecyclePolicy:LifecyclePolicy", "p", {
      policyDetails: { resourceTypes: ["VOLUME"], schedules, ...details },
      ...more,
    });
  const own = (...policies: SeenResource[]) => postureOf("backup", volume, ...policies).own;

  test("are taken of what has one of the tags", () => {
    expect(own(policy({ targetTags: { x: "y", backup: "yes" } }))).toEqual(known(true));
    expect(own(policy({ targetTags: { backup: "no" } }))).toEqual(known(false));
    expect(own(policy({ targetTags: { backup: unknownText } }))).toEqual(unknownFact);
    expect(own(policy({ targetTags: { backup: "yes" }, resourceTypes: ["INSTANCE"] }))).toEqual(known(false));
    expect(own(policy({ targetTags: { backup: "yes" } }, { state: "DISABLED" }))).toEqual(known(false));
    expect(own(policy({}, { defaultPolicy: "VOLUME" }))).toEqual(unknownFact);
  });

  test("are as often as the densest schedule says, and open while one is", () => {
    const every = (...list: Record<string, unknown>[]) =>
      postureOf("backup", volume, policy({ targetTags: { backup: "yes" }, schedules: list })).ownEveryDays;
    const interval = (hours: unknown) => ({ createRule: { interval: hours, intervalUnit: "HOURS" } });
    const cron = (cronExpression: unknown) => ({ createRule: { cronExpression } });
    expect(every(interval(12))).toEqual(known(0.5));
    expect(every(cron("cron(0 3 ? * SUN *)"), interval(24))).toEqual(known(1));
    expect(every(interval(24), cron(unknownText))).toEqual(unknownFact);
    expect(every({ ...interval(24), archiveRule: { retainRule: {} } })).toEqual(unknownFact);
    expect(every()).toEqual(absent());
    const other = policy({ targetTags: { backup: "no" }, schedules: [interval(1)] });
    expect(postureOf("backup", volume, other).ownEveryDays).toEqual(absent());
  });

  test("are copied where the schedule says", () => {
    expect(postureOf("backup", volume, policy({ targetTags: { backup: "yes" } })).ownCopies).toEqual(
      known([{ vault: known("eu-west-1"), region: known("eu-west-1"), otherAccount: known(false) }]),
    );
    expect(postureOf("backup", volume, policy({ targetTags: { backup: "no" } })).ownCopies).toEqual(known([]));
  });
});

test.each([
  resource("aws:rds/instance:Instance", "r", { replicateSourceDb: unknownText }),
  resource("aws:rds/cluster:Cluster", "r", { replicationSourceIdentifier: "arn" }),
  resource("aws:neptune/cluster:Cluster", "r", { replicationSourceIdentifier: "arn" }),
])("a replica ($type) is backed up where its data is written", (replica) => {
  expect(readerOf("backup").read(replica, graphOf({ resources: [replica] }))).toBeUndefined();
});

describe("a bucket that others are copied into", () => {
  const [orders, copy] = [bucket(), bucket({}, {}, "copy")];
  const into = (from: SeenResource, to: SeenResource, status = "Enabled") =>
    partOf(
      from,
      "bucketReplicationConfig:BucketReplicationConfig",
      { rules: [{ status, destination: { bucket: unknownText } }] },
      { from: { rules: [to] } },
    );
  const backupOfCopy = (...parts: SeenResource[]) =>
    readerOf("backup").read(copy, graphOf({ resources: [orders, copy, ...parts] }));

  test("is backed up where its data is written", () => {
    expect(backupOfCopy(into(orders, copy))).toBeUndefined();
  });

  test("is judged by itself where it copies back, or where nothing is copied any more", () => {
    expect(backupOfCopy(into(orders, copy), into(copy, orders))).toBeDefined();
    expect(backupOfCopy(into(orders, copy, "Disabled"))).toBeDefined();
  });
});

test.each<[string, SeenResource, Partial<Record<keyof BackupArn, unknown>>]>([
  [
    "not known yet",
    table({ name: unknownText }),
    { region: known("eu-central-1"), account: unknownFact, before: "table/", name: unknownFact },
  ],
  ["of a written name", table({ name: "o" }), { partition: known("aws"), name: known("o") }],
  [
    "known",
    table({ arn: "arn:aws:dynamodb:eu-west-1:123456789012:table/o" }),
    { region: known("eu-west-1"), account: known("123456789012"), name: known("o") },
  ],
  ["of a bucket", bucket({ bucket: "b" }), { service: "s3", region: absent(), account: absent(), name: known("b") }],
  ["in China", { ...table({ name: "o" }), provider: provider("c", "cn-north-1") }, { partition: known("aws-cn") }],
  [
    "of a database",
    resource("aws:rds/instance:Instance", "d", { identifier: "d" }),
    { service: "rds", before: "db:", name: known("d") },
  ],
])("an ARN that is %s", (_, store, arn) => {
  expect(postureOf("backup", store).arn).toMatchObject(arn);
});

function provider(name: string, region: string, more: Record<string, unknown> = {}): SeenProvider {
  return { urn: `urn:pulumi:dev::p::pulumi:providers:aws::${name}`, name, props: { region, ...more } };
}

const home = resource("aws:backup/vault:Vault", "home", { name: "home" });
const away = (provided: SeenProvider) =>
  resource("aws:backup/vault:Vault", "away", { name: "away" }, { provider: provided });
const planOf = (rule: Record<string, unknown>, from: SeenResource[], more = {}) =>
  resource("aws:backup/plan:Plan", "plan", { rules: [rule] }, { from: { rules: from }, ...more });
const selectionOf = (plan: SeenResource, props: Record<string, unknown>, from: Record<string, SeenResource[]> = {}) =>
  resource(
    "aws:backup/selection:Selection",
    "selection",
    { planId: unknownText, iamRoleArn: "arn:aws:iam::123456789012:role/backup", ...props },
    { from: { planId: plan, ...from } },
  );
const placesBy = (plan: SeenResource, ...others: SeenResource[]) =>
  postureOf("backup", table(), plan, selectionOf(plan, {}), ...others).selections[0]?.places;

describe("the places of a plan", () => {
  const copying = { targetVaultName: "home", copyActions: [{ destinationVaultArn: unknownText }] };

  test("are the target and the copies, by the vaults of the program", () => {
    const ireland = away(provider("ireland", "eu-west-1"));
    expect(placesBy(planOf(copying, [home, ireland]), home, ireland)).toEqual(
      known([
        { vault: known(home.urn), region: known("eu-central-1"), otherAccount: known(false) },
        { vault: known(ireland.urn), region: known("eu-west-1"), otherAccount: known(false) },
      ]),
    );
  });

  test("of which the target is not known by name either", () => {
    const rule = { targetVaultName: unknownText };
    expect(placesBy(planOf(rule, [home]), home)).toMatchObject({ value: [{ vault: known(home.urn) }] });
  });

  test("are in another account where the provider takes a role there", () => {
    const role = (account: string) => ({ assumeRoles: `[{"roleArn":"arn:aws:iam::${account}:role/deploy"}]` });
    const plan = (vault: SeenResource, more = {}) => placesBy(planOf(copying, [home, vault], more), home, vault);
    const there = away(provider("x", "eu-central-1", role("210987654321")));
    expect(plan(there)).toMatchObject({ value: [{}, { otherAccount: unknownFact }] });
    expect(plan(there, { provider: provider("y", "eu-central-1", role("123456789012")) })).toMatchObject({
      value: [{}, { otherAccount: known(true) }],
    });
  });

  test("are read from ARNs", () => {
    const rule = {
      targetVaultName: "home",
      copyActions: [
        { destinationVaultArn: "arn:aws:backup:eu-west-1:210987654321:backup-vault:v" },
        { destinationVaultArn: "v" },
      ],
    };
    const deployed = planOf(rule, []);
    const arn = "arn:aws:backup:eu-central-1:123456789012:backup-plan:p";
    expect(placesBy({ ...deployed, props: { ...deployed.props, arn } })).toMatchObject({
      value: [
        { vault: known("home") },
        {
          vault: known("arn:aws:backup:eu-west-1:210987654321:backup-vault:v"),
          region: known("eu-west-1"),
          otherAccount: known(true),
        },
        { region: unknownFact },
      ],
    });
    expect(placesBy(deployed)).toMatchObject({ value: [{}, { otherAccount: unknownFact }, {}] });
  });

  test("are not known while the rules or the plan are not", () => {
    expect(placesBy(resource("aws:backup/plan:Plan", "plan", { rules: unknownText }))).toEqual(unknownFact);
    const elsewhere = resource("aws:backup/selection:Selection", "s", { planId: "p-1" });
    expect(postureOf("backup", table(), elsewhere).selections[0]?.places).toEqual(unknownFact);
  });
});

describe("the rules of a plan", () => {
  const rulesBy = (rule: Record<string, unknown>) => {
    const plan = planOf({ targetVaultName: "home", ...rule }, []);
    return postureOf("backup", table(), plan, selectionOf(plan, {})).selections[0]?.rules;
  };
  const rule = (more: Record<string, unknown>) => known([expect.objectContaining(more)]);
  const kept = (deleteAfter?: unknown, coldStorageAfter?: unknown) => ({
    lifecycle: { deleteAfter, coldStorageAfter },
  });

  test("back up by their schedule, and daily without one", () => {
    expect(rulesBy({ schedule: "cron(0 3 ? * SUN *)" })).toEqual(rule({ everyDays: known(7) }));
    expect(rulesBy({ schedule: "whenever" })).toEqual(rule({ everyDays: unknownFact }));
    expect(rulesBy({ schedule: unknownText })).toEqual(rule({ everyDays: unknownFact }));
    expect(rulesBy({})).toEqual(rule({ everyDays: known(1), continuous: byDefault(false) }));
    expect(rulesBy({ enableContinuousBackup: "true" })).toEqual(rule({ continuous: known(true) }));
  });

  test.each<[string, Record<string, unknown>, Fact<number>]>([
    ["for ever", {}, absent()],
    ["for ever, as AWS writes it", kept(-1, -1), absent()],
    ["until they are deleted", kept(35), known(35)],
    ["until they go to cold storage", kept(120, 7), known(7)],
    ["until they go to cold storage, from which nothing deletes them", kept(undefined, 7), known(7)],
    ["until nobody knows", kept(unknownText, 7), unknownFact],
    ["as long as a copy", { ...kept(120, 7), copyActions: [kept(40)] }, known(40)],
    ["for ever, as a copy does", { ...kept(120, 7), copyActions: [kept(40), {}] }, absent()],
    ["nobody knows, with a copy", { ...kept(120, 7), copyActions: [kept(unknownText)] }, unknownFact],
    ["nobody knows, with copies", { ...kept(120, 7), copyActions: unknownText }, unknownFact],
  ])("are at hand %s", (_, props, readyDays) => {
    expect(rulesBy(props)).toEqual(rule({ readyDays }));
  });

  test("are not known while the plan is not", () => {
    const elsewhere = resource("aws:backup/selection:Selection", "s", { planId: "p-1" });
    expect(postureOf("backup", table(), elsewhere).selections[0]?.rules).toEqual(unknownFact);
  });
});

test("a selection has its resources, tags and conditions", () => {
  const orders = table();
  const plan = planOf({ targetVaultName: "home" }, []);
  const selection = selectionOf(
    plan,
    {
      resources: [unknownText, "arn:aws:s3:::*"],
      notResources: ["arn:aws:s3:::logs"],
      selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "" }],
      conditions: [
        {
          stringLikes: [{ key: "aws:ResourceTag/tom:data-class", value: "inv*" }],
          stringNotEquals: [{ key: "aws:ResourceTag/a", value: "b" }],
        },
      ],
    },
    { resources: [orders] },
  );
  expect(postureOf("backup", orders, plan, selection).selections).toMatchObject([
    {
      resources: known([unknownFact, known("arn:aws:s3:::*")]),
      from: [orders.urn],
      except: known([known("arn:aws:s3:::logs")]),
      anyTag: known([{ key: known("backup"), value: known(""), like: false, negated: false }]),
      allTags: known([
        { key: known("tom:data-class"), value: known("inv*"), like: true, negated: false },
        { key: known("a"), value: known("b"), like: false, negated: true },
      ]),
    },
  ]);
});

describe("a restore testing plan", () => {
  const plan = (recovery: Record<string, unknown>) =>
    resource(
      "aws:backup/restoreTestingPlan:RestoreTestingPlan",
      "t",
      { name: "t", scheduleExpression: "cron(0 3 ? * SUN *)", recoveryPointSelection: recovery },
      { from: { recoveryPointSelection: [home] } },
    );
  const selection = resource("aws:backup/restoreTestingSelection:RestoreTestingSelection", "s", {
    restoreTestingPlanName: "t",
    protectedResourceType: "DynamoDB",
  });

  test("has its vaults, its schedule and what is selected for it", () => {
    const tests = (...all: SeenResource[]) => postureOf("backup", table(), home, ...all).restoreTests;
    expect(tests(plan({ includeVaults: [unknownText, "*"] }), selection)).toEqual([
      {
        everyDays: known(7),
        vaults: known([known(home.urn), known("*")]),
        selects: [known("DynamoDB")],
        results: absent(),
      },
    ]);
    expect(tests(plan({ includeVaults: ["*"], excludeVaults: ["v"] }))).toMatchObject([
      { vaults: unknownFact, selects: [] },
    ]);
  });
});

describe("a vault", () => {
  const lock = (props: Record<string, unknown>) =>
    resource(
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
      "l",
      { backupVaultName: unknownText, ...props },
      { from: { backupVaultName: home } },
    );

  test("is locked for good after its grace time, and else until somebody lifts it", () => {
    expect(postureOf("vault", home).lock).toEqual(absent());
    expect(postureOf("vault", home, lock({ minRetentionDays: 7 })).lock).toEqual(known("governance"));
    expect(postureOf("vault", home, lock({ changeableForDays: "3" })).lock).toEqual(known("compliance"));
    const gapped = resource("aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault", "g", {});
    expect(postureOf("vault", gapped).lock).toEqual(byDefault("compliance"));
  });

  test("has its key with the key's policy, and the roles that write", () => {
    const key = resource("aws:kms/key:Key", "k", {
      policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}',
    });
    const vault = resource(
      "aws:backup/vault:Vault",
      "v",
      { name: "v", kmsKeyArn: unknownText },
      { from: { kmsKeyArn: key } },
    );
    const plan = planOf({ targetVaultName: "v" }, []);
    const posture = postureOf("vault", vault, key, plan, selectionOf(plan, {}));
    expect(posture).toMatchObject({
      key: { value: { managedBy: "customer" } },
      keyPolicy: { value: { statements: [{ effect: "Allow" }] } },
      writers: known([known("arn:aws:iam::123456789012:role/backup")]),
    });
    expect(postureOf("vault", vault, key).writers).toEqual(absent());
    const later = { ...plan, props: { ...plan.props, rules: unknownText } };
    expect(postureOf("vault", vault, key, later, selectionOf(later, {})).writers).toEqual(known([unknownFact]));
    expect(
      postureOf("vault", resource("aws:backup/vault:Vault", "v", { kmsKeyArn: "arn:aws:kms:eu-central-1:1:key/k" }))
        .keyPolicy,
    ).toEqual(unknownFact);
  });
});

test("a plan takes snapshots and copies in its own region only", () => {
  const volume = resource("aws:ebs/volume:Volume", "disk", { region: "eu-central-1", tags: { backup: "yes" } });
  const policy = (region: string) =>
    resource("aws:dlm/lifecyclePolicy:LifecyclePolicy", "daily", {
      region,
      policyDetails: { resourceTypes: ["VOLUME"], targetTags: { backup: "yes" } },
    });
  expect(postureOf("backup", volume, policy("eu-central-1")).own).toEqual(known(true));
  expect(postureOf("backup", volume, policy("eu-west-1")).own).toEqual(known(false));
  expect(postureOf("backup", volume, policy(unknownText)).own).toMatchObject({ state: "unknown" });
  const selection = resource("aws:backup/selection:Selection", "all", { region: "eu-west-1" });
  const posture = postureOf("backup", volume, selection);
  expect(posture.selections.map(({ where }) => where.region)).toEqual([known("eu-west-1")]);
  expect(posture.where.region).toEqual(known("eu-central-1"));
});
