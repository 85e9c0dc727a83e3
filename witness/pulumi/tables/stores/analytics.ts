import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "../documented";
import { always, answered, off, on, row, type DataStoreRow } from "./row";

const logs = { depends: "nothing is stated for one of the places where a job writes" } as const;

/** Lakes, catalogues, search and measurements. */
export const analyticsStores: readonly DataStoreRow[] = [
  row<sdk.glue.DataCatalogEncryptionSettingsArgs>({
    type: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
    service: "AWS Glue",
    encrypted: {
      all: [
        {
          word: "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode",
          on: ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"],
          off: ["DISABLED"],
          unset: off(aws("Glue")),
        },
        {
          flag: "dataCatalogEncryptionSettings.connectionPasswordEncryption.returnConnectionPasswordEncrypted",
          unset: off(aws("Glue")),
        },
      ],
    },
    key: "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId",
    moreKeys: [{ path: "dataCatalogEncryptionSettings.connectionPasswordEncryption.awsKmsKeyId" }],
  }),
  row<sdk.glue.SecurityConfigurationArgs>({
    type: "aws:glue/securityConfiguration:SecurityConfiguration",
    service: "AWS Glue",
    encrypted: {
      all: [
        {
          word: "encryptionConfiguration.s3Encryption.s3EncryptionMode",
          on: ["SSE-KMS", "SSE-S3"],
          off: ["DISABLED"],
          unset: logs,
        },
        {
          word: "encryptionConfiguration.cloudwatchEncryption.cloudwatchEncryptionMode",
          on: ["SSE-KMS"],
          off: ["DISABLED"],
          unset: off(pulumi("Glue")),
        },
        {
          word: "encryptionConfiguration.jobBookmarksEncryption.jobBookmarksEncryptionMode",
          on: ["CSE-KMS"],
          off: ["DISABLED"],
          unset: off(pulumi("Glue")),
        },
      ],
    },
    key: "encryptionConfiguration.s3Encryption.kmsKeyArn",
    moreKeys: [
      { path: "encryptionConfiguration.cloudwatchEncryption.kmsKeyArn" },
      { path: "encryptionConfiguration.jobBookmarksEncryption.kmsKeyArn" },
    ],
  }),
  row<sdk.athena.DatabaseArgs>({
    type: "aws:athena/database:Database",
    service: "Amazon Athena",
    encrypted: { always: aws("S3 encrypts query results since 2023-01-05") },
    key: "encryptionConfiguration.kmsKey",
  }),
  always<sdk.opensearch.ServerlessCollectionArgs>(
    "aws:opensearch/serverlessCollection:ServerlessCollection",
    "Amazon OpenSearch Serverless",
    "encryptionConfigs.kmsKeyArn",
  ),
  always<sdk.opensearchingest.PipelineArgs>(
    "aws:opensearchingest/pipeline:Pipeline",
    "Amazon OpenSearch Ingestion",
    "encryptionAtRestOptions.kmsKeyArn",
  ),
  always<sdk.opensearch.ApplicationArgs>("aws:opensearch/application:Application", "Amazon OpenSearch", "kmsKeyArn"),
  always<sdk.kinesisanalyticsv2.ApplicationArgs>(
    "aws:kinesisanalyticsv2/application:Application",
    "Amazon Managed Service for Apache Flink",
    "applicationConfiguration.applicationEncryptionConfiguration.keyId",
  ),
  always<sdk.kendra.IndexArgs>("aws:kendra/index:Index", "Amazon Kendra", "serverSideEncryptionConfiguration.kmsKeyId"),
  always<sdk.timestreamquery.ScheduledQueryArgs>(
    "aws:timestreamquery/scheduledQuery:ScheduledQuery",
    "Amazon Timestream",
    "kmsKeyId",
  ),
  always<sdk.s3tables.TableArgs>("aws:s3tables/table:Table", "Amazon S3 Tables", "encryptionConfiguration.kmsKeyArn"),
  always<sdk.s3.VectorsVectorBucketArgs>(
    "aws:s3/vectorsVectorBucket:VectorsVectorBucket",
    "Amazon S3 Vectors",
    "encryptionConfigurations.kmsKeyArn",
  ),
  always<sdk.s3.VectorsIndexArgs>(
    "aws:s3/vectorsIndex:VectorsIndex",
    "Amazon S3 Vectors",
    "encryptionConfigurations.kmsKeyArn",
  ),
  always<sdk.securitylake.DataLakeArgs>(
    "aws:securitylake/dataLake:DataLake",
    "Amazon Security Lake",
    "configuration.encryptionConfigurations.kmsKeyId",
  ),
  always<sdk.datazone.DomainArgs>("aws:datazone/domain:Domain", "Amazon DataZone", "kmsKeyIdentifier"),
  always<sdk.amp.WorkspaceArgs>("aws:amp/workspace:Workspace", "Amazon Managed Service for Prometheus", "kmsKeyArn"),
  always<sdk.grafana.WorkspaceArgs>("aws:grafana/workspace:Workspace", "Amazon Managed Grafana", "kmsKeyId", answered),
  always<sdk.finspace.KxEnvironmentArgs>(
    "aws:finspace/kxEnvironment:KxEnvironment",
    "Amazon FinSpace",
    "kmsKeyId",
    answered,
  ),
  always<sdk.mwaa.EnvironmentArgs>("aws:mwaa/environment:Environment", "Amazon MWAA", "kmsKey"),
  always<sdk.emr.StudioArgs>("aws:emr/studio:Studio", "Amazon EMR Studio", "encryptionKeyArn"),
  always<sdk.location.GeofenceCollectionArgs>(
    "aws:location/geofenceCollection:GeofenceCollection",
    "Amazon Location Service",
    "kmsKeyId",
  ),
  always<sdk.dms.ReplicationConfigArgs>(
    "aws:dms/replicationConfig:ReplicationConfig",
    "AWS Database Migration Service",
    "computeConfig.kmsKeyId",
  ),
  always<sdk.msk.ChannelArgs>("aws:msk/channel:Channel", "Amazon MSK", "encryptionConfiguration.kmsKeyArn"),
  row<sdk.appsync.ApiCacheArgs>({
    type: "aws:appsync/apiCache:ApiCache",
    service: "AWS AppSync",
    encrypted: { flag: "atRestEncryptionEnabled", unset: off(aws("caches of AppSync")) },
  }),
  row<sdk.apigateway.MethodSettingsArgs>({
    type: "aws:apigateway/methodSettings:MethodSettings",
    service: "Amazon API Gateway",
    only: "settings.cachingEnabled",
    encrypted: {
      flag: "settings.cacheDataEncrypted",
      unset: off(aws("the cache of API Gateway")),
      when: [{ path: "settings.cachingEnabled", is: "false", then: on(aws("without a cache nothing is kept")) }],
    },
  }),
];
