import type { CfnCluster, CfnClusterPolicyProps, CfnClusterProps, CfnServerlessCluster, CfnServerlessClusterProps } from "aws-cdk-lib/aws-msk"; // prettier-ignore
import type { msk, types } from "@pulumi/aws";
import { block, inside, irrelevant, kept, list, row, same, without, type Row } from "./row";

/* Amazon MSK. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-cluster.html, as of 2026-11 */

const clusterArn = "arn:{partition}:kafka:{region}:{account}:cluster/{name}/{id}";
type Logs = types.input.msk.ClusterLoggingInfoBrokerLogs;

export const kafkaRows: readonly Row[] = [
  row<CfnClusterProps, msk.ClusterArgs>({
    type: "AWS::MSK::Cluster",
    as: "aws:msk/cluster:Cluster",
    names: {
      name: "clusterName",
      ref: clusterArn,
      attributes: { Arn: clusterArn },
      own: { arn: clusterArn, id: clusterArn },
    },
    shape: {
      ...same("clusterName", "kafkaVersion", "numberOfBrokerNodes"),
      ...without("clientAuthentication", "configurationInfo", "currentVersion", "enhancedMonitoring", "openMonitoring"),
      ...without("rebalancing", "storageMode", "zookeeperAccess"),
      brokerNodeGroupInfo: block<CfnCluster.BrokerNodeGroupInfoProperty, types.input.msk.ClusterBrokerNodeGroupInfo>(
        "brokerNodeGroupInfo",
        {
          ...same("clientSubnets", "instanceType", "securityGroups"),
          ...without("brokerAzDistribution", "storageInfo"),
          connectivityInfo: block<
            CfnCluster.ConnectivityInfoProperty,
            types.input.msk.ClusterBrokerNodeGroupInfoConnectivityInfo
          >("connectivityInfo", {
            ...without("networkType", "vpcConnectivity"),
            publicAccess: block<
              CfnCluster.PublicAccessProperty,
              types.input.msk.ClusterBrokerNodeGroupInfoConnectivityInfoPublicAccess
            >("publicAccess", same("type")),
          }),
        },
      ),
      encryptionInfo: block<CfnCluster.EncryptionInfoProperty, types.input.msk.ClusterEncryptionInfo>(
        "encryptionInfo",
        {
          encryptionAtRest: inside<CfnCluster.EncryptionAtRestProperty, types.input.msk.ClusterEncryptionInfo>({
            dataVolumeKmsKeyId: "encryptionAtRestKmsKeyArn",
          }),
          encryptionInTransit: block<
            CfnCluster.EncryptionInTransitProperty,
            types.input.msk.ClusterEncryptionInfoEncryptionInTransit
          >("encryptionInTransit", same("clientBroker", "inCluster")),
        },
      ),
      loggingInfo: block<CfnCluster.LoggingInfoProperty, types.input.msk.ClusterLoggingInfo>("loggingInfo", {
        authorizerLogs: irrelevant,
        brokerLogs: block<CfnCluster.BrokerLogsProperty, Logs>("brokerLogs", {
          cloudWatchLogs: block<
            CfnCluster.CloudWatchLogsProperty,
            types.input.msk.ClusterLoggingInfoBrokerLogsCloudwatchLogs
          >("cloudwatchLogs", same("enabled", "logGroup")),
          firehose: block<CfnCluster.FirehoseProperty, types.input.msk.ClusterLoggingInfoBrokerLogsFirehose>(
            "firehose",
            same("deliveryStream", "enabled"),
          ),
          s3: block<CfnCluster.S3Property, types.input.msk.ClusterLoggingInfoBrokerLogsS3>(
            "s3",
            same("bucket", "enabled", "prefix"),
          ),
        }),
      }),
      tags: kept("tags"),
    },
  }),
  row<CfnServerlessClusterProps, msk.ServerlessClusterArgs>({
    type: "AWS::MSK::ServerlessCluster",
    as: "aws:msk/serverlessCluster:ServerlessCluster",
    names: {
      name: "clusterName",
      ref: clusterArn,
      attributes: { Arn: clusterArn },
      own: { arn: clusterArn, id: clusterArn },
    },
    shape: {
      clientAuthentication: irrelevant,
      clusterName: "clusterName",
      tags: kept("tags"),
      vpcConfigs: list<CfnServerlessCluster.VpcConfigProperty, types.input.msk.ServerlessClusterVpcConfig>(
        "vpcConfigs",
        { securityGroups: "securityGroupIds", subnetIds: "subnetIds" },
      ),
    },
  }),
  row<CfnClusterPolicyProps, msk.ClusterPolicyArgs>({
    type: "AWS::MSK::ClusterPolicy",
    as: "aws:msk/clusterPolicy:ClusterPolicy",
    names: {},
    shape: { clusterArn: "clusterArn", policy: kept("policy") },
  }),
];
