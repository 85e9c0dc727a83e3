import {
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateKeyCommand } from "@aws-sdk/client-kms";
import { kms } from "../../../../witness/aws/services/kms";
import { rds } from "../../../../witness/aws/services/rds";
import { faultyCloud, slowDown, type Fault } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { ownKey } from "../seeds";

/* Databases in an account that the SDK has made, on moto. */

const moto = onMoto();
const see = (endpoint = moto.endpoint()) => look(endpoint, [...rds, kms]);
const marks = { "tom:data-class": "order-files", "tom:client": "muster", "tom:purpose": "order-processing" };
const Tags = Object.entries(marks).map(([Key, Value]) => ({ Key, Value }));

/** A database of PostgreSQL 14, which does not ask for TLS by itself. */
async function database(
  name: string,
  more: Partial<ConstructorParameters<typeof CreateDBInstanceCommand>[0]> = {},
  region?: string,
) {
  await moto.client(RDSClient, region).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: name,
      DBInstanceClass: "db.t4g.micro",
      Engine: "postgres",
      EngineVersion: "14.12",
      AllocatedStorage: 20,
      MasterUsername: "muster",
      MasterUserPassword: "testing-only-testing",
      PubliclyAccessible: false,
      Tags,
      ...more,
    }),
  );
}

async function groupWith(ParameterValue: string, DBParameterGroupName = "muster", region?: string): Promise<void> {
  const rds = moto.client(RDSClient, region);
  await rds.send(
    new CreateDBParameterGroupCommand({ DBParameterGroupName, DBParameterGroupFamily: "postgres14", Description: "x" }),
  );
  const Parameters = [
    { ParameterName: "rds.force_ssl", ParameterValue, ApplyMethod: "immediate" as const },
    { ParameterName: "log_connections", ParameterValue: "1", ApplyMethod: "immediate" as const },
  ];
  await rds.send(new ModifyDBParameterGroupCommand({ DBParameterGroupName, Parameters }));
}

/** What AWS answers to one operation of RDS's. */
async function seeWith(operation: string, fault: Fault) {
  const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
    body.includes(`Action=${operation}&`) ? fault : undefined,
  );
  try {
    return await see(cloud.endpoint);
  } finally {
    await cloud.stop();
  }
}
const refused: Fault = { status: 403, code: "AccessDenied" };

/** moto does not keep `EnablePerformanceInsights`: that key is tested where it is read. */
test("a database under a key of one's own, and its password under AWS's key, fails", async () => {
  const own = { StorageEncrypted: true, KmsKeyId: await ownKey(moto) };
  await database("orders", { ...own, ManageMasterUserPassword: true, MasterUserPassword: undefined });
  expect((await see()).finding("encryption-customer-key", "orders")).toMatchObject({
    outcome: "fail",
    remedy: { en: expect.stringContaining("masterUserSecretKmsKeyId") },
  });
});

test("a database that keeps the promise passes", async () => {
  const KmsKeyId = await ownKey(moto);
  await groupWith("1");
  await database("good", {
    StorageEncrypted: true,
    KmsKeyId,
    DBParameterGroupName: "muster",
    BackupRetentionPeriod: 7,
    DeletionProtection: true,
    EnableCloudwatchLogsExports: ["postgresql"],
    MultiAZ: true,
    MaxAllocatedStorage: 100,
  });
  const { finding } = await see();
  const rules = ["encryption-at-rest", "encryption-customer-key", "media-marked", "exposure-data-store"];
  const more = ["transport-tls-only", "transport-minimum-tls", "retention-copies", "protection-deletion"];
  const others = ["log-access", "availability-zones", "availability-capacity", "residency-region"];
  const outcomes = [...rules, ...more, ...others].map((rule) => `${rule}: ${finding(rule, "good")?.outcome}`);
  expect(outcomes).toEqual([...rules, ...more, ...others].map((rule) => `${rule}: pass`));
});

test("a database that was made by hand in a hurry fails where it should", async () => {
  await database("bare", { PubliclyAccessible: true, BackupRetentionPeriod: 30 });
  const { findings } = await see();
  const failed = findings.filter(({ resource, outcome }) => resource.name === "bare" && outcome === "fail");
  expect(failed.map(({ rule }) => rule).sort()).toEqual(
    expect.arrayContaining([
      "encryption-at-rest",
      "exposure-data-store",
      "log-access",
      "protection-deletion",
      "retention-copies",
      "transport-tls-only",
    ]),
  );
});

test("a parameter that somebody has switched off fails", async () => {
  await groupWith("0");
  await database("plain", { DBParameterGroupName: "muster" });
  expect((await see()).finding("transport-tls-only", "plain")?.outcome).toBe("fail");
});

test("of two groups of one name, that in the database's own region decides", async () => {
  await groupWith("1");
  await groupWith("0", "muster", "eu-west-1");
  await database("strict", { DBParameterGroupName: "muster" });
  await database("lax", { DBParameterGroupName: "muster" }, "eu-west-1");
  const { finding } = await look(moto.endpoint(), rds, { regions: ["eu-central-1", "eu-west-1"] });
  expect(finding("transport-tls-only", "strict")).toMatchObject({ outcome: "pass" });
  expect(finding("transport-tls-only", "lax")).toMatchObject({ outcome: "fail" });
});

test("where parameters may not be read, TLS stays open, and the permission is named", async () => {
  await groupWith("1");
  await database("good", { DBParameterGroupName: "muster" });
  const { finding } = await seeWith("DescribeDBParameters", refused);
  const why = expect.stringContaining("rds:DescribeDBParameters");
  expect(finding("transport-tls-only", "good")).toMatchObject({ outcome: "unknown", why });
  expect(finding("exposure-data-store", "good")?.outcome).toBe("pass");
});

test("where parameter groups may not be listed, TLS stays open", async () => {
  await groupWith("1");
  await database("good", { DBParameterGroupName: "muster" });
  const why = expect.stringContaining("rds:DescribeDBParameterGroups");
  expect((await seeWith("DescribeDBParameterGroups", refused)).finding("transport-tls-only", "good")).toMatchObject({
    outcome: "unknown",
    why,
  });
});

test("where databases may not be listed, every rule about them is open on the account, and no other is", async () => {
  await moto.kms.send(new CreateKeyCommand({}));
  const { findings } = await seeWith("DescribeDBInstances", refused);
  const about = (rule: string) => findings.filter((each) => each.rule === rule).map(({ outcome }) => outcome);
  expect(about("exposure-data-store")).toEqual(["unknown"]);
  expect(about("key-rotation")).toEqual(["fail"]);
});

test("throttling that lasts leaves the question open", async () => {
  await database("good");
  const { findings } = await seeWith("DescribeDBInstances", slowDown);
  expect(findings.find(({ rule }) => rule === "exposure-data-store")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("throttled"),
  });
});
