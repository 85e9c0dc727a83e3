import { stringify } from "yaml";
import { DatabaseEngine, EncryptedDatabase, type EncryptedDatabaseArgs } from "../../components";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { describeDefaults } from "./mutations";
import { promiseFile, run, type Ran } from "./program";
import { photoLabPromise } from "./promises";
import { seenOf } from "./seen-program";
import { describeRefusals, outside, strays } from "./refusals";

const lab: PromiseFile = {
  ...photoLabPromise,
  retention: { ...photoLabPromise.retention, drafts: { keep: "6 hours" }, "access-logs": { keep: "180 days" } },
};
const promise = promiseFile(stringify(lab));
const shop: EncryptedDatabaseArgs = {
  engine: DatabaseEngine.Postgres,
  dataClass: "addresses",
  client: "shop-7",
  purpose: "shop",
  subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  securityGroupIds: ["sg-0123456789abcdef0"],
  identifier: "shop-7",
  promise,
};
const make = (args: Partial<EncryptedDatabaseArgs> = {}) => new EncryptedDatabase("shop", { ...shop, ...args });

describeDefaults("an EncryptedDatabase", () => make(), promise, [
  ["encryption", "shop Instance", { storageEncrypted: false }, ["encryption-at-rest"]],
  ["its key", "shop Instance", { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["TLS", "shop-parameters", { "parameters.0.value": "0" }, ["transport-tls-only"]],
  ["the promised version of TLS", "shop-parameters", { "parameters.1.value": "TLSv1.1" }, ["transport-minimum-tls"]],
  ["what writes its log of sign-ins", "shop-parameters", { "parameters.2.value": "0" }, ["log-access"]],
  ["a place inside", "shop Instance", { publiclyAccessible: true }, ["exposure-data-store"]],
  ["a second zone", "shop Instance", { multiAz: false }, ["availability-zones"]],
  ["protection from deletion", "shop Instance", { deletionProtection: false }, ["protection-deletion"]],
  ["an end that leaves nothing", "shop Instance", { skipFinalSnapshot: false }, ["retention-on-destroy"]],
  ["logs", "shop Instance", { enabledCloudwatchLogsExports: [] }, ["log-access"]],
  ["an end of logs", "shop-logs-postgresql", { retentionInDays: 0 }, ["retention-within-promise"]],
  ["the key of logs", "shop-logs-postgresql", { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["room to grow", "shop Instance", { maxAllocatedStorage: 0 }, ["availability-capacity"]],
  ["small updates", "shop Instance", { autoMinorVersionUpgrade: false }, ["patch-current"]],
  ["a supported version", "shop Instance", { engineVersion: "11" }, ["patch-current"]],
  ["a password that AWS renews", "shop Instance", { manageMasterUserPassword: false }, ["secret-rotation"]],
  ["its marks", "shop Instance", { tags: {}, tagsAll: {} }, ["media-marked", "retention-declared"]],
]);

describeDefaults("an EncryptedDatabase of MySQL", () => make({ engine: DatabaseEngine.Mysql }), promise, [
  ["TLS", "shop-parameters", { "parameters.0.value": "0" }, ["transport-tls-only"]],
  ["what writes its audit log", "shop-options", { options: [] }, ["log-access"]],
]);
describeDefaults("an EncryptedDatabase of MariaDB", () => make({ engine: DatabaseEngine.Mariadb }), promise, [
  ["TLS", "shop-parameters", { "parameters.0.value": "0" }, ["transport-tls-only"]],
  ["what writes its audit log", "shop-options", { options: [] }, ["log-access"]],
]);

const aurora = { engine: DatabaseEngine.AuroraPostgres };
const inOneZone = (props: Record<string, unknown>) => ({ ...props, availabilityZone: "eu-central-1a" });
const [cluster, instances, writer] = ["shop Cluster", "shop-1 + shop-2", "shop-1 ClusterInstance"];
describeDefaults("an EncryptedDatabase of Aurora", () => make(aurora), promise, [
  ["encryption", cluster, { storageEncrypted: false }, ["encryption-at-rest"]],
  ["its key", cluster, { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["TLS", "shop-parameters", { "parameters.0.value": "0" }, ["transport-tls-only"]],
  ["the promised version of TLS", "shop-parameters", { "parameters.1.value": "TLSv1.1" }, ["transport-minimum-tls"]],
  ["what writes its log of sign-ins", "shop-parameters", { "parameters.2.value": "0" }, ["log-access"]],
  ["a place inside", writer, { publiclyAccessible: true }, ["exposure-data-store"]],
  ["a second zone", instances, inOneZone, ["availability-zones"]],
  ["a second instance", "shop-2", "gone", ["availability-zones"]],
  ["protection from deletion", cluster, { deletionProtection: false }, ["protection-deletion"]],
  ["an end that leaves nothing", cluster, { skipFinalSnapshot: false }, ["retention-on-destroy"]],
  ["an end of its backups", cluster, { deleteAutomatedBackups: false }, ["retention-on-destroy"]],
  ["logs", cluster, { enabledCloudwatchLogsExports: [] }, ["log-access"]],
  ["an end of logs", "shop-logs-postgresql", { retentionInDays: 0 }, ["retention-within-promise"]],
  ["small updates", writer, { autoMinorVersionUpgrade: false }, ["patch-current"]],
  ["a supported version", cluster, { engineVersion: "11" }, ["patch-current"]],
  ["a password that AWS renews", cluster, { manageMasterUserPassword: false }, ["secret-rotation"]],
  ["its marks", cluster, { tags: {}, tagsAll: {} }, ["media-marked", "retention-declared"]],
]);
describeDefaults(
  "an EncryptedDatabase of Aurora with MySQL",
  () => make({ engine: DatabaseEngine.AuroraMysql }),
  promise,
  [
    ["TLS", "shop-parameters", { "parameters.0.value": "OFF" }, ["transport-tls-only"]],
    ["an audit log", cluster, { enabledCloudwatchLogsExports: ["error"] }, ["log-access"]],
    ["what writes its audit log", "shop-parameters", { "parameters.2.value": "0" }, ["log-access"]],
  ],
);

describe("an EncryptedDatabase", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await run(() => make({ region: "eu-west-1" }))));
  const instance = (of: Ran) => of.only("aws:rds/instance:Instance").inputs;

  test("is in its region with everything that belongs to it", () => {
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("shop", ran)).toEqual([]);
  });

  test("has its log groups before RDS would make them without an end", () => {
    expect(ran.named("shop-logs-postgresql").inputs["name"]).toBe("/aws/rds/instance/shop-7/postgresql");
    expect(ran.only("aws:rds/instance:Instance").dependencies).toContain("shop-logs-postgresql");
  });

  test.each([
    ["a week, where no backup is promised", "addresses", {}, 7],
    ["no longer than the class", "job-drops", {}, 5],
    ["as long as backups are promised", "addresses", { of: ["addresses"], keep: "30 days" }, 30],
    ["35 days, the most that RDS has", "addresses", { of: ["addresses"], keep: "90 days" }, 35],
  ])("keeps earlier states %s", async (_, dataClass, backups, days) => {
    const file = promiseFile(stringify({ ...lab, backups }));
    const kept = await run(() => make({ dataClass, promise: file, logClass: "access-logs" }));
    expect(instance(kept)["backupRetentionPeriod"]).toBe(days);
  });

  test.each([DatabaseEngine.Mysql, DatabaseEngine.Mariadb])(
    "has the option that fills the audit log of %s",
    async (engine) => {
      const { resources } = await seenOf(() => make({ engine }), "update");
      const [options] = resources.filter(({ type }) => type === "aws:rds/optionGroup:OptionGroup");
      const [database] = resources.filter(({ type }) => type === "aws:rds/instance:Instance");
      expect(options?.props["options"]).toEqual([{ optionName: "MARIADB_AUDIT_PLUGIN" }]);
      expect(database?.propertyDependencies["optionGroupName"]).toEqual([options?.urn]);
    },
  );

  test("leaves a last snapshot of what must stay", async () => {
    const kept = await run(() => make({ dataClass: "invoices", logClass: "access-logs" }));
    expect(instance(kept)).toMatchObject({ skipFinalSnapshot: false, finalSnapshotIdentifier: "shop-7-final" });
  });

  test("warns of what is overridden, and why", async () => {
    const overrides = [{ setting: "multi-az", value: "off", because: "it is a test system" }];
    const weak = await run(() => make({ overrides }));
    expect(instance(weak)["multiAz"]).toBe(false);
    expect(weak.warnings).toEqual([
      'multi-az is "off" instead of the secure default "on", because: it is a test system',
    ]);
  });
});

describe("an EncryptedDatabase of Aurora", () => {
  const ofType = (of: Ran, type: string) => of.resources.filter((each) => each.type === `aws:rds/${type}`);
  const clusterOf = (of: Ran) => of.only("aws:rds/cluster:Cluster").inputs;

  test("is in its region with everything that belongs to it", async () => {
    const ran = await run(() => make({ ...aurora, region: "eu-west-1" }));
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("shop", ran)).toEqual([]);
  });

  test("has its log group before Aurora would make it without an end", async () => {
    const ran = await run(() => make(aurora));
    expect(ran.named("shop-logs-postgresql").inputs["name"]).toBe("/aws/rds/cluster/shop-7/postgresql");
    expect(ran.only("aws:rds/cluster:Cluster").dependencies).toContain("shop-logs-postgresql");
  });

  test("has two instances of its own engine and version, which are named after it", async () => {
    const members = ofType(await run(() => make(aurora)), "clusterInstance:ClusterInstance");
    expect(members.map(({ inputs }) => inputs["identifier"])).toEqual(["shop-7-1", "shop-7-2"]);
    for (const { inputs, propertyDependencies } of members) {
      expect(inputs).toMatchObject({ engine: "aurora-postgresql", engineVersion: "17", instanceClass: "db.r7g.large" });
      expect(propertyDependencies["clusterIdentifier"]).toEqual(["shop"]);
    }
  });

  test("keeps earlier states, and leaves a last snapshot of what must stay", async () => {
    const kept = await run(() => make({ ...aurora, dataClass: "invoices", logClass: "access-logs" }));
    expect(clusterOf(kept)).toMatchObject({ backupRetentionPeriod: 7, finalSnapshotIdentifier: "shop-7-final" });
  });

  test("lets people in by IAM, and has its administrator's password under its own key", async () => {
    const { resources } = await seenOf(() => make(aurora), "update");
    const [found] = resources.filter(({ type }) => type === "aws:rds/cluster:Cluster");
    expect(found?.props["iamDatabaseAuthenticationEnabled"]).toBe(true);
    expect(found?.props["masterUserSecretKmsKeyId"]).toBe(found?.props["kmsKeyId"]);
  });

  test("writes who connects and what is asked, where the engine is MySQL", async () => {
    const ran = await run(() => make({ engine: DatabaseEngine.AuroraMysql }));
    expect(ran.only("aws:rds/clusterParameterGroup:ClusterParameterGroup").inputs["parameters"]).toEqual(
      expect.arrayContaining([
        { name: "server_audit_logging", value: "1" },
        { name: "server_audit_events", value: "CONNECT,QUERY" },
      ]),
    );
    expect(clusterOf(ran)["enabledCloudwatchLogsExports"]).toEqual(["audit", "error"]);
  });

  test("does with one instance, with a reason and a warning", async () => {
    const overrides = [{ setting: "multi-az", value: "off", because: "it is a test system" }];
    const weak = await run(() => make({ ...aurora, overrides }));
    expect(ofType(weak, "clusterInstance:ClusterInstance")).toHaveLength(1);
    expect(weak.warnings).toHaveLength(1);
  });

  test("tells host and port, as an instance does", async () => {
    let endpoint: unknown;
    await seenOf(() => make(aurora).endpoint.apply((known) => (endpoint = known)), "update");
    expect(endpoint).toMatch(/^shop-7\.cluster-.*:5432$/);
  });
});

describeRefusals<EncryptedDatabaseArgs>(make, [
  ["an engine that is none", { engine: "postgresql" }, "engine", /did you mean "postgres"/],
  ["one subnet", { subnetIds: ["subnet-1"] }, "subnetIds", /two zones at least/],
  ["no security group", { securityGroupIds: [] }, "securityGroupIds", /default group of the VPC/],
  ["a name that RDS refuses", { identifier: "7-shop" }, "identifier", /a small letter, then/],
  ["less storage than RDS has", { storage: 10 }, "storage", /20 at least/],
  ["storage of Aurora", { ...aurora, storage: 80 }, "storage", /grows by itself/],
  ["an end of Aurora's storage", { ...aurora, storageAtMost: 80 }, "storageAtMost", /grows by itself/],
  ["a size that Aurora lacks", { ...aurora, instanceClass: "db.m7g.large" }, "instanceClass", /db\.r7g\.large/],
  ["a name too long for numbered instances", { ...aurora, identifier: "a".repeat(62) }, "identifier", /61 at most/],
  ["no room to grow", { storageAtMost: 50 }, "storageAtMost", /above 50 GiB/],
  ["a class shorter than RDS can keep", { dataClass: "drafts" }, "dataClass", /ends within a day/],
  ["a class that nobody promised", { dataClass: "adresses" }, "dataClass", /did you mean "addresses"/],
  ["an empty client", { client: "" }, "client", /must not be empty/],
  ["London", { region: "eu-west-2" }, "region", /London/],
  [
    "an override without a reason",
    { overrides: [{ setting: "multi-az", value: "off", because: "" }] },
    "overrides[0]",
    /say in `because` why/,
  ],
]);
