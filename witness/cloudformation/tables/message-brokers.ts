import type { CfnBroker, CfnBrokerProps } from "aws-cdk-lib/aws-amazonmq";
import type { mq, types } from "@pulumi/aws";
import { block, list, row, same, tags, without, type Row } from "./row";

/* Amazon MQ. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-broker.html, as of 2026-11 */

const brokerArn = "arn:{partition}:mq:{region}:{account}:broker:{name}:{id}";

export const messageBrokerRows: readonly Row[] = [
  row<CfnBrokerProps, mq.BrokerArgs>({
    type: "AWS::AmazonMQ::Broker",
    as: "aws:mq/broker:Broker",
    names: { name: "brokerName", ref: "{id}", attributes: { Arn: brokerArn }, own: { arn: brokerArn, id: "{id}" } },
    shape: {
      ...same("authenticationStrategy", "autoMinorVersionUpgrade", "brokerName", "dataReplicationMode"),
      ...same("dataReplicationPrimaryBrokerArn", "deploymentMode", "engineType", "engineVersion"),
      ...same("publiclyAccessible", "securityGroups", "subnetIds"),
      ...without("configuration", "hostInstanceType", "ldapServerMetadata", "maintenanceWindowStartTime"),
      ...without("resourceShareArns", "storageSize", "storageType"),
      encryptionOptions: block<CfnBroker.EncryptionOptionsProperty, types.input.mq.BrokerEncryptionOptions>(
        "encryptionOptions",
        { kmsKeyId: "kmsKeyId", useAwsOwnedKey: "useAwsOwnedKey" },
      ),
      logs: block<CfnBroker.LogListProperty, types.input.mq.BrokerLogs>("logs", same("audit", "general")),
      tags,
      users: list<CfnBroker.UserProperty, types.input.mq.BrokerUser>(
        "users",
        same("consoleAccess", "groups", "password", "replicationUser", "username"),
      ),
    },
  }),
];
