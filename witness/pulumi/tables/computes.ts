import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * Where machines state their metadata service and their SSH key. Property names are checked against the types of
 * @pulumi/aws 7.48.0. Groups of machines are judged by the template that they are made from.
 */

export interface ComputeRow<Path extends string = string> {
  type: string;
  service: string;
  /** The block with `httpTokens` and the like; an empty path is the resource itself. */
  metadata?: Path | "";
  /** Where an SSH key is named; `always` where the resource is one. */
  sshKey?: Path | "always";
}

function row<Args>(line: ComputeRow<PathOf<Args>>): ComputeRow {
  return line;
}

export const computeRows: readonly ComputeRow[] = [
  row<sdk.ec2.InstanceArgs>({
    type: "aws:ec2/instance:Instance",
    service: "Amazon EC2",
    metadata: "metadataOptions",
    sshKey: "keyName",
  }),
  row<sdk.ec2.SpotInstanceRequestArgs>({
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    service: "Amazon EC2",
    metadata: "metadataOptions",
    sshKey: "keyName",
  }),
  row<sdk.ec2.LaunchTemplateArgs>({
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    service: "Amazon EC2",
    metadata: "metadataOptions",
    sshKey: "keyName",
  }),
  row<sdk.ec2.LaunchConfigurationArgs>({
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    service: "Amazon EC2 Auto Scaling",
    metadata: "metadataOptions",
    sshKey: "keyName",
  }),
  row<sdk.ec2.InstanceMetadataDefaultsArgs>({
    type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    service: "Amazon EC2",
    metadata: "",
  }),
  row<sdk.imagebuilder.InfrastructureConfigurationArgs>({
    type: "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration",
    service: "EC2 Image Builder",
    metadata: "instanceMetadataOptions",
    sshKey: "keyPair",
  }),
  row<sdk.ec2.SpotFleetRequestArgs>({
    type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
    service: "Amazon EC2",
    sshKey: "launchSpecifications.keyName",
  }),
  row<sdk.ec2.KeyPairArgs>({ type: "aws:ec2/keyPair:KeyPair", service: "Amazon EC2", sshKey: "always" }),
  row<sdk.lightsail.KeyPairArgs>({
    type: "aws:lightsail/keyPair:KeyPair",
    service: "Amazon Lightsail",
    sshKey: "always",
  }),
  row<sdk.eks.NodeGroupArgs>({
    type: "aws:eks/nodeGroup:NodeGroup",
    service: "Amazon EKS",
    sshKey: "remoteAccess.ec2SshKey",
  }),
  row<sdk.emr.ClusterArgs>({
    type: "aws:emr/cluster:Cluster",
    service: "Amazon EMR",
    sshKey: "ec2Attributes.keyName",
  }),
  row<sdk.batch.ComputeEnvironmentArgs>({
    type: "aws:batch/computeEnvironment:ComputeEnvironment",
    service: "AWS Batch",
    sshKey: "computeResources.ec2KeyPair",
  }),
];
