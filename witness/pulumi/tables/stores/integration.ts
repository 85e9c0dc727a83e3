import type * as sdk from "@pulumi/aws";
import { always, answered, type DataStoreRow } from "./row";

/** Events, pipelines, source code, customers, settings and logs. */
export const integrationStores: readonly DataStoreRow[] = [
  always<sdk.cloudwatch.EventArchiveArgs>(
    "aws:cloudwatch/eventArchive:EventArchive",
    "Amazon EventBridge",
    "kmsKeyIdentifier",
  ),
  always<sdk.cloudwatch.EventConnectionArgs>(
    "aws:cloudwatch/eventConnection:EventConnection",
    "Amazon EventBridge",
    "kmsKeyIdentifier",
  ),
  always<sdk.cloudwatch.LogAnomalyDetectorArgs>(
    "aws:cloudwatch/logAnomalyDetector:LogAnomalyDetector",
    "Amazon CloudWatch Logs",
    "kmsKeyId",
  ),
  always<sdk.pipes.PipeArgs>("aws:pipes/pipe:Pipe", "Amazon EventBridge Pipes", "kmsKeyIdentifier"),
  always<sdk.scheduler.ScheduleArgs>("aws:scheduler/schedule:Schedule", "Amazon EventBridge Scheduler", "kmsKeyArn"),
  always<sdk.sfn.ActivityArgs>("aws:sfn/activity:Activity", "AWS Step Functions", "encryptionConfiguration.kmsKeyId"),
  always<sdk.appflow.FlowArgs>("aws:appflow/flow:Flow", "Amazon AppFlow", "kmsArn", answered),
  always<sdk.appflow.ConnectorProfileArgs>(
    "aws:appflow/connectorProfile:ConnectorProfile",
    "Amazon AppFlow",
    "kmsArn",
    answered,
  ),
  always<sdk.appintegrations.DataIntegrationArgs>(
    "aws:appintegrations/dataIntegration:DataIntegration",
    "Amazon AppIntegrations",
    "kmsKey",
    answered,
  ),
  always<sdk.appconfig.ConfigurationProfileArgs>(
    "aws:appconfig/configurationProfile:ConfigurationProfile",
    "AWS AppConfig",
    "kmsKeyIdentifier",
  ),
  always<sdk.codeartifact.DomainArgs>("aws:codeartifact/domain:Domain", "AWS CodeArtifact", "encryptionKey", answered),
  always<sdk.codebuild.ProjectArgs>("aws:codebuild/project:Project", "AWS CodeBuild", "encryptionKey", {
    ...answered,
    keyIf: [
      { flag: "artifacts.encryptionDisabled", is: false },
      { flag: "secondaryArtifacts.encryptionDisabled", is: false },
      { flag: "logsConfig.s3Logs.encryptionDisabled", is: false },
    ],
  }),
  always<sdk.codecommit.RepositoryArgs>("aws:codecommit/repository:Repository", "AWS CodeCommit", "kmsKeyId", answered),
  always<sdk.codepipeline.PipelineArgs>(
    "aws:codepipeline/pipeline:Pipeline",
    "AWS CodePipeline",
    "artifactStores.encryptionKey.id",
    { moreKeys: [{ path: "artifactStores.encryptionKey.id", each: "artifactStores" }] },
  ),
  always<sdk.codegurureviewer.RepositoryAssociationArgs>(
    "aws:codegurureviewer/repositoryAssociation:RepositoryAssociation",
    "Amazon CodeGuru Reviewer",
    "kmsKeyDetails.kmsKeyId",
  ),
  always<sdk.connect.InstanceStorageConfigArgs>(
    "aws:connect/instanceStorageConfig:InstanceStorageConfig",
    "Amazon Connect",
    "storageConfig.s3Config.encryptionConfig.keyId",
    { only: "storageConfig.s3Config" },
  ),
  always<sdk.customerprofiles.DomainArgs>(
    "aws:customerprofiles/domain:Domain",
    "Amazon Connect Customer Profiles",
    "defaultEncryptionKey",
  ),
  always<sdk.chime.SdkvoiceVoiceProfileDomainArgs>(
    "aws:chime/sdkvoiceVoiceProfileDomain:SdkvoiceVoiceProfileDomain",
    "Amazon Chime SDK",
    "serverSideEncryptionConfiguration.kmsKeyArn",
  ),
  always<sdk.workmail.OrganizationArgs>("aws:workmail/organization:Organization", "Amazon WorkMail", "kmsKeyArn"),
  always<sdk.mailmanager.ArchiveArgs>("aws:mailmanager/archive:Archive", "Amazon SES Mail Manager", "kmsKeyArn"),
  always<sdk.auditmanager.AccountRegistrationArgs>(
    "aws:auditmanager/accountRegistration:AccountRegistration",
    "AWS Audit Manager",
    "kmsKey",
  ),
  always<sdk.m2.ApplicationArgs>("aws:m2/application:Application", "AWS Mainframe Modernization", "kmsKeyId"),
  always<sdk.m2.EnvironmentArgs>("aws:m2/environment:Environment", "AWS Mainframe Modernization", "kmsKeyId"),
  always<sdk.ssmincidents.ReplicationSetArgs>(
    "aws:ssmincidents/replicationSet:ReplicationSet",
    "AWS Systems Manager Incident Manager",
    "regions.kmsKeyArn",
    { moreKeys: [{ path: "regions.kmsKeyArn", each: "regions" }] },
  ),
  always<sdk.workspacesweb.BrowserSettingsArgs>(
    "aws:workspacesweb/browserSettings:BrowserSettings",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
  always<sdk.workspacesweb.DataProtectionSettingsArgs>(
    "aws:workspacesweb/dataProtectionSettings:DataProtectionSettings",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
  always<sdk.workspacesweb.IpAccessSettingsArgs>(
    "aws:workspacesweb/ipAccessSettings:IpAccessSettings",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
  always<sdk.workspacesweb.PortalArgs>(
    "aws:workspacesweb/portal:Portal",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
  always<sdk.workspacesweb.SessionLoggerArgs>(
    "aws:workspacesweb/sessionLogger:SessionLogger",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
  always<sdk.workspacesweb.UserSettingsArgs>(
    "aws:workspacesweb/userSettings:UserSettings",
    "Amazon WorkSpaces Secure Browser",
    "customerManagedKey",
  ),
];
