import {
  CreateDBClusterCommand,
  CreateDBClusterParameterGroupCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBClusterParameterGroupCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { rds } from "../../../../witness/aws/services/rds";
import { familyOf } from "../../../../witness/aws/services/rds/families";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";

/* Clusters and snapshots of databases in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(RDSClient);
const see = (endpoint = moto.endpoint()) => look(endpoint, rds);
const Tags = [{ Key: "tom:data-class", Value: "order-files" }];

async function cluster(DBClusterIdentifier: string, more: object = {}): Promise<void> {
  await client().send(
    new CreateDBClusterCommand({
      DBClusterIdentifier,
      Engine: "aurora-postgresql",
      EngineVersion: "14.9",
      MasterUsername: "muster",
      MasterUserPassword: "testing-only-testing",
      Tags,
      ...more,
    }),
  );
}

async function database(DBInstanceIdentifier: string, more: object = {}): Promise<void> {
  await client().send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier,
      DBInstanceClass: "db.t4g.micro",
      Engine: "postgres",
      AllocatedStorage: 20,
      MasterUsername: "muster",
      MasterUserPassword: "testing-only-testing",
      Tags,
      ...more,
    }),
  );
}

describe("clusters", () => {
  test("are judged by themselves, and by the members that they have", async () => {
    await cluster("pair", { StorageEncrypted: true, DeletionProtection: true });
    await cluster("alone");
    const member = { Engine: "aurora-postgresql", DBClusterIdentifier: "pair", AllocatedStorage: undefined };
    await database("pair-1", { ...member, AvailabilityZone: "eu-central-1a" });
    await database("pair-2", { ...member, AvailabilityZone: "eu-central-1b", PubliclyAccessible: true });
    const { finding, resource } = await see();
    expect(finding("encryption-at-rest", "pair")?.outcome).toBe("pass");
    expect(finding("encryption-at-rest", "alone")?.outcome).toBe("fail");
    expect(finding("protection-deletion", "pair")?.outcome).toBe("pass");
    expect(resource("ClusterInstance", "pair-1")?.props["clusterIdentifier"]).toBe("pair");
    expect(finding("exposure-data-store", "pair-2")?.outcome).toBe("fail");
  });

  test("are asked for TLS by the group of their parameters", async () => {
    const DBClusterParameterGroupName = "muster";
    const DBParameterGroupFamily = "aurora-postgresql14";
    await client().send(
      new CreateDBClusterParameterGroupCommand({
        DBClusterParameterGroupName,
        DBParameterGroupFamily,
        Description: "x",
      }),
    );
    const Parameters = [{ ParameterName: "rds.force_ssl", ParameterValue: "1", ApplyMethod: "immediate" as const }];
    await client().send(new ModifyDBClusterParameterGroupCommand({ DBClusterParameterGroupName, Parameters }));
    await cluster("strict", { DBClusterParameterGroupName });
    await cluster("loose");
    const { finding } = await see();
    expect(finding("transport-tls-only", "strict")?.outcome).toBe("pass");
    expect(finding("transport-tls-only", "loose")?.outcome).toBe("fail");
  });

  test("of Neptune are told apart by their engine", async () => {
    await cluster("graph", { Engine: "neptune", EngineVersion: "1.3.0.0" });
    expect((await see()).resource("Cluster", "graph")?.type).toBe("aws:neptune/cluster:Cluster");
  });
});

/* moto has DocumentDB under RDS in no way: the names are by https://docs.aws.amazon.com/documentdb/latest/developerguide/API_DBCluster.html */
test.each([
  ["docdb", "aws:docdb/cluster:Cluster"],
  ["docdb5.0", "aws:docdb/cluster:Cluster"],
  ["neptune", "aws:neptune/cluster:Cluster"],
  ["aurora-mysql", "aws:rds/cluster:Cluster"],
  ["postgres", "aws:rds/cluster:Cluster"],
])("what has the engine %s is %s", (engine, type) => expect(familyOf(engine).cluster).toBe(type));

describe("snapshots", () => {
  async function snapshot(DBSnapshotIdentifier: string, accounts: string[] = []): Promise<void> {
    await database(`of-${DBSnapshotIdentifier}`, { StorageEncrypted: true });
    const DBInstanceIdentifier = `of-${DBSnapshotIdentifier}`;
    await client().send(new CreateDBSnapshotCommand({ DBSnapshotIdentifier, DBInstanceIdentifier, Tags }));
    if (accounts.length === 0) return;
    await client().send(
      new ModifyDBSnapshotAttributeCommand({ DBSnapshotIdentifier, AttributeName: "restore", ValuesToAdd: accounts }),
    );
  }

  test("that everyone may restore fail, those for a foreign account as well, and others pass", async () => {
    await snapshot("open", ["all"]);
    await snapshot("shared", ["210987654321"]);
    await snapshot("closed");
    const { finding } = await see();
    expect(finding("exposure-snapshot", "open")?.outcome).toBe("fail");
    expect(finding("exposure-snapshot", "shared")?.outcome).toBe("pass");
    expect(finding("exposure-snapshot", "closed")?.outcome).toBe("pass");
    expect(finding("share-approved", "shared")?.outcome).toBe("fail");
  });

  test("are encrypted or not, and stay until somebody deletes them", async () => {
    await snapshot("sealed");
    const { finding } = await see();
    expect(finding("encryption-at-rest", "sealed")?.outcome).toBe("pass");
    expect(finding("retention-copies", "sealed")?.outcome).toBe("fail");
  });

  test("of clusters are judged alike", async () => {
    await cluster("whole", { StorageEncrypted: false });
    await client().send(
      new CreateDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: "copy", DBClusterIdentifier: "whole", Tags }),
    );
    const { finding } = await see();
    expect(finding("encryption-at-rest", "copy")?.outcome).toBe("fail");
    expect(finding("exposure-snapshot", "copy")?.outcome).toBe("pass");
  });

  test("whose attributes may not be read stay open, and the permission is named", async () => {
    await snapshot("closed");
    const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
      body.includes("Action=DescribeDBSnapshotAttributes&") ? { status: 403, code: "AccessDenied" } : undefined,
    );
    const { finding } = await see(cloud.endpoint);
    await cloud.stop();
    expect(finding("exposure-snapshot", "closed")).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("rds:DescribeDBSnapshotAttributes"),
    });
  });
});
