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

const plain = [{ name: "rds.force_ssl", value: "0" }];
const oldTls = [
  { name: "rds.force_ssl", value: "1" },
  { name: "ssl_min_protocol_version", value: "TLSv1.1" },
];

describeDefaults("an EncryptedDatabase", () => make(), promise, [
  ["encryption", "shop Instance", { storageEncrypted: false }, ["encryption-at-rest"]],
  ["its key", "shop Instance", { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["TLS", "shop-parameters", { parameters: plain }, ["transport-tls-only"]],
  ["the promised version of TLS", "shop-parameters", { parameters: oldTls }, ["transport-minimum-tls"]],
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
]);
describeDefaults("an EncryptedDatabase of MariaDB", () => make({ engine: DatabaseEngine.Mariadb }), promise, [
  ["TLS", "shop-parameters", { "parameters.0.value": "0" }, ["transport-tls-only"]],
]);

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

describeRefusals<EncryptedDatabaseArgs>(make, [
  ["an engine that is none", { engine: "postgresql" }, "engine", /did you mean "postgres"/],
  ["one subnet", { subnetIds: ["subnet-1"] }, "subnetIds", /two zones at least/],
  ["no security group", { securityGroupIds: [] }, "securityGroupIds", /default group of the VPC/],
  ["a name that RDS refuses", { identifier: "7-shop" }, "identifier", /a small letter, then/],
  ["less storage than RDS has", { storage: 10 }, "storage", /20 at least/],
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
