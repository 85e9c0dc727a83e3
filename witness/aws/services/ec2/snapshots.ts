import {
  DescribeSnapshotAttributeCommand,
  EC2Client,
  paginateDescribeSnapshots,
  type CreateVolumePermission,
  type Snapshot,
} from "@aws-sdk/client-ec2";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, listed } from "../../listing";
import { thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { withPermissions, type Permissions } from "./permissions";

/** The account's own EBS snapshots, and who may make volumes of them. */
export const snapshots: Service = {
  name: "ebs-snapshots",
  calls: [ec2Calls.DescribeSnapshots, ec2Calls.DescribeSnapshotAttribute],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const own = await account.ask(ec2Calls.DescribeSnapshots, async () => {
      const all = await gathered(
        paginateDescribeSnapshots({ client }, { OwnerIds: ["self"] }),
        (page) => page.Snapshots,
      );
      return all.filter(({ OwnerId = account.id }) => OwnerId === account.id); // not every local cloud heeds `self`
    });
    return listed(
      own,
      (snapshot) => snapshotOf(snapshot, place),
      async (snapshot) =>
        withPermissions(snapshot, createVolume(snapshot, place), await permissionsOf(snapshot, place)),
    );
  },
};

/** AWS names no account in a snapshot's ARN. */
function snapshotOf(snapshot: Snapshot, { account, region }: Place): SeenResource {
  const { SnapshotId: id = "" } = snapshot;
  return thing("aws:ebs/snapshot:Snapshot", id, `arn:${account.partition}:ec2:${region}::snapshot/${id}`, {
    region,
    id,
    volumeId: snapshot.VolumeId,
    encrypted: snapshot.Encrypted ?? false,
    kmsKeyId: snapshot.KmsKeyId,
    ownerId: snapshot.OwnerId,
    startTime: snapshot.StartTime?.toISOString(),
    tags: tagsByKey(snapshot.Tags),
  });
}

/** There is no list of permissions: each snapshot is asked by itself. */
async function permissionsOf(
  { name }: SeenResource,
  { account, region }: Place,
): Promise<Fact<CreateVolumePermission[]>> {
  const client = account.client(EC2Client, region);
  return account.ask(
    ec2Calls.DescribeSnapshotAttribute,
    async () => {
      const attribute = await client.send(
        new DescribeSnapshotAttributeCommand({ SnapshotId: name, Attribute: "createVolumePermission" }),
      );
      return attribute.CreateVolumePermissions ?? [];
    },
    { gone: ["InvalidSnapshot.NotFound"] },
  );
}

/** @pulumi/aws has one property for both: `all` is AWS's word for everyone. */
const createVolume = (snapshot: SeenResource, { account }: Place): Permissions<CreateVolumePermission> => ({
  type: "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
  own: { snapshotId: snapshot.name, ownerId: account.id },
  recipient: ["accountId"],
  recipientOf: ({ Group, UserId }) => ({ accountId: UserId ?? Group }),
});
