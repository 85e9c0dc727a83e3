import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { analyticsStores } from "./stores/analytics";
import { computeStores } from "./stores/compute";
import { integrationStores } from "./stores/integration";
import { learningStores } from "./stores/learning";
import { byAccount, follows, off, on, row, type DataStoreRow } from "./stores/row";

/*
 * What keeps data at rest, and where its encryption is stated. Property names are checked against the types of
 * @pulumi/aws 7.48.0; what "not set" means was read there or in the service's own guide.
 * S3 has a reader of its own. What is left out stands in `stores/exclusions.ts`, with the reason.
 */

/**
 * What RDS keeps beside the database: statements with their values (Performance Insights), and the password that it manages,
 * each under a key of AWS's unless one is named.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.cost.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
 */
const besideStorage = [
  { path: "performanceInsightsKmsKeyId", where: "performanceInsightsEnabled" },
  { path: "masterUserSecretKmsKeyId", where: "manageMasterUserPassword" },
] as const;

export const dataStoreRows: readonly DataStoreRow[] = [
  row<sdk.ebs.VolumeArgs>({
    type: "aws:ebs/volume:Volume",
    service: "Amazon EBS",
    encrypted: {
      flag: "encrypted",
      unset: byAccount,
    },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  // A snapshot takes on the encryption of what it is made from, so that only its outputs, and AWS itself, tell of it.
  row<sdk.ebs.SnapshotState>({
    type: "aws:ebs/snapshot:Snapshot",
    service: "Amazon EBS",
    only: "encrypted",
    encrypted: { flag: "encrypted", unset: { depends: "it has the encryption of its volume" } },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.rds.SnapshotState>({
    type: "aws:rds/snapshot:Snapshot",
    service: "Amazon RDS",
    only: "encrypted",
    encrypted: { flag: "encrypted", unset: { depends: "it has the encryption of its database" } },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.rds.ClusterSnapshotState>({
    type: "aws:rds/clusterSnapshot:ClusterSnapshot",
    service: "Amazon Aurora",
    only: "storageEncrypted",
    encrypted: { flag: "storageEncrypted", unset: { depends: "it has the encryption of its cluster" } },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.ebs.SnapshotCopyArgs>({
    type: "aws:ebs/snapshotCopy:SnapshotCopy",
    service: "Amazon EBS",
    encrypted: {
      flag: "encrypted",
      unset: { depends: "a copy is encrypted where its source or the account's setting asks for it" },
    },
    key: "kmsKeyId",
  }),
  row<sdk.ec2.AmiCopyArgs>({
    type: "aws:ec2/amiCopy:AmiCopy",
    service: "Amazon EC2",
    encrypted: {
      flag: "encrypted",
      unset: { depends: "a copy is encrypted where its source or the account's setting asks for it" },
    },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.efs.FileSystemArgs>({
    type: "aws:efs/fileSystem:FileSystem",
    service: "Amazon EFS",
    encrypted: { flag: "encrypted", unset: off(aws("EFS through its API")) },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  ...(["lustre", "windows", "ontap", "openZfs"] as const).map((kind) =>
    row<sdk.fsx.LustreFileSystemArgs>({
      type: `aws:fsx/${kind}FileSystem:${kind.charAt(0).toUpperCase()}${kind.slice(1)}FileSystem`,
      service: "Amazon FSx",
      encrypted: { always: aws("FSx encrypts every file system") },
      key: "kmsKeyId",
      keyAnswered: true,
    }),
  ),
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    encrypted: {
      flag: "storageEncrypted",
      unset: off(pulumi("RDS")),
      when: follows("replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime"),
    },
    key: "kmsKeyId",
    moreKeys: besideStorage,
    keyAnswered: true,
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    // Aurora encrypts clusters made since 2026-02-18, the provider's own default is false: what is sent is not certain.
    encrypted: {
      flag: "storageEncrypted",
      unset: {
        depends: "Aurora encrypts clusters made since 2026-02-18, and other engines and the provider don't by default",
      },
    },
    key: "kmsKeyId",
    moreKeys: besideStorage,
    keyAnswered: true,
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    encrypted: {
      flag: "storageEncrypted",
      unset: off(pulumi("DocumentDB")),
      when: follows("snapshotIdentifier", "restoreToPointInTime"),
    },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.docdb.ElasticClusterArgs>({
    type: "aws:docdb/elasticCluster:ElasticCluster",
    service: "Amazon DocumentDB",
    encrypted: { always: aws("elastic clusters are always encrypted") },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    encrypted: {
      flag: "storageEncrypted",
      unset: off(pulumi("Neptune")),
      when: follows("snapshotIdentifier", "replicationSourceIdentifier"),
    },
    key: "kmsKeyArn",
    keyAnswered: true,
  }),
  row<sdk.dynamodb.TableArgs>({
    type: "aws:dynamodb/table:Table",
    service: "Amazon DynamoDB",
    encrypted: { always: aws("DynamoDB encrypts every table since 2018") },
    key: "serverSideEncryption.kmsKeyArn",
    keyIf: [{ flag: "serverSideEncryption.enabled", is: true }],
    moreKeys: [{ path: "replicas.kmsKeyArn", each: "replicas" }],
    keyAnswered: true,
  }),
  row<sdk.dynamodb.TableReplicaArgs>({
    type: "aws:dynamodb/tableReplica:TableReplica",
    service: "Amazon DynamoDB",
    encrypted: { always: aws("DynamoDB encrypts every table since 2018") },
    key: "kmsKeyArn",
    keyAnswered: true,
  }),
  row<sdk.dax.ClusterArgs>({
    type: "aws:dax/cluster:Cluster",
    service: "Amazon DynamoDB Accelerator",
    encrypted: { flag: "serverSideEncryption.enabled", unset: off(pulumi("DAX")) },
  }),
  row<sdk.keyspaces.TableArgs>({
    type: "aws:keyspaces/table:Table",
    service: "Amazon Keyspaces",
    encrypted: { always: aws("Keyspaces encrypts every table") },
    key: "encryptionSpecification.kmsKeyIdentifier",
    keyAnswered: true,
  }),
  row<sdk.timestreamwrite.DatabaseArgs>({
    type: "aws:timestreamwrite/database:Database",
    service: "Amazon Timestream",
    encrypted: { always: aws("Timestream encrypts every database") },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    encrypted: { flag: "encrypted", unset: on(pulumi("Redshift")), when: follows("snapshotIdentifier", "snapshotArn") },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.redshiftserverless.NamespaceArgs>({
    type: "aws:redshiftserverless/namespace:Namespace",
    service: "Amazon Redshift Serverless",
    encrypted: { always: aws("Redshift Serverless encrypts every namespace") },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    encrypted: { flag: "encryptAtRest.enabled", unset: off(aws("OpenSearch Service through its API")) },
    key: "encryptAtRest.kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.elasticsearch.DomainArgs>({
    type: "aws:elasticsearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    encrypted: { flag: "encryptAtRest.enabled", unset: off(aws("OpenSearch Service through its API")) },
    key: "encryptAtRest.kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.elasticache.ReplicationGroupArgs>({
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    service: "Amazon ElastiCache",
    encrypted: {
      flag: "atRestEncryptionEnabled",
      unset: off(pulumi("ElastiCache for Redis")),
      when: [
        { path: "engine", is: "valkey", then: on(pulumi("ElastiCache for Valkey")) },
        ...follows("globalReplicationGroupId"),
      ],
    },
    key: "kmsKeyId",
  }),
  row<sdk.elasticache.ServerlessCacheArgs>({
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    service: "Amazon ElastiCache",
    encrypted: { always: aws("serverless caches are always encrypted") },
    key: "kmsKeyId",
  }),
  row<sdk.memorydb.ClusterArgs>({
    type: "aws:memorydb/cluster:Cluster",
    service: "Amazon MemoryDB",
    encrypted: { always: aws("MemoryDB encrypts every cluster") },
    key: "kmsKeyArn",
  }),
  row<sdk.sqs.QueueArgs>({
    type: "aws:sqs/queue:Queue",
    service: "Amazon SQS",
    encrypted: {
      keyed: "kmsMasterKeyId",
      or: "sqsManagedSseEnabled",
      unset: {
        newOnly: true,
        source: aws("SQS encrypts queues made since October 2022"),
        older: "nothing is stated, and SQS encrypts by itself only queues made since October 2022",
      },
    },
    key: "kmsMasterKeyId",
  }),
  row<sdk.sns.TopicArgs>({
    type: "aws:sns/topic:Topic",
    service: "Amazon SNS",
    encrypted: { keyed: "kmsMasterKeyId", unset: off(aws("SNS")) },
    key: "kmsMasterKeyId",
  }),
  row<sdk.kinesis.StreamArgs>({
    type: "aws:kinesis/stream:Stream",
    service: "Amazon Kinesis Data Streams",
    encrypted: { word: "encryptionType", on: ["KMS"], off: ["NONE"], unset: off(pulumi("Kinesis")) },
    key: "kmsKeyId",
  }),
  row<sdk.kinesis.FirehoseDeliveryStreamArgs>({
    type: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    service: "Amazon Data Firehose",
    encrypted: {
      flag: "serverSideEncryption.enabled",
      unset: off(pulumi("Firehose")),
      when: [
        {
          path: "kinesisSourceConfiguration",
          then: on(aws("Firehose keeps nothing of its own while it reads from a stream")),
        },
      ],
    },
    key: "serverSideEncryption.keyArn",
  }),
  row<sdk.kinesis.VideoStreamArgs>({
    type: "aws:kinesis/videoStream:VideoStream",
    service: "Amazon Kinesis Video Streams",
    encrypted: { always: aws("Kinesis Video encrypts every stream") },
    key: "kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.msk.ClusterArgs>({
    type: "aws:msk/cluster:Cluster",
    service: "Amazon MSK",
    encrypted: { always: aws("MSK encrypts every cluster") },
    key: "encryptionInfo.encryptionAtRestKmsKeyArn",
    keyAnswered: true,
  }),
  row<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    encrypted: { always: aws("Amazon MQ encrypts every broker") },
    key: "encryptionOptions.kmsKeyId",
    keyAnswered: true,
  }),
  row<sdk.cloudwatch.EventBusArgs>({
    type: "aws:cloudwatch/eventBus:EventBus",
    service: "Amazon EventBridge",
    encrypted: { always: aws("EventBridge encrypts every bus") },
    key: "kmsKeyIdentifier",
  }),
  row<sdk.sfn.StateMachineArgs>({
    type: "aws:sfn/stateMachine:StateMachine",
    service: "AWS Step Functions",
    encrypted: { always: aws("Step Functions encrypts every state machine") },
    key: "encryptionConfiguration.kmsKeyId",
  }),
  row<sdk.cloudwatch.LogGroupArgs>({
    type: "aws:cloudwatch/logGroup:LogGroup",
    service: "Amazon CloudWatch Logs",
    encrypted: { always: aws("CloudWatch Logs encrypts every log group") },
    key: "kmsKeyId",
  }),
  row<sdk.cloudtrail.TrailArgs>({
    type: "aws:cloudtrail/trail:Trail",
    service: "AWS CloudTrail",
    encrypted: { always: aws("S3 encrypts the log files of every trail since 2023-01-05") },
    key: "kmsKeyId",
  }),
  row<sdk.cloudtrail.EventDataStoreArgs>({
    type: "aws:cloudtrail/eventDataStore:EventDataStore",
    service: "AWS CloudTrail Lake",
    encrypted: { always: aws("CloudTrail Lake encrypts every event data store") },
    key: "kmsKeyId",
  }),
  row<sdk.secretsmanager.SecretArgs>({
    type: "aws:secretsmanager/secret:Secret",
    service: "AWS Secrets Manager",
    encrypted: { always: aws("Secrets Manager encrypts every secret") },
    key: "kmsKeyId",
    moreKeys: [{ path: "replicas.kmsKeyId", each: "replicas" }],
  }),
  row<sdk.ssm.ParameterArgs>({
    type: "aws:ssm/parameter:Parameter",
    service: "AWS Systems Manager",
    encrypted: {
      word: "type",
      on: ["SecureString"],
      off: ["String", "StringList"],
      unset: { depends: "the parameter has no type" },
    },
    key: "keyId",
    keyAnswered: true,
  }),
  row<sdk.ecr.RepositoryArgs>({
    type: "aws:ecr/repository:Repository",
    service: "Amazon ECR",
    encrypted: { always: aws("ECR encrypts every repository") },
    key: "encryptionConfigurations.kmsKey",
    keyAnswered: true,
  }),
  row<sdk.backup.VaultArgs>({
    type: "aws:backup/vault:Vault",
    service: "AWS Backup",
    encrypted: { always: aws("AWS Backup encrypts every vault") },
    key: "kmsKeyArn",
    keyAnswered: true,
  }),
  row<sdk.athena.WorkgroupArgs>({
    type: "aws:athena/workgroup:Workgroup",
    service: "Amazon Athena",
    encrypted: { always: aws("S3 encrypts query results since 2023-01-05") },
    key: "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn",
    // Else each client says how its results are encrypted: https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html
    keyIf: [{ flag: "configuration.enforceWorkgroupConfiguration", is: true }],
  }),
  row<sdk.s3tables.TableBucketArgs>({
    type: "aws:s3tables/tableBucket:TableBucket",
    service: "Amazon S3 Tables",
    encrypted: { always: aws("S3 Tables encrypts every table bucket") },
    key: "encryptionConfiguration.kmsKeyArn",
  }),
  row<sdk.dms.ReplicationInstanceArgs>({
    type: "aws:dms/replicationInstance:ReplicationInstance",
    service: "AWS Database Migration Service",
    encrypted: { always: aws("DMS encrypts every replication instance") },
    key: "kmsKeyArn",
    keyAnswered: true,
  }),
  row<sdk.location.TrackerArgs>({
    type: "aws:location/tracker:Tracker",
    service: "Amazon Location Service",
    encrypted: { always: aws("Location Service encrypts every tracker") },
    key: "kmsKeyId",
  }),
  ...computeStores,
  ...analyticsStores,
  ...learningStores,
  ...integrationStores,
];
