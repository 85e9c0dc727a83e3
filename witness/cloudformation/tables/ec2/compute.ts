import type { CfnInstance, CfnInstanceProps, CfnKeyPairProps, CfnLaunchTemplate, CfnLaunchTemplateProps, CfnVolumeProps } from "aws-cdk-lib/aws-ec2"; // prettier-ignore
import type { ebs, ec2, types } from "@pulumi/aws";
import { at, untold } from "../../../pulumi/value";
import { block, inside, irrelevant, list, row, same, tags, turned, without, type Row } from "../row";
import { idOf, specifiedTags } from "./ids";
import { wordOf } from "../../template";

/*
 * Amazon EC2: machines, what they are made from, and their volumes.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html, as of 2026-11
 */

type EbsOfInstance = CfnInstance.EbsProperty;
type EbsOfTemplate = CfnLaunchTemplate.EbsProperty;
type Volume = types.input.ec2.InstanceEbsBlockDevice;
type TemplateVolume = types.input.ec2.LaunchTemplateBlockDeviceMapping;

/** Which of the mapped volumes is the root one, the image says; what it has where none is, the account says. */
export const rootVolume = untold("which of its volumes is the root one is known only to the image");

const metadata = same("httpEndpoint", "httpProtocolIpv6", "httpPutResponseHopLimit", "httpTokens", "instanceMetadataTags"); // prettier-ignore

/** An interface of its own says by itself whether it has a public address. */
function somePublic(interfaces: unknown): unknown {
  const all = Array.isArray(interfaces) ? interfaces.map((each) => at(each, "AssociatePublicIpAddress")) : [];
  const written = all.flatMap((each) => (each.state === "known" ? [wordOf(each.value) === "true"] : []));
  if (written.includes(true)) return true;
  const blind = all.find((each) => each.state === "unknown");
  return blind?.state === "unknown" ? untold(blind.why) : written[0];
}

export const computeRows: readonly Row[] = [
  row<CfnVolumeProps, ebs.VolumeArgs>({
    type: "AWS::EC2::Volume",
    as: "aws:ebs/volume:Volume",
    names: idOf("vol", "VolumeId", "volume"),
    shape: {
      ...same("availabilityZone", "encrypted", "iops", "kmsKeyId", "multiAttachEnabled", "outpostArn", "size"),
      ...same("snapshotId", "throughput", "volumeInitializationRate"),
      ...without("autoEnableIo", "availabilityZoneId", "sourceVolumeId"),
      tags,
      volumeType: "type",
    },
    deletion: (policy) => ({ finalSnapshot: policy === "Snapshot" }),
  }),
  row<CfnInstanceProps, ec2.InstanceArgs>({
    type: "AWS::EC2::Instance",
    as: "aws:ec2/instance:Instance",
    names: idOf("i", "InstanceId", "instance"),
    shape: {
      ...same(
        "availabilityZone",
        "disableApiTermination",
        "iamInstanceProfile",
        "instanceType",
        "keyName",
        "monitoring",
      ),
      ...same("securityGroups", "sourceDestCheck", "subnetId", "tenancy", "userData"),
      ...without("additionalInfo", "affinity", "cpuOptions", "creditSpecification", "ebsOptimized"),
      ...without("elasticGpuSpecifications", "elasticInferenceAccelerators", "enclaveOptions", "hibernationOptions"),
      ...without("hostId", "hostResourceGroupArn", "instanceInitiatedShutdownBehavior", "ipv6AddressCount"),
      ...without("ipv6Addresses", "kernelId", "licenseSpecifications", "placementGroupName", "privateDnsNameOptions"),
      ...without("privateIpAddress", "propagateTagsToVolumeOnCreation", "ramdiskId", "ssmAssociations", "volumes"),
      blockDeviceMappings: [
        list<CfnInstance.BlockDeviceMappingProperty, Volume>("ebsBlockDevices", {
          deviceName: "deviceName",
          ebs: inside<EbsOfInstance, Volume>({
            ...same("deleteOnTermination", "encrypted", "iops", "kmsKeyId", "snapshotId", "volumeSize", "volumeType"),
          }),
          ...without("noDevice", "virtualName"),
        }),
        turned("rootBlockDevice", () => rootVolume),
      ],
      imageId: "ami",
      launchTemplate: block<CfnInstance.LaunchTemplateSpecificationProperty, types.input.ec2.InstanceLaunchTemplate>(
        "launchTemplate",
        { launchTemplateId: "id", launchTemplateName: "name", version: "version" },
      ),
      metadataOptions: block<CfnInstance.MetadataOptionsProperty, types.input.ec2.InstanceMetadataOptions>(
        "metadataOptions",
        metadata,
      ),
      networkInterfaces: turned("associatePublicIpAddress", somePublic),
      securityGroupIds: "vpcSecurityGroupIds",
      tags,
    },
  }),
  row<CfnLaunchTemplateProps, ec2.LaunchTemplateArgs>({
    type: "AWS::EC2::LaunchTemplate",
    as: "aws:ec2/launchTemplate:LaunchTemplate",
    names: { ...idOf("lt", "LaunchTemplateId"), name: "launchTemplateName" },
    shape: {
      launchTemplateData: inside<CfnLaunchTemplate.LaunchTemplateDataProperty, ec2.LaunchTemplateArgs>({
        ...same("disableApiTermination", "imageId", "instanceType", "keyName", "userData"),
        ...without("capacityReservationSpecification", "cpuOptions", "creditSpecification", "disableApiStop"),
        ...without("ebsOptimized", "elasticGpuSpecifications", "elasticInferenceAccelerators", "enclaveOptions"),
        ...without("hibernationOptions", "iamInstanceProfile", "instanceInitiatedShutdownBehavior", "kernelId"),
        ...without("instanceMarketOptions", "instanceRequirements", "licenseSpecifications", "maintenanceOptions"),
        ...without("monitoring", "networkPerformanceOptions", "placement", "privateDnsNameOptions", "ramDiskId"),
        ...without("tagSpecifications"),
        blockDeviceMappings: list<CfnLaunchTemplate.BlockDeviceMappingProperty, TemplateVolume>("blockDeviceMappings", {
          deviceName: "deviceName",
          ebs: block<EbsOfTemplate, types.input.ec2.LaunchTemplateBlockDeviceMappingEbs>("ebs", {
            ...same("deleteOnTermination", "encrypted", "iops", "kmsKeyId", "snapshotId", "throughput", "volumeSize"),
            ...same("volumeInitializationRate", "volumeType"),
            ebsCardIndex: irrelevant,
          }),
          ...without("noDevice", "virtualName"),
        }),
        metadataOptions: block<
          CfnLaunchTemplate.MetadataOptionsProperty,
          types.input.ec2.LaunchTemplateMetadataOptions
        >("metadataOptions", metadata),
        networkInterfaces: list<
          CfnLaunchTemplate.NetworkInterfaceProperty,
          types.input.ec2.LaunchTemplateNetworkInterface
        >("networkInterfaces", {
          ...same("associatePublicIpAddress", "deleteOnTermination", "networkInterfaceId", "subnetId"),
          ...without("associateCarrierIpAddress", "connectionTrackingSpecification", "description", "deviceIndex"),
          ...without("enaQueueCount", "enaSrdSpecification", "interfaceType", "ipv4PrefixCount", "ipv4Prefixes"),
          ...without("ipv6AddressCount", "ipv6Addresses", "ipv6PrefixCount", "ipv6Prefixes", "networkCardIndex"),
          ...without("primaryIpv6", "privateIpAddress", "privateIpAddresses", "secondaryPrivateIpAddressCount"),
          groups: "securityGroups",
        }),
        securityGroupIds: "vpcSecurityGroupIds",
        securityGroups: "securityGroupNames",
      }),
      launchTemplateName: "name",
      tagSpecifications: specifiedTags("launch-template"),
      versionDescription: irrelevant,
    },
  }),
  row<CfnKeyPairProps, ec2.KeyPairArgs>({
    type: "AWS::EC2::KeyPair",
    as: "aws:ec2/keyPair:KeyPair",
    names: { name: "keyName", ref: "{name}", own: { id: "{name}" } },
    shape: { ...without("keyFormat", "keyType"), keyName: "keyName", publicKeyMaterial: "publicKey", tags },
  }),
];
