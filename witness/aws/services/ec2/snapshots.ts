import {
  DescribeSnapshotAttributeCommand,
  EC2Client,
  paginateDescribeSnapshots,
  type CreateVolumePermission,
  type Snapshot,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered, listed } from "../../listing";
import { partOf, thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";

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
      return all.filter(({ OwnerId }) => OwnerId === account.id); // not every local cloud heeds `self`
    });
    return listed(
      own,
      (snapshot) => snapshotOf(snapshot, place),
      (snapshot) => withPermissions(snapshot, place),
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

const permission = "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission";

/** There is no list of permissions: each snapshot is asked by itself. */
async function withPermissions(snapshot: SeenResource, { account, region }: Place): Promise<SeenResource[]> {
  const client = account.client(EC2Client, region);
  const answer = await account.ask(
    ec2Calls.DescribeSnapshotAttribute,
    () =>
      client.send(
        new DescribeSnapshotAttributeCommand({ SnapshotId: snapshot.name, Attribute: "createVolumePermission" }),
      ),
    { gone: ["InvalidSnapshot.NotFound"] },
  );
  const shared = (accountId: unknown, which?: string) =>
    partOf(snapshot, permission, { snapshotId: snapshot.name, ownerId: account.id, accountId }, which);
  if (answer.state === "unknown") return [snapshot, shared(untold(answer.why))];
  const permissions = answer.state === "known" ? (answer.value.CreateVolumePermissions ?? []) : [];
  return [snapshot, ...permissions.map((each, index) => shared(recipientOf(each), String(index)))];
}

/** `all` is AWS's word for everyone. */
function recipientOf({ Group, UserId }: CreateVolumePermission): string | undefined {
  return UserId ?? Group;
}
