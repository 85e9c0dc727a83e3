import * as aws from "@pulumi/aws";
import { contentTags } from "./right";

/** Promised: data goes to third parties only as far as the order requires (002-014). */
export function breakDisclosure(): void {
  // 002-014: an agency got a customer's disk for a relaunch three years ago, and can still make volumes of it.
  const disk = new aws.ebs.Volume("relaunch-disk", {
    availabilityZone: "eu-central-1a",
    size: 50,
    encrypted: true,
    tags: contentTags,
  });
  const snapshot = new aws.ebs.Snapshot("relaunch", { volumeId: disk.id, tags: contentTags });
  new aws.ec2.SnapshotCreateVolumePermission("agency", { snapshotId: snapshot.id, accountId: "111122223333" });
}
