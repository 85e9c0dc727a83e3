import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * Where programs get their settings: properties that AWS shows in plain text to everyone who may describe the resource,
 * also where Pulumi keeps their values as secrets. Property names as in @pulumi/aws 7.48.0.
 */

export interface SettingsRow<Path extends string = string> {
  type: string;
  /** Properties with names and values (objects, lists of `name` and `value`, JSON of either), or scripts. */
  paths: readonly Path[];
  /** A property whose word says that AWS keeps the value sealed. */
  sealed?: { path: Path; is: string };
  /** A property that is the setting's name, where the value is a property of its own. */
  name?: Path;
}

function row<Args>(line: SettingsRow<PathOf<Args>>): SettingsRow {
  return line;
}

export const settingsRows: readonly SettingsRow[] = [
  row<sdk.lambda.FunctionArgs>({ type: "aws:lambda/function:Function", paths: ["environment.variables"] }),
  row<sdk.codebuild.ProjectArgs>({
    type: "aws:codebuild/project:Project",
    paths: ["environment.environmentVariables", "source.buildspec"],
  }),
  row<sdk.codepipeline.PipelineArgs>({ type: "aws:codepipeline/pipeline:Pipeline", paths: ["stages", "variables"] }),
  row<sdk.ecs.TaskDefinitionArgs>({ type: "aws:ecs/taskDefinition:TaskDefinition", paths: ["containerDefinitions"] }),
  row<sdk.batch.JobDefinitionArgs>({
    type: "aws:batch/jobDefinition:JobDefinition",
    paths: ["containerProperties", "ecsProperties", "nodeProperties", "parameters"],
  }),
  row<sdk.apprunner.ServiceArgs>({
    type: "aws:apprunner/service:Service",
    paths: ["sourceConfiguration.imageRepository", "sourceConfiguration.codeRepository"],
  }),
  row<sdk.ec2.InstanceArgs>({ type: "aws:ec2/instance:Instance", paths: ["userData", "userDataBase64"] }),
  row<sdk.ec2.LaunchTemplateArgs>({ type: "aws:ec2/launchTemplate:LaunchTemplate", paths: ["userData"] }),
  row<sdk.ec2.LaunchConfigurationArgs>({
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    paths: ["userData", "userDataBase64"],
  }),
  row<sdk.ec2.SpotInstanceRequestArgs>({
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    paths: ["userData", "userDataBase64"],
  }),
  row<sdk.ec2.SpotFleetRequestArgs>({
    type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
    paths: ["launchSpecifications.userData"],
  }),
  row<sdk.lightsail.InstanceArgs>({ type: "aws:lightsail/instance:Instance", paths: ["userData"] }),
  row<sdk.lightsail.ContainerServiceDeploymentVersionArgs>({
    type: "aws:lightsail/containerServiceDeploymentVersion:ContainerServiceDeploymentVersion",
    paths: ["containers"],
  }),
  row<sdk.amplify.AppArgs>({ type: "aws:amplify/app:App", paths: ["environmentVariables", "buildSpec"] }),
  row<sdk.amplify.BranchArgs>({ type: "aws:amplify/branch:Branch", paths: ["environmentVariables"] }),
  row<sdk.apigateway.StageArgs>({ type: "aws:apigateway/stage:Stage", paths: ["variables"] }),
  row<sdk.apigateway.DeploymentArgs>({ type: "aws:apigateway/deployment:Deployment", paths: ["variables"] }),
  row<sdk.apigatewayv2.StageArgs>({ type: "aws:apigatewayv2/stage:Stage", paths: ["stageVariables"] }),
  row<sdk.elasticbeanstalk.EnvironmentArgs>({
    type: "aws:elasticbeanstalk/environment:Environment",
    paths: ["settings"],
  }),
  row<sdk.elasticbeanstalk.ConfigurationTemplateArgs>({
    type: "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate",
    paths: ["settings"],
  }),
  row<sdk.glue.JobArgs>({
    type: "aws:glue/job:Job",
    paths: ["defaultArguments", "nonOverridableArguments"],
  }),
  row<sdk.glue.ConnectionArgs>({ type: "aws:glue/connection:Connection", paths: ["connectionProperties"] }),
  row<sdk.sagemaker.ModelArgs>({
    type: "aws:sagemaker/model:Model",
    paths: ["primaryContainer.environment", "containers"],
  }),
  row<sdk.cloudformation.StackArgs>({
    type: "aws:cloudformation/stack:Stack",
    paths: ["parameters", "templateBody"],
  }),
  row<sdk.cloudformation.StackSetArgs>({
    type: "aws:cloudformation/stackSet:StackSet",
    paths: ["parameters", "templateBody"],
  }),
  row<sdk.sfn.StateMachineArgs>({ type: "aws:sfn/stateMachine:StateMachine", paths: ["definition"] }),
  row<sdk.ssm.DocumentArgs>({ type: "aws:ssm/document:Document", paths: ["content"] }),
  row<sdk.ssm.AssociationArgs>({ type: "aws:ssm/association:Association", paths: ["parameters"] }),
  row<sdk.ssm.ParameterArgs>({
    type: "aws:ssm/parameter:Parameter",
    paths: ["value", "insecureValue"],
    sealed: { path: "type", is: "SecureString" },
    name: "name",
  }),
  row<sdk.mwaa.EnvironmentArgs>({
    type: "aws:mwaa/environment:Environment",
    paths: ["airflowConfigurationOptions"],
  }),
  row<sdk.emr.ClusterArgs>({
    type: "aws:emr/cluster:Cluster",
    paths: ["steps", "configurations", "configurationsJson"],
  }),
  row<sdk.datapipeline.PipelineDefinitionArgs>({
    type: "aws:datapipeline/pipelineDefinition:PipelineDefinition",
    paths: ["pipelineObjects", "parameterValues"],
  }),
  row<sdk.imagebuilder.ComponentArgs>({ type: "aws:imagebuilder/component:Component", paths: ["data"] }),
  row<sdk.cloudwatch.EventTargetArgs>({ type: "aws:cloudwatch/eventTarget:EventTarget", paths: ["input"] }),
  row<sdk.scheduler.ScheduleArgs>({ type: "aws:scheduler/schedule:Schedule", paths: ["target.input"] }),
  row<sdk.kinesisanalyticsv2.ApplicationArgs>({
    type: "aws:kinesisanalyticsv2/application:Application",
    paths: ["applicationConfiguration.environmentProperties"],
  }),
  row<sdk.synthetics.CanaryArgs>({
    type: "aws:synthetics/canary:Canary",
    paths: ["runConfig.environmentVariables"],
  }),
  row<sdk.dms.EndpointArgs>({ type: "aws:dms/endpoint:Endpoint", paths: ["extraConnectionAttributes"] }),
  row<sdk.appconfig.HostedConfigurationVersionArgs>({
    type: "aws:appconfig/hostedConfigurationVersion:HostedConfigurationVersion",
    paths: ["content"],
  }),
];
