import type { CfnProject, CfnProjectProps } from "aws-cdk-lib/aws-codebuild";
import type { CfnRepositoryProps } from "aws-cdk-lib/aws-codecommit";
import type { CfnPipeline, CfnPipelineProps } from "aws-cdk-lib/aws-codepipeline";
import type { codebuild, codecommit, codepipeline, types } from "@pulumi/aws";
import { block, inside, irrelevant, kept, list, row, same, tags, without, type Row } from "./row";

/*
 * AWS CodeBuild, CodePipeline, CodeCommit.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CodeBuild.html, as of 2026-11
 */

const projectArn = "arn:{partition}:codebuild:{region}:{account}:project/{name}";
const pipelineArn = "arn:{partition}:codepipeline:{region}:{account}:{name}";
const repositoryArn = "arn:{partition}:codecommit:{region}:{account}:{name}";

type Store = types.input.codepipeline.PipelineArtifactStore;
const store = {
  encryptionKey: block<CfnPipeline.EncryptionKeyProperty, types.input.codepipeline.PipelineArtifactStoreEncryptionKey>(
    "encryptionKey",
    same("id", "type"),
  ),
  ...same("location", "type"),
};

const artifacts = {
  ...same("artifactIdentifier", "encryptionDisabled", "location", "name", "namespaceType", "overrideArtifactName"),
  ...same("packaging", "path", "type"),
};

export const buildRows: readonly Row[] = [
  row<CfnProjectProps, codebuild.ProjectArgs>({
    type: "AWS::CodeBuild::Project",
    as: "aws:codebuild/project:Project",
    names: { name: "name", ref: "{name}", attributes: { Arn: projectArn, Id: "{name}" }, own: { arn: projectArn, id: projectArn, name: "{name}" } }, // prettier-ignore
    shape: {
      ...same("encryptionKey", "name", "serviceRole", "sourceVersion"),
      ...without("autoRetryLimit", "badgeEnabled", "buildBatchConfig", "cache", "concurrentBuildLimit"),
      ...without("description", "fileSystemLocations", "queuedTimeoutInMinutes", "resourceAccessRole"),
      ...without("secondarySources", "secondarySourceVersions", "timeoutInMinutes", "triggers"),
      ...without("visibility"),
      artifacts: block<CfnProject.ArtifactsProperty, types.input.codebuild.ProjectArtifacts>("artifacts", artifacts),
      secondaryArtifacts: list<CfnProject.ArtifactsProperty, types.input.codebuild.ProjectSecondaryArtifact>(
        "secondaryArtifacts",
        artifacts,
      ),
      logsConfig: block<CfnProject.LogsConfigProperty, types.input.codebuild.ProjectLogsConfig>("logsConfig", {
        ...without("cloudWatchLogs"),
        s3Logs: block<CfnProject.S3LogsConfigProperty, types.input.codebuild.ProjectLogsConfigS3Logs>("s3Logs", {
          ...same("encryptionDisabled", "location", "status"),
        }),
      }),
      environment: block<CfnProject.EnvironmentProperty, types.input.codebuild.ProjectEnvironment>("environment", {
        ...same("computeType", "image", "privilegedMode", "type"),
        ...without("certificate", "dockerServer", "fleet", "hostKernel", "imagePullCredentialsType"),
        ...without("registryCredential"),
        environmentVariables: list<
          CfnProject.EnvironmentVariableProperty,
          types.input.codebuild.ProjectEnvironmentEnvironmentVariable
        >("environmentVariables", same("name", "type", "value")),
      }),
      source: block<CfnProject.SourceProperty, types.input.codebuild.ProjectSource>("source", {
        ...same("location", "type"),
        ...without("auth", "buildStatusConfig", "gitCloneDepth", "gitSubmodulesConfig", "insecureSsl"),
        ...without("reportBuildStatus", "sourceIdentifier"),
        buildSpec: "buildspec",
      }),
      tags,
      vpcConfig: block<CfnProject.VpcConfigProperty, types.input.codebuild.ProjectVpcConfig>(
        "vpcConfig",
        same("securityGroupIds", "subnets", "vpcId"),
      ),
    },
  }),
  row<CfnPipelineProps, codepipeline.PipelineArgs>({
    type: "AWS::CodePipeline::Pipeline",
    as: "aws:codepipeline/pipeline:Pipeline",
    names: { name: "name", ref: "{name}", own: { arn: pipelineArn, id: "{name}", name: "{name}" } },
    shape: {
      ...same("executionMode", "name", "pipelineType", "roleArn"),
      ...without("disableInboundStageTransitions", "restartExecutionOnUpdate", "triggers"),
      artifactStore: list<CfnPipeline.ArtifactStoreProperty, Store>("artifactStores", store), // a list of one
      artifactStores: list<CfnPipeline.ArtifactStoreMapProperty, Store>("artifactStores", {
        artifactStore: inside<CfnPipeline.ArtifactStoreProperty, Store>(store),
        region: "region",
      }),
      stages: kept("stages"),
      tags,
      variables: kept("variables"),
    },
  }),
  row<CfnRepositoryProps, codecommit.RepositoryArgs>({
    type: "AWS::CodeCommit::Repository",
    as: "aws:codecommit/repository:Repository",
    names: {
      name: "repositoryName",
      attributes: { Arn: repositoryArn, Name: "{name}" },
      own: { arn: repositoryArn, id: "{name}", repositoryName: "{name}" },
    },
    shape: {
      ...same("kmsKeyId", "repositoryName"),
      ...without("code", "triggers"),
      repositoryDescription: irrelevant,
      tags,
    },
  }),
];
