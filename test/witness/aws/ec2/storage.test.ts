import {
  AttachVolumeCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  ModifySnapshotAttributeCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import { ec2 } from "../../../../witness/aws/services/ec2";
import { kms } from "../../../../witness/aws/services/kms";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { ownKey } from "../seeds";
import { tagged } from "./seeds";

/* EBS in an account that the SDK has made, on moto. */

const marks = { "tom:data-class": "order-files", "tom:client": "muster", "tom:purpose": "order-processing" };
const moto = onMoto();
const client = () => moto.client(EC2Client);
const see = (endpoint = moto.endpoint()) => look(endpoint, [...ec2, kms]);

async function volume(more: { Encrypted?: boolean; KmsKeyId?: string } = {}): Promise<string> {
  const { VolumeId = "" } = await client().send(
    new CreateVolumeCommand({ AvailabilityZone: "eu-central-1a", Size: 1, ...tagged("volume", marks), ...more }),
  );
  return VolumeId;
}

async function snapshot(VolumeId: string): Promise<string> {
  const { SnapshotId = "" } = await client().send(
    new CreateSnapshotCommand({ VolumeId, ...tagged("snapshot", marks) }),
  );
  return SnapshotId;
}

const share = (SnapshotId: string, to: { GroupNames?: string[]; UserIds?: string[] }) =>
  client().send(
    new ModifySnapshotAttributeCommand({
      SnapshotId,
      Attribute: "createVolumePermission",
      OperationType: "add",
      ...to,
    }),
  );

describe("volumes", () => {
  test("are judged by their encryption and their key", async () => {
    const KmsKeyId = await ownKey(moto);
    const [bare, own] = [await volume(), await volume({ Encrypted: true, KmsKeyId })];
    const { finding } = await see();
    expect(finding("encryption-at-rest", bare)?.outcome).toBe("fail");
    expect(finding("encryption-at-rest", own)?.outcome).toBe("pass");
    expect(finding("encryption-customer-key", own)?.outcome).toBe("pass");
    expect(finding("media-marked", own)?.outcome).toBe("pass");
  });

  test("that end with their instance are disks of it, and no volumes of their own", async () => {
    const { Instances = [] } = await client().send(
      new RunInstancesCommand({ ImageId: "ami-12345678", MinCount: 1, MaxCount: 1, InstanceType: "t3.micro" }),
    );
    const disk = Instances[0]?.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? "";
    const beside = await volume();
    await client().send(
      new AttachVolumeCommand({ Device: "/dev/sdf", VolumeId: beside, InstanceId: Instances[0]?.InstanceId }),
    );
    const { resource } = await see();
    expect(resource("Volume", disk)).toBeUndefined();
    expect(resource("Volume", beside)).toBeDefined();
  });
});

describe("snapshots", () => {
  test("that everyone may have fail, and those that nobody else may have are no finding", async () => {
    const [open, closed] = [await snapshot(await volume()), await snapshot(await volume())];
    await share(open, { GroupNames: ["all"] });
    const { finding } = await see();
    expect(finding("exposure-snapshot", open)?.outcome).toBe("fail");
    expect(finding("exposure-snapshot", closed)).toBeUndefined();
    expect(finding("share-approved", open)?.outcome).toBe("not-applicable");
  });

  test("that another account may have fail unless it is promised", async () => {
    const shared = await snapshot(await volume());
    await share(shared, { UserIds: ["210987654321"] });
    const { finding } = await see();
    expect(finding("share-approved", shared)?.outcome).toBe("fail");
    expect(finding("exposure-snapshot", shared)?.outcome).toBe("pass");
  });

  test("whose permissions may not be read stay open, and the permission is named", async () => {
    const one = await snapshot(await volume());
    const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
      body.includes("Action=DescribeSnapshotAttribute") ? { status: 403, code: "UnauthorizedOperation" } : undefined,
    );
    const { finding } = await see(cloud.endpoint);
    await cloud.stop();
    const why = expect.stringContaining("ec2:DescribeSnapshotAttribute");
    expect(finding("exposure-snapshot", one)).toMatchObject({ outcome: "unknown", why });
    expect(finding("share-approved", one)).toMatchObject({ outcome: "unknown", why });
  });

  test("that are deleted while they are read are no finding, and are told of", async () => {
    const one = await snapshot(await volume());
    const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
      body.includes("Action=DescribeSnapshotAttribute") ? { status: 400, code: "InvalidSnapshot.NotFound" } : undefined,
    );
    const { seen, resource } = await see(cloud.endpoint);
    await cloud.stop();
    expect(resource("Snapshot", one)).toBeUndefined();
    expect(seen.unseen).toEqual([expect.objectContaining({ name: one, why: "it was deleted while it was read" })]);
  });
});
