import type { Volume } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { told } from "../../listing";
import type { Place, Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { disksIn, volumesIn } from "./disks";
import { ec2Thing } from "./list";

/** EBS volumes that are no disk of a machine. */
export const volumes: Service = {
  name: "ebs-volumes",
  calls: [ec2Calls.DescribeVolumes, ec2Calls.DescribeInstances],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const [all, disks] = await Promise.all([volumesIn(place), disksIn(place)]);
    return told(all, (volume) => (disks.has(volume.VolumeId) ? [] : [volumeOf(volume, place)]));
  },
};

function volumeOf(volume: Volume, place: Place): SeenResource {
  const { VolumeId = "" } = volume;
  return ec2Thing("aws:ebs/volume:Volume", "volume", VolumeId, place, {
    availabilityZone: volume.AvailabilityZone,
    encrypted: volume.Encrypted ?? false,
    kmsKeyId: volume.KmsKeyId,
    size: volume.Size,
    snapshotId: volume.SnapshotId,
    tags: tagsByKey(volume.Tags),
  });
}
