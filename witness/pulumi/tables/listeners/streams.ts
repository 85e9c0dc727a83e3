import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "../documented";
import { atLeast, encrypted, listener, type ListenerRow } from "./row";

/** Messages, streams and files on their way. Property names as in @pulumi/aws 7.48.0. */
export const streamListeners: readonly ListenerRow[] = [
  listener<sdk.msk.ClusterArgs>({
    type: "aws:msk/cluster:Cluster",
    service: "Amazon MSK",
    ends: [
      {
        as: "clients",
        answers: {
          word: "encryptionInfo.encryptionInTransit.clientBroker",
          means: { TLS: "encrypted", TLS_PLAINTEXT: "optional", PLAINTEXT: "plain" },
          unset: { is: "encrypted", source: pulumi("MSK") },
        },
      },
      {
        as: "nodes",
        answers: {
          flag: "encryptionInfo.encryptionInTransit.inCluster",
          on: "encrypted",
          off: "plain",
          unset: { is: "encrypted", source: pulumi("MSK") },
        },
      },
    ],
  }),
  listener<sdk.msk.ServerlessClusterArgs>({
    type: "aws:msk/serverlessCluster:ServerlessCluster",
    service: "Amazon MSK",
    ends: [{ as: "clients", answers: encrypted(aws("MSK Serverless")) }],
  }),
  listener<sdk.mskconnect.ConnectorArgs>({
    type: "aws:mskconnect/connector:Connector",
    service: "Amazon MSK Connect",
    ends: [
      {
        as: "endpoint",
        answers: {
          word: "kafkaClusterEncryptionInTransit.encryptionType",
          means: { TLS: "encrypted", PLAINTEXT: "plain" },
          unset: { is: "plain", source: pulumi("MSK Connect") },
        },
      },
    ],
  }),
  listener<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    ends: [{ as: "clients", answers: encrypted(aws("Amazon MQ")), minimumTls: atLeast("1.2", aws("Amazon MQ")) }],
  }),
  listener<sdk.sns.TopicSubscriptionArgs>({
    type: "aws:sns/topicSubscription:TopicSubscription",
    service: "Amazon SNS",
    ends: [
      {
        as: "endpoint",
        // Queues, functions and streams are reached inside AWS; e-mail and text messages are the rules' on mail.
        only: { path: "protocol", is: ["http", "https"] },
        answers: { word: "protocol", means: { http: "plain", https: "encrypted" } },
      },
    ],
  }),
  listener<sdk.transfer.ServerArgs>({
    type: "aws:transfer/server:Server",
    service: "AWS Transfer Family",
    ends: [
      {
        as: "clients",
        answers: {
          words: "protocols",
          means: { FTP: "plain", FTPS: "encrypted", SFTP: "encrypted", AS2: "passed-on" },
          order: ["plain", "passed-on", "encrypted"],
          unset: { is: "encrypted", source: pulumi("SFTP only") },
        },
      },
    ],
  }),
];
