/*
 * Classes of @pulumi/aws 7.48.0 with a property on logs or retention that no table judges, with the reason. A test walks
 * the package: a class that is neither here nor in a table fails it, and so does one that is in both.
 */
export const notKept: readonly { why: string; types: readonly string[] }[] = [
  {
    why: "it logs how a job or a machine of one's own runs, not who accessed what; the log group that it names is judged",
    types: [
      "aws:amp/scraperLoggingConfiguration:ScraperLoggingConfiguration",
      "aws:cloudformation/cloudFormationType:CloudFormationType",
      "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
      "aws:ecs/service:Service",
      "aws:finspace/kxCluster:KxCluster",
      "aws:fis/experimentTemplate:ExperimentTemplate",
      "aws:imagebuilder/image:Image",
      "aws:imagebuilder/imagePipeline:ImagePipeline",
      "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration",
      "aws:lambda/function:Function",
      "aws:lambdamicrovms/microvm:Microvm",
      "aws:msk/channel:Channel",
      "aws:mwaa/environment:Environment",
      "aws:transfer/connector:Connector",
    ],
  },
  {
    why: "CloudTrail records its use in any case; the log adds details that a promise of access logs does not ask for",
    types: [
      "aws:amp/workspace:Workspace",
      "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration",
      "aws:ecs/cluster:Cluster",
    ],
  },
  {
    why: "what passes it is logged where it comes in or where it ends",
    types: ["aws:appmesh/virtualNode:VirtualNode", "aws:fsx/fileCache:FileCache"],
  },
  {
    why: "it is itself the setting of a log of contents, which nobody has to have",
    types: ["aws:ivschat/room:Room", "aws:workspacesweb/sessionLogger:SessionLogger"],
  },
  {
    why: "it says how much a chat channel is told about alarms",
    types: [
      "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
      "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
    ],
  },
  {
    why: "it holds figures about systems, or what they were configured to, and no personal data",
    types: [
      "aws:amp/workspaceConfiguration:WorkspaceConfiguration",
      "aws:cfg/retentionConfiguration:RetentionConfiguration",
      "aws:synthetics/canary:Canary",
    ],
  },
  {
    why: "the data lies in a bucket, a stream or a file system, which is judged by itself",
    types: [
      "aws:chime/voiceConnectorStreaming:VoiceConnectorStreaming",
      "aws:connect/instanceStorageConfig:InstanceStorageConfig",
      "aws:glue/catalog:Catalog",
      "aws:glue/catalogTable:CatalogTable",
      "aws:glue/catalogTableOptimizer:CatalogTableOptimizer",
      "aws:sagemaker/domain:Domain",
    ],
  },
  {
    why: "it is a member of a cluster, whose backups, logs and last snapshot are the cluster's",
    types: ["aws:neptune/clusterInstance:ClusterInstance", "aws:rds/clusterInstance:ClusterInstance"],
  },
  {
    why: "it makes log groups in other accounts, which an audit of these sees",
    types: [
      "aws:observabilityadmin/telemetryRule:TelemetryRule",
      "aws:observabilityadmin/telemetryRuleForOrganization:TelemetryRuleForOrganization",
    ],
  },
  {
    why: "the property is about machines that wait to be ended, not about data",
    types: ["aws:autoscaling/group:Group"],
  },
];
