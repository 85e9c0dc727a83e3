import type { CfnService, CfnServiceProps, CfnTaskDefinition, CfnTaskDefinitionProps } from "aws-cdk-lib/aws-ecs";
import type { CfnCluster, CfnClusterProps, CfnNodegroup, CfnNodegroupProps } from "aws-cdk-lib/aws-eks";
import type { ecs, eks, types } from "@pulumi/aws";
import { at, untold } from "../../pulumi/value";
import { block, inside, kept, list, row, same, tags, turned, without, type Row } from "./row";

/*
 * Amazon EKS and ECS.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html, as of 2026-11
 */

const clusterArn = "arn:{partition}:eks:{region}:{account}:cluster/{name}";
const serviceArn = "arn:{partition}:ecs:{region}:{account}:service/{name}";
const taskArn = "arn:{partition}:ecs:{region}:{account}:task-definition/{name}";

/** `{ ClusterLogging: { EnabledTypes: [{ Type: "audit" }] } }` */
const logTypes = turned("enabledClusterLogTypes", (raw) => {
  const found = at(raw, "ClusterLogging", "EnabledTypes");
  if (found.state !== "known") return found.state === "unknown" ? untold(found.why) : undefined;
  const all = Array.isArray(found.value) ? (found.value as unknown[]) : [found.value];
  return all.map((each) => {
    const type = at(each, "Type");
    return type.state === "unknown" ? untold(type.why) : type.state === "known" ? type.value : "";
  });
});

export const containerRows: readonly Row[] = [
  row<CfnClusterProps, eks.ClusterArgs>({
    type: "AWS::EKS::Cluster",
    as: "aws:eks/cluster:Cluster",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: clusterArn },
      own: { arn: clusterArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("deletionProtection", "name", "roleArn", "version"),
      ...without("accessConfig", "activeCertificateAuthorityId", "bootstrapSelfManagedAddons", "certificateAuthority"),
      ...without(
        "computeConfig",
        "controlPlaneScalingConfig",
        "force",
        "kubeApiServerConfig",
        "kubernetesNetworkConfig",
      ),
      ...without("kubeControllerManagerConfig", "kubeSchedulerConfig", "remoteNetworkConfig", "rollbackConfig"),
      ...without("storageConfig", "zonalShiftConfig"),
      encryptionConfig: list<CfnCluster.EncryptionConfigProperty, types.input.eks.ClusterEncryptionConfig>(
        "encryptionConfig",
        {
          ...same("resources"),
          provider: block<CfnCluster.ProviderProperty, types.input.eks.ClusterEncryptionConfigProvider>(
            "provider",
            same("keyArn"),
          ),
        },
      ),
      logging: logTypes,
      outpostConfig: kept("outpostConfig"),
      resourcesVpcConfig: block<CfnCluster.ResourcesVpcConfigProperty, types.input.eks.ClusterVpcConfig>("vpcConfig", {
        ...same("endpointPrivateAccess", "endpointPublicAccess", "publicAccessCidrs", "securityGroupIds", "subnetIds"),
        ...without("controlPlaneEgressMode"),
      }),
      tags,
      upgradePolicy: block<CfnCluster.UpgradePolicyProperty, types.input.eks.ClusterUpgradePolicy>(
        "upgradePolicy",
        same("supportType"),
      ),
    },
  }),
  row<CfnNodegroupProps, eks.NodeGroupArgs>({
    type: "AWS::EKS::Nodegroup",
    as: "aws:eks/nodeGroup:NodeGroup",
    names: { name: "nodegroupName" },
    shape: {
      ...same("clusterName", "releaseVersion", "version"),
      ...without(
        "amiType",
        "capacityType",
        "diskSize",
        "forceUpdateEnabled",
        "instanceTypes",
        "labels",
        "launchTemplate",
      ),
      ...without("nodeRepairConfig", "taints", "updateConfig", "warmPoolConfig"),
      nodegroupName: "nodeGroupName",
      nodeRole: "nodeRoleArn",
      remoteAccess: block<CfnNodegroup.RemoteAccessProperty, types.input.eks.NodeGroupRemoteAccess>("remoteAccess", {
        ec2SshKey: "ec2SshKey",
        sourceSecurityGroups: "sourceSecurityGroupIds",
      }),
      scalingConfig: block<CfnNodegroup.ScalingConfigProperty, types.input.eks.NodeGroupScalingConfig>(
        "scalingConfig",
        same("desiredSize", "maxSize", "minSize"),
      ),
      subnets: "subnetIds",
      tags: kept("tags"),
    },
  }),
  row<CfnServiceProps, ecs.ServiceArgs>({
    type: "AWS::ECS::Service",
    as: "aws:ecs/service:Service",
    names: { name: "serviceName", ref: serviceArn, own: { arn: serviceArn, id: serviceArn, name: "{name}" } },
    shape: {
      ...same("cluster", "desiredCount", "launchType", "taskDefinition"),
      ...without("availabilityZoneRebalancing", "capacityProviderStrategy", "deploymentConfiguration"),
      ...without("deploymentController", "enableEcsManagedTags", "enableExecuteCommand", "forceNewDeployment"),
      ...without("gatewayConnectors", "healthCheckGracePeriodSeconds", "loadBalancers", "monitoring"),
      ...without("placementConstraints", "placementStrategies", "platformVersion", "propagateTags", "role"),
      ...without("schedulingStrategy", "serviceRegistries", "vpcLatticeConfigurations"),
      networkConfiguration: block<CfnService.NetworkConfigurationProperty, types.input.ecs.ServiceNetworkConfiguration>(
        "networkConfiguration",
        {
          awsvpcConfiguration: inside<
            CfnService.AwsVpcConfigurationProperty,
            types.input.ecs.ServiceNetworkConfiguration
          >({
            assignPublicIp: turned("assignPublicIp", (raw) => raw === "ENABLED"),
            securityGroups: "securityGroups",
            subnets: "subnets",
          }),
        },
      ),
      serviceConnectConfiguration: block<
        CfnService.ServiceConnectConfigurationProperty,
        types.input.ecs.ServiceServiceConnectConfiguration
      >("serviceConnectConfiguration", {
        ...same("enabled", "namespace"),
        ...without("accessLogConfiguration", "containerConfigurations", "logConfiguration"),
        services: list<
          CfnService.ServiceConnectServiceProperty,
          types.input.ecs.ServiceServiceConnectConfigurationService
        >("services", {
          ...same("discoveryName", "portName"),
          ...without("clientAliases", "ingressPortOverride", "timeout"),
          tls: kept("tls"),
        }),
      }),
      serviceName: "name",
      tags,
      volumeConfigurations: list<
        CfnService.ServiceVolumeConfigurationProperty,
        types.input.ecs.ServiceVolumeConfiguration
      >("volumeConfiguration", {
        managedEbsVolume: block<
          CfnService.ServiceManagedEBSVolumeConfigurationProperty,
          types.input.ecs.ServiceVolumeConfigurationManagedEbsVolume
        >("managedEbsVolume", {
          ...same("encrypted", "kmsKeyId", "snapshotId"),
          ...without("filesystemType", "iops", "roleArn", "sizeInGiB", "tagSpecifications", "throughput"),
          ...without("volumeInitializationRate", "volumeType"),
        }),
        name: "name",
      }),
    },
  }),
  row<CfnTaskDefinitionProps, ecs.TaskDefinitionArgs>({
    type: "AWS::ECS::TaskDefinition",
    as: "aws:ecs/taskDefinition:TaskDefinition",
    names: {
      name: "family",
      ref: taskArn,
      attributes: { TaskDefinitionArn: taskArn },
      own: { arn: taskArn, id: taskArn },
    },
    shape: {
      ...same("executionRoleArn", "family", "networkMode", "taskRoleArn"),
      ...without("containerDefinitions", "cpu", "enableFaultInjection", "ephemeralStorage", "inferenceAccelerators"),
      ...without(
        "ipcMode",
        "memory",
        "pidMode",
        "placementConstraints",
        "proxyConfiguration",
        "requiresCompatibilities",
      ),
      ...without("runtimePlatform"),
      tags,
      volumes: list<CfnTaskDefinition.VolumeProperty, types.input.ecs.TaskDefinitionVolume>("volumes", {
        ...without(
          "configuredAtLaunch",
          "dockerVolumeConfiguration",
          "fSxWindowsFileServerVolumeConfiguration",
          "host",
        ),
        ...without("s3FilesVolumeConfiguration"),
        efsVolumeConfiguration: block<
          CfnTaskDefinition.EFSVolumeConfigurationProperty,
          types.input.ecs.TaskDefinitionVolumeEfsVolumeConfiguration
        >("efsVolumeConfiguration", {
          ...same("rootDirectory", "transitEncryption"),
          ...without("authorizationConfig", "transitEncryptionPort"),
          filesystemId: "fileSystemId",
        }),
        name: "name",
      }),
    },
  }),
];
