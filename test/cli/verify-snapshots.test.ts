import { join } from "node:path";
import { CreateSnapshotCommand, CreateVolumeCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateDBInstanceCommand, CreateDBSnapshotCommand, RDSClient } from "@aws-sdk/client-rds";
import { readRecord } from "../../evidence/record";
import { tagged } from "../witness/aws/ec2/seeds";
import { onMoto } from "../witness/aws/moto";
import { tomguard } from "./run";

/* Proof of deletion for snapshots, as a user sees it. They can't be made old, so the day on which one looks is a later one. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");

async function proof(days: number, ...more: string[]) {
  jest.useFakeTimers({ now: Date.now() + days * 86_400_000, doNotFake: [...timers] });
  try {
    const fixed = ["--endpoint-url", moto.endpoint(), "--promise", promise, "--region", "eu-central-1", "--json"];
    const { findings } = readRecord((await tomguard("verify", ...fixed, ...more)).stdout);
    // moto has no DescribeDBClusterAutomatedBackups, which leaves one open on the account.
    return findings.filter(({ rule, resource }) => rule === "deletion-proved" && !resource.name.startsWith("account "));
  } finally {
    jest.useRealTimers();
  }
}

/** Only the clock is another one. */
const timers = ["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const; // prettier-ignore

async function ofVolume(dataClass?: string): Promise<string> {
  const ec2 = moto.client(EC2Client);
  const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: "eu-central-1a", Size: 1 }));
  const tags = tagged("snapshot", dataClass === undefined ? { Name: "x" } : { "tom:data-class": dataClass });
  const { SnapshotId = "" } = await ec2.send(new CreateSnapshotCommand({ VolumeId, ...tags }));
  return SnapshotId;
}

async function ofDatabase(DBSnapshotIdentifier: string): Promise<void> {
  const rds = moto.client(RDSClient);
  const database = { Engine: "postgres", DBInstanceClass: "db.t4g.micro", AllocatedStorage: 20 };
  const owner = { MasterUsername: "muster", MasterUserPassword: "testing-only-testing" };
  await rds.send(new CreateDBInstanceCommand({ DBInstanceIdentifier: "muster", ...database, ...owner }));
  const Tags = [{ Key: "tom:data-class", Value: "order-files" }];
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: "muster", DBSnapshotIdentifier, Tags }));
}

test("within the period the proof is there, past it every snapshot fails, and no name is told of what is inside", async () => {
  const volume = await ofVolume("order-files");
  await ofDatabase("orders");
  const young = await proof(13);
  const passed = { outcome: "pass", observed: { snapshots: 1, "oldest-days": 13, "older-than-promised": 0 } };
  expect(young.map(({ resource }) => resource.name).sort()).toEqual(["orders", volume].sort());
  for (const each of young) expect(each).toMatchObject(passed);
  for (const each of await proof(15)) {
    expect(each).toMatchObject({ outcome: "fail", observed: { "older-than-promised": 1 } });
    expect(each.observed["oldest-sha256"]).toMatch(/^[0-9a-f]{64}$/);
    expect(each.remedy?.en).toContain("Delete the snapshot");
  }
});

test("a snapshot that names no class has no period, and another rule asks for the class", async () => {
  await ofVolume();
  expect(await proof(900)).toEqual([]);
});

test("who does not want to look inside gets no proof", async () => {
  await ofVolume("order-files");
  expect(await proof(15, "--no-contents")).toEqual([]);
});
