import {
  paginateDescribeInstances,
  paginateDescribeVolumes,
  type Instance,
  type InstanceBlockDeviceMapping,
  type Volume,
} from "@aws-sdk/client-ec2";
import { valueOf } from "../../../../posture";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { ec2Calls } from "./calls";
import { ec2Answer } from "./list";

/*
 * Which volumes are disks of machines: programs write those at the instance, and the others by themselves. The list of
 * instances has which is which, and the list of volumes how each is encrypted.
 */

/** All volumes of a region. */
export const volumesIn = ec2Answer<Volume>(ec2Calls.DescribeVolumes, (client) =>
  gathered(paginateDescribeVolumes({ client }, {}), (page) => page.Volumes),
);

const ended = ["shutting-down", "terminated"];

/** All instances of a region, but for those that are gone and still shown for an hour. */
export const instancesIn = ec2Answer<Instance>(ec2Calls.DescribeInstances, async (client) => {
  const reservations = await gathered(paginateDescribeInstances({ client }, {}), (page) => page.Reservations);
  return reservations
    .flatMap(({ Instances = [] }) => Instances)
    .filter(({ State }) => !ended.includes(State?.Name ?? ""));
});

/** Disks that end with the instance, and its root. */
export function disksOf({ BlockDeviceMappings = [], RootDeviceName }: Instance): InstanceBlockDeviceMapping[] {
  return BlockDeviceMappings.filter(({ Ebs, DeviceName }) => Ebs?.DeleteOnTermination || DeviceName === RootDeviceName);
}

/** Ids of the volumes that are disks. Where instances may not be listed, every volume is one of its own. */
export async function disksIn(place: Place): Promise<ReadonlySet<string | undefined>> {
  const instances = valueOf(await instancesIn(place)) ?? [];
  return new Set(instances.flatMap(disksOf).map(({ Ebs }) => Ebs?.VolumeId));
}
