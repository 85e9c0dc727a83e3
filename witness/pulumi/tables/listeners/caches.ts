import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "../documented";
import { atLeast, encrypted, listener, type Held, type ListenerRow } from "./row";
import type { Answer } from "../../../../posture";

const plain = (source: string): Held<Answer> => ({ is: "plain", source });
const mutable = "only the clients decide whether they connect encrypted; forbid it on the file system itself";

/** Caches, file systems and connections to databases. Property names as in @pulumi/aws 7.48.0. */
export const cacheListeners: readonly ListenerRow[] = [
  listener<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "transitEncryptionEnabled",
          on: "encrypted",
          off: "plain",
          unset: plain(aws("ElastiCache through its API")),
          first: [
            {
              path: "transitEncryptionMode",
              is: ["preferred"],
              then: { is: "optional", source: "stated as transitEncryptionMode" },
            },
          ],
        },
      },
    ],
  }),
  listener<sdk.elasticache.ClusterArgs>({
    type: "aws:elasticache/cluster:Cluster",
    service: "Amazon ElastiCache",
    ends: [
      {
        as: "clients",
        // A member of a replication group has the group's setting, which is judged there.
        only: { path: "engine" },
        answers: {
          flag: "transitEncryptionEnabled",
          on: "encrypted",
          off: "plain",
          unset: plain(aws("ElastiCache through its API")),
        },
      },
    ],
  }),
  listener<sdk.elasticache.ServerlessCacheArgs>({
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    service: "Amazon ElastiCache",
    ends: [{ as: "clients", answers: encrypted(aws("serverless caches")) }],
  }),
  listener<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "tlsEnabled",
          on: "encrypted",
          off: "plain",
          unset: { is: "encrypted", source: pulumi("MemoryDB") },
        },
      },
    ],
  }),
  listener<sdk.dax.ClusterArgs>({
    type: "aws:dax/cluster:Cluster",
    service: "Amazon DynamoDB Accelerator",
    ends: [
      {
        as: "clients",
        answers: {
          word: "clusterEndpointEncryptionType",
          means: { TLS: "encrypted", NONE: "plain" },
          unset: plain(pulumi("DAX")),
        },
      },
    ],
  }),
  listener<sdk.appsync.ApiCacheArgs>({
    type: "aws:appsync/apiCache:ApiCache",
    service: "AWS AppSync",
    ends: [
      {
        as: "nodes",
        answers: {
          flag: "transitEncryptionEnabled",
          on: "encrypted",
          off: "plain",
          unset: plain(aws("caches of AppSync")),
        },
      },
    ],
  }),
  listener<sdk.rds.ProxyArgs>({
    type: "aws:rds/proxy:Proxy",
    service: "Amazon RDS Proxy",
    ends: [
      {
        as: "clients",
        answers: {
          flag: "requireTls",
          on: "encrypted",
          off: "optional",
          unset: { is: "optional", source: aws("RDS Proxy") },
        },
        minimumTls: atLeast("1.2", aws("RDS Proxy")),
      },
    ],
  }),
  listener<sdk.docdb.ElasticClusterArgs>({
    type: "aws:docdb/elasticCluster:ElasticCluster",
    service: "Amazon DocumentDB",
    ends: [{ as: "clients", answers: encrypted(aws("elastic clusters")) }],
  }),
  listener<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    ends: [{ as: "clients", answers: encrypted(aws("Neptune since engine 1.0.4.0")) }],
  }),
  listener<sdk.dms.EndpointArgs>({
    type: "aws:dms/endpoint:Endpoint",
    service: "AWS Database Migration Service",
    ends: [
      {
        as: "endpoint",
        only: {
          path: "engineName",
          // Those are reached through AWS's own API, or judged below.
          not: ["s3", "dynamodb", "kinesis", "opensearch", "elasticsearch", "timestream", "kafka", "redis"],
        },
        answers: {
          word: "sslMode",
          means: { none: "plain", require: "encrypted", "verify-ca": "encrypted", "verify-full": "encrypted" },
          unset: plain(aws("DMS")),
        },
      },
      {
        as: "endpoint",
        only: { path: "engineName", is: ["kafka"] },
        answers: {
          word: "kafkaSettings.securityProtocol",
          means: {
            plaintext: "plain",
            "ssl-encryption": "encrypted",
            "ssl-authentication": "encrypted",
            "sasl-ssl": "encrypted",
          },
          unset: plain(aws("DMS")),
        },
      },
      {
        as: "endpoint",
        only: { path: "engineName", is: ["redis"] },
        answers: {
          word: "redisSettings.sslSecurityProtocol",
          means: { plaintext: "plain", "ssl-encryption": "encrypted" },
          unset: { is: "encrypted", source: pulumi("DMS") },
        },
      },
    ],
  }),
  listener<sdk.ecs.TaskDefinitionArgs>({
    type: "aws:ecs/taskDefinition:TaskDefinition",
    service: "Amazon EFS",
    ends: [
      {
        as: "volumes",
        each: "volumes",
        only: { path: "volumes.efsVolumeConfiguration" },
        answers: {
          word: "volumes.efsVolumeConfiguration.transitEncryption",
          means: { ENABLED: "encrypted", DISABLED: "plain" },
          unset: plain(pulumi("ECS")),
        },
      },
    ],
  }),
  listener<sdk.datasync.EfsLocationArgs>({
    type: "aws:datasync/efsLocation:EfsLocation",
    service: "AWS DataSync",
    ends: [
      {
        as: "volumes",
        answers: {
          word: "inTransitEncryption",
          means: { NONE: "plain", TLS1_2: "encrypted" },
          unset: plain(aws("DataSync")),
        },
      },
    ],
  }),
  ...(["lustre", "windows", "ontap", "openZfs"] as const).map((kind) =>
    listener<sdk.fsx.LustreFileSystemArgs>({
      type: `aws:fsx/${kind}FileSystem:${kind.charAt(0).toUpperCase()}${kind.slice(1)}FileSystem`,
      service: "Amazon FSx",
      ends: [{ as: "clients", answers: { open: mutable } }],
    }),
  ),
];
