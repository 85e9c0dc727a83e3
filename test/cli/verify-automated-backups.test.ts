import { CreateDBInstanceCommand, RDSClient } from "@aws-sdk/client-rds";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { verified } from "./verified";

/*
 * What RDS keeps by itself. moto 5.2.5 has no restore window, no ARNs and no clusters' backups: their answers are those of
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html.
 */

const moto = onMoto();
const rule = "deletion-proved";
const arnOf = (name: string) => `arn:aws:rds:eu-central-1:123456789012:db:${name}`;
const earliest = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

interface Kept {
  name: string;
  status: "active" | "retained" | "creating";
  /** Days to which it reaches back. */
  days?: number;
  dataClass?: string;
}

/** An element of the name has its fields as elements, a list in its turn. */
const element = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
const autoBackup = (region: string, { name, status }: Kept) =>
  `arn:aws:rds:${region}:123456789012:auto-backup:ab-${name}-${status}`;
const backupXml = (of: "Instance" | "Cluster", { name, status, days, dataClass }: Kept, region: string) =>
  element(
    `DB${of}AutomatedBackup`,
    element(`DB${of}Identifier`, name) +
      element(`DB${of}Arn`, arnOf(name)) +
      element(`DB${of}AutomatedBackupsArn`, autoBackup(region, { name, status })) +
      element("BackupRetentionPeriod", "7") +
      element("Status", status) +
      (days === undefined ? "" : element("RestoreWindow", element("EarliestTime", earliest(days)))) +
      (dataClass === undefined
        ? ""
        : element("TagList", element("Tag", element("Key", "tom:data-class") + element("Value", dataClass)))),
  );

function answerOf(of: "Instance" | "Cluster", kept: readonly Kept[], region = "eu-central-1"): Fault {
  const operation = `DescribeDB${of}AutomatedBackups`;
  const list = element(`DB${of}AutomatedBackups`, kept.map((each) => backupXml(of, each, region)).join(""));
  return { answer: element(`${operation}Response`, element(`${operation}Result`, list)) };
}

const keeping =
  (instances: readonly Kept[] | "refused", clusters: readonly Kept[] = []) =>
  ({ body }: Asked): Fault | undefined => {
    if (body.includes("Action=DescribeDBClusterAutomatedBackups")) return answerOf("Cluster", clusters);
    if (!body.includes("Action=DescribeDBInstanceAutomatedBackups")) return undefined;
    return instances === "refused" ? denied : answerOf("Instance", instances);
  };

const database = (DBInstanceIdentifier: string, dataClass?: string) =>
  moto.client(RDSClient).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier,
      DBInstanceClass: "db.t4g.micro",
      Engine: "postgres",
      AllocatedStorage: 20,
      MasterUsername: "muster",
      MasterUserPassword: "testing-only-testing",
      ...(dataClass !== undefined && { Tags: [{ Key: "tom:data-class", Value: dataClass }] }),
    }),
  );

test("the backups of a database are as old as the moment to which it can be brought back", async () => {
  await database("orders", "order-files");
  const young = await verified(moto, { fault: keeping([{ name: "orders", status: "active", days: 7.5 }]) });
  expect(young.of("orders", rule)).toMatchObject({
    outcome: "pass",
    observed: { "automated-backups": 1, "oldest-days": 7 },
  });
  const old = await verified(moto, { fault: keeping([{ name: "orders", status: "active", days: 30.5 }]) });
  expect(old.of("orders", rule)).toMatchObject({
    outcome: "fail",
    observed: { "older-than-promised": 1, "oldest-days": 30 },
    remedy: { en: expect.stringContaining("backupRetentionPeriod") },
  });
});

test("those that stay of a deleted database count by their own tags; without any it is open what they hold", async () => {
  const kept: Kept[] = [
    { name: "gone", status: "retained", days: 20, dataClass: "order-files" },
    { name: "nameless", status: "retained", days: 20 },
    { name: "young", status: "retained", days: 3, dataClass: "order-files" },
  ];
  const { of } = await verified(moto, { fault: keeping(kept, [{ name: "pair", status: "retained", days: 20, dataClass: "order-files" }]) }); // prettier-ignore
  expect(of("gone", rule)).toMatchObject({ outcome: "fail" });
  expect(of("young", rule)).toMatchObject({ outcome: "pass" });
  expect(of("pair", rule)).toMatchObject({ outcome: "fail" });
  expect(of("nameless", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("its database is not there any more"),
  });
});

test("a later database of the same name says nothing about what stayed of the first", async () => {
  await database("orders", "order-files");
  const { record } = await verified(moto, {
    fault: keeping([
      { name: "orders", status: "active", days: 1 },
      { name: "orders", status: "retained", days: 20 },
    ]),
  });
  const outcomes = record.findings.filter((each) => each.rule === rule && each.resource.name === "orders");
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["pass", "unknown"]);
});

test("what holds nothing yet is left out, and a window that RDS does not tell is not young", async () => {
  await database("orders", "order-files");
  const creating = await verified(moto, { fault: keeping([{ name: "orders", status: "creating" }]) });
  expect(creating.of("orders", rule)).toBeUndefined();
  const silent = await verified(moto, { fault: keeping([{ name: "orders", status: "active" }]) });
  expect(silent.of("orders", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("from which moment"),
  });
});

/** A database in Frankfurt, and the answers of each region; an automated backup of it is copied to another one. */
const copied =
  (kept: Kept & { to: string }, here: readonly Kept[] = []) =>
  ({ body, region }: Asked): Fault | undefined => {
    const there = region === kept.to;
    if (body.includes("Action=DescribeDBClusterAutomatedBackups")) return answerOf("Cluster", []);
    if (body.includes("Action=DescribeDBInstanceAutomatedBackups")) return answerOf("Instance", there ? [kept] : here, region); // prettier-ignore
    if (!body.includes("Action=DescribeDBInstances")) return undefined;
    const database =
      element("DBInstanceIdentifier", kept.name) +
      element("DBInstanceArn", arnOf(kept.name)) +
      element("Engine", "postgres") +
      element("DbInstanceStatus", "available") +
      element("TagList", element("Tag", element("Key", "tom:data-class") + element("Value", "order-files"))) +
      element(
        "DBInstanceAutomatedBackupsReplications",
        element(
          "DBInstanceAutomatedBackupsReplication",
          element("DBInstanceAutomatedBackupsArn", autoBackup(kept.to, kept)),
        ),
      );
    const list = element("DBInstances", there ? "" : element("DBInstance", database));
    return { answer: element("DescribeDBInstancesResponse", element("DescribeDBInstancesResult", list)) };
  };
const both = (to: string) => ["--region", "eu-central-1", to];

test("a copy in another region is held to the class of its database, and does not hide the original", async () => {
  const kept: Kept = { name: "orders", status: "active", days: 30 };
  const fault = copied({ ...kept, to: "eu-west-1" }, [{ ...kept, days: 3 }]);
  const { record } = await verified(moto, { fault, options: both("eu-west-1") });
  const outcomes = record.findings.filter((each) => each.rule === rule && each.resource.name === "orders");
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["fail", "pass"]);
});

test("a copy of which neither database nor tags are to be found leaves it open what is in it", async () => {
  const fault = copied({ name: "orders", status: "active", days: 30, to: "eu-west-1" });
  const { of } = await verified(moto, {
    fault: (asked) => (asked.region === "eu-central-1" && asked.body.includes("DescribeDBInstances&") ? denied : fault(asked)),
    options: both("eu-west-1"),
  }); // prettier-ignore
  expect(of("orders", rule)).toMatchObject({ outcome: "unknown", why: expect.stringContaining("rds:DescribeDBInstances") }); // prettier-ignore
});

test.each([
  ["us-east-1", "fail"],
  ["eu-west-1", "pass"],
])("a copy in %s shows at its database, though nobody reads that region", async (to, outcome) => {
  const fault = copied({ name: "orders", status: "active", days: 3, to });
  const { record } = await verified(moto, { fault });
  const found = record.findings.find(
    (each) => each.rule === "residency-replica" && each.resource.type.endsWith(":InstanceAutomatedBackupsReplication"),
  );
  expect(found).toMatchObject({ outcome, observed: { destinations: [to] } });
});

test("a list that is refused leaves the proof open on the account, and says which permission is missing", async () => {
  const { of } = await verified(moto, { fault: keeping("refused") });
  expect(of("account 123456789012: rds-automated-backups in eu-central-1", rule)).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("rds:DescribeDBInstanceAutomatedBackups"),
  });
});

test("moto's own backups of a database are met", async () => {
  await database("orders", "order-files");
  const { of } = await verified(moto);
  expect(of("orders", rule)).toMatchObject({ outcome: "unknown" }); // it tells no window
});
