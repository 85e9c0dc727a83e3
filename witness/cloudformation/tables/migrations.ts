import type { CfnEndpoint, CfnEndpointProps, CfnReplicationInstanceProps } from "aws-cdk-lib/aws-dms";
import type { dms, types } from "@pulumi/aws";
import { block, row, same, tags, turned, without, type Row } from "./row";
import { wordOf } from "../template";

/*
 * AWS Database Migration Service.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_DMS.html, as of 2026-11
 */

const instanceArn = "arn:{partition}:dms:{region}:{account}:rep:{id}";
const endpointArn = "arn:{partition}:dms:{region}:{account}:endpoint:{id}";

const small = (to: string) => turned(to, (raw) => wordOf(raw).toLowerCase());

export const migrationRows: readonly Row[] = [
  row<CfnReplicationInstanceProps, dms.ReplicationInstanceArgs>({
    type: "AWS::DMS::ReplicationInstance",
    as: "aws:dms/replicationInstance:ReplicationInstance",
    names: { ref: instanceArn, own: { replicationInstanceArn: instanceArn } },
    shape: {
      ...same("allocatedStorage", "autoMinorVersionUpgrade", "availabilityZone", "engineVersion", "multiAz"),
      ...same("publiclyAccessible", "replicationInstanceClass", "vpcSecurityGroupIds"),
      ...without("allowMajorVersionUpgrade", "dnsNameServers", "networkType", "preferredMaintenanceWindow"),
      ...without("replicationSubnetGroupIdentifier", "resourceIdentifier"),
      kmsKeyId: "kmsKeyArn",
      replicationInstanceIdentifier: "replicationInstanceId",
      tags,
    },
    unset: () => ({ publiclyAccessible: true, autoMinorVersionUpgrade: true }),
  }),
  row<CfnEndpointProps, dms.EndpointArgs>({
    type: "AWS::DMS::Endpoint",
    as: "aws:dms/endpoint:Endpoint",
    names: { ref: endpointArn, own: { endpointArn } },
    shape: {
      ...same("certificateArn", "databaseName", "endpointType", "engineName", "extraConnectionAttributes", "password"),
      ...same("port", "serverName", "sslMode", "username"),
      ...without("docDbSettings", "dynamoDbSettings", "elasticsearchSettings", "gcpMySqlSettings", "ibmDb2Settings"),
      ...without("kinesisSettings", "microsoftSqlServerSettings", "mongoDbSettings", "mySqlSettings"),
      ...without("neptuneSettings", "oracleSettings", "postgreSqlSettings", "redshiftSettings"),
      ...without("resourceIdentifier", "s3Settings", "sybaseSettings"),
      endpointIdentifier: "endpointId",
      kafkaSettings: block<CfnEndpoint.KafkaSettingsProperty, types.input.dms.EndpointKafkaSettings>("kafkaSettings", {
        ...same("broker", "topic"),
        ...without("includeControlDetails", "includeNullAndEmpty", "includePartitionValue"),
        ...without("includeTableAlterOperations", "includeTransactionDetails", "messageFormat", "messageMaxBytes"),
        ...without("noHexPrefix", "partitionIncludeSchemaTable", "saslPassword", "saslUserName"),
        ...without("sslCaCertificateArn", "sslClientCertificateArn", "sslClientKeyArn", "sslClientKeyPassword"),
        securityProtocol: small("securityProtocol"),
      }),
      kmsKeyId: "kmsKeyArn",
      redisSettings: block<CfnEndpoint.RedisSettingsProperty, types.input.dms.EndpointRedisSettings>("redisSettings", {
        ...same("authType", "port", "serverName", "sslCaCertificateArn", "sslSecurityProtocol"),
        ...without("authPassword", "authUserName"),
      }),
      tags,
    },
  }),
];
