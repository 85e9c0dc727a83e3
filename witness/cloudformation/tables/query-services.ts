import type { CfnWorkGroup, CfnWorkGroupProps } from "aws-cdk-lib/aws-athena";
import type {
  CfnDataCatalogEncryptionSettings,
  CfnDataCatalogEncryptionSettingsProps,
  CfnJobProps,
  CfnSecurityConfiguration,
  CfnSecurityConfigurationProps,
} from "aws-cdk-lib/aws-glue";
import type { CfnEnvironmentProps } from "aws-cdk-lib/aws-mwaa";
import type { athena, glue, mwaa, types } from "@pulumi/aws";
import { untold } from "../../pulumi/value";
import { block, kept, list, notRead, row, same, tags, without, type Row } from "./row";

/*
 * Amazon Athena, AWS Glue, Managed Workflows for Apache Airflow.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Glue.html, as of 2026-11
 */

const groupArn = "arn:{partition}:athena:{region}:{account}:workgroup/{name}";
const jobArn = "arn:{partition}:glue:{region}:{account}:job/{name}";
const environmentArn = "arn:{partition}:airflow:{region}:{account}:environment/{name}";

type Results = types.input.athena.WorkgroupConfigurationResultConfiguration;
type Catalog = types.input.glue.DataCatalogEncryptionSettingsDataCatalogEncryptionSettings;
type Security = types.input.glue.SecurityConfigurationEncryptionConfiguration;

const catalog = block<CfnDataCatalogEncryptionSettings.DataCatalogEncryptionSettingsProperty, Catalog>(
  "dataCatalogEncryptionSettings",
  {
    connectionPasswordEncryption: block<
      CfnDataCatalogEncryptionSettings.ConnectionPasswordEncryptionProperty,
      types.input.glue.DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsConnectionPasswordEncryption
    >("connectionPasswordEncryption", { kmsKeyId: "awsKmsKeyId", ...same("returnConnectionPasswordEncrypted") }),
    encryptionAtRest: block<
      CfnDataCatalogEncryptionSettings.EncryptionAtRestProperty,
      types.input.glue.DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsEncryptionAtRest
    >("encryptionAtRest", same("catalogEncryptionMode", "catalogEncryptionServiceRole", "sseAwsKmsKeyId")),
  },
);

/** Job data in S3 may be encrypted in several ways in a template, and in one in @pulumi/aws, which takes the first. */
const security = block<CfnSecurityConfiguration.EncryptionConfigurationProperty, Security>("encryptionConfiguration", {
  cloudWatchEncryption: block<
    CfnSecurityConfiguration.CloudWatchEncryptionProperty,
    types.input.glue.SecurityConfigurationEncryptionConfigurationCloudwatchEncryption
  >("cloudwatchEncryption", { cloudWatchEncryptionMode: "cloudwatchEncryptionMode", kmsKeyArn: "kmsKeyArn" }),
  jobBookmarksEncryption: block<
    CfnSecurityConfiguration.JobBookmarksEncryptionProperty,
    types.input.glue.SecurityConfigurationEncryptionConfigurationJobBookmarksEncryption
  >("jobBookmarksEncryption", same("jobBookmarksEncryptionMode", "kmsKeyArn")),
  s3Encryptions: list<
    CfnSecurityConfiguration.S3EncryptionProperty,
    types.input.glue.SecurityConfigurationEncryptionConfigurationS3Encryption
  >("s3Encryption", same("kmsKeyArn", "s3EncryptionMode")),
});

export const queryServiceRows: readonly Row[] = [
  row<CfnWorkGroupProps, athena.WorkgroupArgs>({
    type: "AWS::Athena::WorkGroup",
    as: "aws:athena/workgroup:Workgroup",
    names: { name: "name", ref: "{name}", own: { arn: groupArn, id: "{name}", name: "{name}" } },
    shape: {
      ...same("name", "state"),
      ...without("description", "recursiveDeleteOption"),
      tags,
      workGroupConfiguration: block<
        CfnWorkGroup.WorkGroupConfigurationProperty,
        types.input.athena.WorkgroupConfiguration
      >("configuration", {
        ...without("additionalConfiguration", "bytesScannedCutoffPerQuery", "customerContentEncryptionConfiguration"),
        ...without("engineConfiguration", "engineVersion", "executionRole", "managedQueryResultsConfiguration"),
        ...without("monitoringConfiguration", "publishCloudWatchMetricsEnabled", "requesterPaysEnabled"),
        enforceWorkGroupConfiguration: "enforceWorkgroupConfiguration",
        resultConfiguration: block<CfnWorkGroup.ResultConfigurationProperty, Results>("resultConfiguration", {
          ...same("expectedBucketOwner", "outputLocation"),
          ...without("aclConfiguration"),
          encryptionConfiguration: block<
            CfnWorkGroup.EncryptionConfigurationProperty,
            types.input.athena.WorkgroupConfigurationResultConfigurationEncryptionConfiguration
          >("encryptionConfiguration", { encryptionOption: "encryptionOption", kmsKey: "kmsKeyArn" }),
        }),
      }),
      workGroupConfigurationUpdates: notRead("what an update changes beside the configuration is not read"),
    },
  }),
  row<CfnDataCatalogEncryptionSettingsProps, glue.DataCatalogEncryptionSettingsArgs>({
    type: "AWS::Glue::DataCatalogEncryptionSettings",
    as: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
    names: {},
    shape: { catalogId: "catalogId", dataCatalogEncryptionSettings: catalog },
  }),
  row<CfnSecurityConfigurationProps, glue.SecurityConfigurationArgs>({
    type: "AWS::Glue::SecurityConfiguration",
    as: "aws:glue/securityConfiguration:SecurityConfiguration",
    names: { name: "name", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: { name: "name", encryptionConfiguration: security },
  }),
  row<CfnJobProps, glue.JobArgs>({
    type: "AWS::Glue::Job",
    as: "aws:glue/job:Job",
    names: { name: "name", ref: "{name}", own: { arn: jobArn, id: "{name}", name: "{name}" } },
    shape: {
      ...same("glueVersion", "name", "securityConfiguration"),
      ...without("allocatedCapacity", "command", "description", "executionClass", "executionProperty", "jobMode"),
      ...without("jobRunQueuingEnabled", "logUri", "maintenanceWindow", "maxCapacity", "maxRetries"),
      ...without("notificationProperty", "numberOfWorkers", "timeout", "workerType"),
      connections: kept("connections"),
      defaultArguments: kept("defaultArguments"),
      nonOverridableArguments: kept("nonOverridableArguments"),
      role: "roleArn",
      tags: kept("tags"),
    },
  }),
  row<CfnEnvironmentProps, mwaa.EnvironmentArgs>({
    type: "AWS::MWAA::Environment",
    as: "aws:mwaa/environment:Environment",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: environmentArn },
      own: { arn: environmentArn, id: "{name}", name: "{name}" },
    },
    shape: {
      ...same("airflowVersion", "executionRoleArn", "kmsKey", "name", "webserverAccessMode"),
      ...without("dagS3Path", "endpointManagement", "environmentClass", "loggingConfiguration", "maxWebservers"),
      ...without("maxWorkers", "minWebservers", "minWorkers", "networkConfiguration", "pluginsS3ObjectVersion"),
      ...without("pluginsS3Path", "requirementsS3ObjectVersion", "requirementsS3Path", "schedulers"),
      ...without("sourceBucketArn", "startupScriptS3ObjectVersion", "startupScriptS3Path"),
      ...without("weeklyMaintenanceWindowStart", "workerReplacementStrategy"),
      airflowConfigurationOptions: kept("airflowConfigurationOptions"),
      tags: kept("tags"),
    },
    unset: () => ({ webserverAccessMode: untold("nothing is stated, and AWS does not say which access a web server has then") }), // prettier-ignore
  }),
];
