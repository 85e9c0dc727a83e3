import type { Instance, Volume } from "@aws-sdk/client-ec2";
import { mapFact, valueOf, type Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { told } from "../../listing";
import type { Place, Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { disksOf, instancesIn, volumesIn } from "./disks";
import { ec2Thing } from "./list";

/** Machines with their disks, which only the list of volumes describes. */
export const instances: Service = {
  name: "ec2-instances",
  calls: [ec2Calls.DescribeInstances, ec2Calls.DescribeVolumes],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const [all, volumes] = await Promise.all([instancesIn(place), volumesIn(place)]);
    const byId = mapFact(volumes, (list) => new Map(list.map((volume) => [volume.VolumeId, volume])));
    return told(all, (instance) => [instanceOf(instance, byId, place)]);
  },
};

type Volumes = Fact<ReadonlyMap<string | undefined, Volume>>;

function instanceOf(instance: Instance, volumes: Volumes, place: Place): SeenResource {
  const { InstanceId = "", MetadataOptions } = instance;
  return ec2Thing("aws:ec2/instance:Instance", "instance", InstanceId, place, {
    ami: instance.ImageId,
    availabilityZone: instance.Placement?.AvailabilityZone,
    associatePublicIpAddress: instance.PublicIpAddress !== undefined,
    keyName: instance.KeyName,
    maintenanceOptions: { autoRecovery: instance.MaintenanceOptions?.AutoRecovery },
    metadataOptions: {
      httpEndpoint: MetadataOptions?.HttpEndpoint,
      httpTokens: MetadataOptions?.HttpTokens,
      httpPutResponseHopLimit: MetadataOptions?.HttpPutResponseHopLimit,
    },
    subnetId: instance.SubnetId,
    vpcSecurityGroupIds: (instance.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    tags: tagsByKey(instance.Tags),
    ...disksBy(instance, volumes),
  });
}

function disksBy(instance: Instance, volumes: Volumes): Record<string, unknown> {
  const disks = disksOf(instance).map(({ DeviceName: deviceName, Ebs }) => ({
    deviceName,
    volumeId: Ebs?.VolumeId,
    ...diskOf(Ebs?.VolumeId, volumes),
  }));
  const isRoot = ({ deviceName }: { deviceName: string | undefined }) => deviceName === instance.RootDeviceName;
  return { rootBlockDevice: disks.find(isRoot), ebsBlockDevices: disks.filter((disk) => !isRoot(disk)) };
}

function diskOf(id: string | undefined, volumes: Volumes): Record<string, unknown> {
  if (volumes.state === "unknown") return { encrypted: untold(volumes.why), kmsKeyId: untold(volumes.why) };
  const volume = valueOf(volumes)?.get(id);
  if (volume === undefined) return { encrypted: untold("the list of volumes does not have this disk") };
  return { encrypted: volume.Encrypted ?? false, kmsKeyId: volume.KmsKeyId };
}
