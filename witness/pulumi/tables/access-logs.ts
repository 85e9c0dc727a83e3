import type * as sdk from "@pulumi/aws";
import { docdbGroup, neptuneGroup, rdsClusterGroup, rdsGroup, rdsOptionGroup } from "./database-groups";
import { aws, pulumi } from "./documented";
import { clusterLogs, documentLogs, graphLogs, instanceLogs, type Exports } from "./exported-logs";
import type { PathOf } from "./path";
import type { Otherwise, Reading } from "./switch";

/*
 * Services that keep a log of who used them, and what says that they do. Property names are checked against the types of
 * @pulumi/aws 7.48.0. S3 buckets have a reader of their own. Left out, with the reason: `not-kept.ts`.
 */

/** Ways to say it beyond those of a plain switch. */
export type LogReading<Path extends string> =
  | Reading<Path>
  /** Other resources that hang on this one by a property; there being one means yes. */
  | { part: string; types: readonly string[] }
  /** A block of a list with one of the words, that is not switched off in it: `enabled` is true where nothing is said. */
  | { entry: Path; word: string; is: readonly string[]; enabled: string }
  /** Logs of a database to be exported. */
  | Exports<Path>
  | { oneOf: readonly LogReading<Path>[] };

export interface AccessLogRow<Path extends string = string> {
  type: string;
  service: string;
  on?: LogReading<Path>;
  /** The property to name in a remedy, with the value that mends it. */
  stated: string;
  connections?: { on: LogReading<Path>; stated: string };
  /** Words of a property for which the service keeps no log of access. */
  unless?: { path: Path; words: readonly string[] };
}

function row<Args>(line: AccessLogRow<PathOf<Args>>): AccessLogRow {
  return line;
}

const unlogged = (what: string): Otherwise => ({ on: false, source: pulumi(`${what}, nothing is logged`) });
const there = <Path extends string>(path: Path, what: string) =>
  ({ present: path, is: true, unset: unlogged(what) }) as const;

/** Deliveries that CloudWatch Logs makes for a service, whatever it is. */
const delivery = { part: "resourceArn", types: ["aws:cloudwatch/logDeliverySource:LogDeliverySource"] };
const resolverLog = {
  part: "resourceId",
  types: ["aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation"],
};

const loadBalancers = ([["lb", "lb"], ["alb", "alb"]] as const).map(([module]) =>
  row<sdk.lb.LoadBalancerArgs>({
    type: `aws:${module}/loadBalancer:LoadBalancer`,
    service: "Elastic Load Balancing",
    on: { flag: "accessLogs.enabled", unset: unlogged("load balancers") },
    stated: "accessLogs.enabled: true",
    connections: {
      on: { flag: "connectionLogs.enabled", unset: unlogged("load balancers") },
      stated: "connectionLogs.enabled: true",
    },
    // They pass packets on: flow logs tell of these.
    unless: { path: "loadBalancerType", words: ["network", "gateway"] },
  }),
); // prettier-ignore

export const accessLogRows: readonly AccessLogRow[] = [
  ...loadBalancers,
  row<sdk.elb.LoadBalancerArgs>({
    type: "aws:elb/loadBalancer:LoadBalancer",
    service: "Elastic Load Balancing",
    on: {
      allOf: [
        there("accessLogs", "Classic Load Balancers"),
        { flag: "accessLogs.enabled", unset: { on: true, source: pulumi("Classic Load Balancers") } },
      ],
    },
    stated: "accessLogs.bucket",
  }),
  row<sdk.cloudfront.DistributionArgs>({
    type: "aws:cloudfront/distribution:Distribution",
    service: "Amazon CloudFront",
    on: {
      oneOf: [
        there("loggingConfig", "CloudFront"),
        there("defaultCacheBehavior.realtimeLogConfigArn", "CloudFront"),
        delivery,
      ],
    },
    stated: "loggingConfig.bucket",
  }),
  row<sdk.cloudfront.MultitenantDistributionArgs>({
    type: "aws:cloudfront/multitenantDistribution:MultitenantDistribution",
    service: "Amazon CloudFront",
    on: { oneOf: [there("defaultCacheBehavior.realtimeLogConfigArn", "CloudFront"), delivery] },
    stated: "aws.cloudwatch.LogDeliverySource",
  }),
  row<sdk.apigateway.StageArgs>({
    type: "aws:apigateway/stage:Stage",
    service: "Amazon API Gateway",
    on: there("accessLogSettings", "API Gateway"),
    stated: "accessLogSettings.destinationArn",
  }),
  row<sdk.apigatewayv2.StageArgs>({
    type: "aws:apigatewayv2/stage:Stage",
    service: "Amazon API Gateway",
    on: there("accessLogSettings", "API Gateway"),
    stated: "accessLogSettings.destinationArn",
  }),
  row<sdk.appsync.GraphQLApiArgs>({
    type: "aws:appsync/graphQLApi:GraphQLApi",
    service: "AWS AppSync",
    on: there("logConfig", "AppSync"),
    stated: "logConfig.cloudwatchLogsRoleArn",
  }),
  row<sdk.appsync.ApiArgs>({
    type: "aws:appsync/api:Api",
    service: "AWS AppSync",
    on: there("eventConfig.logConfig", "AppSync"),
    stated: "eventConfig.logConfig.cloudwatchLogsRoleArn",
  }),
  row<sdk.appmesh.VirtualGatewayArgs>({
    type: "aws:appmesh/virtualGateway:VirtualGateway",
    service: "AWS App Mesh",
    on: there("spec.logging.accessLog", "App Mesh"),
    stated: "spec.logging.accessLog.file.path",
  }),
  row<sdk.vpclattice.ServiceNetworkArgs>({
    type: "aws:vpclattice/serviceNetwork:ServiceNetwork",
    service: "Amazon VPC Lattice",
    on: { part: "resourceIdentifier", types: ["aws:vpclattice/accessLogSubscription:AccessLogSubscription"] },
    stated: "aws.vpclattice.AccessLogSubscription",
  }),
  row<sdk.transfer.ServerArgs>({
    type: "aws:transfer/server:Server",
    service: "AWS Transfer Family",
    on: {
      anyOf: [
        there("loggingRole", "Transfer"),
        { list: "structuredLogDestinations", atLeast: 1, unset: unlogged("Transfer") },
      ],
    },
    stated: "structuredLogDestinations",
  }),
  row<sdk.eks.ClusterArgs>({
    type: "aws:eks/cluster:Cluster",
    service: "Amazon EKS",
    on: { anyWord: "enabledClusterLogTypes", on: ["audit"], unset: unlogged("EKS") },
    stated: 'enabledClusterLogTypes: ["api", "audit", "authenticator"]',
  }),
  ...(["opensearch", "elasticsearch"] as const).map((module) =>
    row<sdk.opensearch.DomainArgs>({
      type: `aws:${module}/domain:Domain`,
      service: "Amazon OpenSearch Service",
      on: { entry: "logPublishingOptions", word: "logType", is: ["AUDIT_LOGS"], enabled: "enabled" },
      stated: 'logPublishingOptions: [{ logType: "AUDIT_LOGS", … }]',
    }),
  ),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    on: { part: "clusterIdentifier", types: ["aws:redshift/logging:Logging"] },
    stated: "aws.redshift.Logging",
  }),
  row<sdk.redshiftserverless.NamespaceArgs>({
    type: "aws:redshiftserverless/namespace:Namespace",
    service: "Amazon Redshift Serverless",
    on: { anyWord: "logExports", on: ["connectionlog", "useractivitylog"], unset: unlogged("Redshift Serverless") },
    stated: 'logExports: ["connectionlog", "useractivitylog", "userlog"]',
  }),
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    on: {
      exported: "enabledCloudwatchLogsExports",
      engine: "engine",
      logs: instanceLogs,
      parameters: { group: "parameterGroupName", groupTypes: [rdsGroup] },
      options: { group: "optionGroupName", groupTypes: [rdsOptionGroup] },
      source: "replicateSourceDb",
    },
    stated: "enabledCloudwatchLogsExports",
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    on: {
      exported: "enabledCloudwatchLogsExports",
      engine: "engine",
      logs: clusterLogs,
      parameters: { group: "dbClusterParameterGroupName", groupTypes: [rdsClusterGroup] },
    },
    stated: "enabledCloudwatchLogsExports",
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    on: {
      exported: "enabledCloudwatchLogsExports",
      logs: documentLogs,
      parameters: { group: "dbClusterParameterGroupName", groupTypes: [docdbGroup] },
    },
    stated: 'enabledCloudwatchLogsExports: ["audit"]',
  }),
  row<sdk.neptune.ClusterArgs>({
    type: "aws:neptune/cluster:Cluster",
    service: "Amazon Neptune",
    on: {
      exported: "enableCloudwatchLogsExports",
      logs: graphLogs,
      parameters: { group: "neptuneClusterParameterGroupName", groupTypes: [neptuneGroup] },
    },
    stated: 'enableCloudwatchLogsExports: ["audit"]',
  }),
  row<sdk.msk.ClusterArgs>({
    type: "aws:msk/cluster:Cluster",
    service: "Amazon MSK",
    on: {
      anyOf: [
        { flag: "loggingInfo.brokerLogs.cloudwatchLogs.enabled", unset: unlogged("MSK") },
        { flag: "loggingInfo.brokerLogs.firehose.enabled", unset: unlogged("MSK") },
        { flag: "loggingInfo.brokerLogs.s3.enabled", unset: unlogged("MSK") },
      ],
    },
    stated: "loggingInfo.brokerLogs.cloudwatchLogs.enabled: true",
  }),
  row<sdk.mq.BrokerArgs>({
    type: "aws:mq/broker:Broker",
    service: "Amazon MQ",
    // RabbitMQ has no audit log; its general log tells of connections.
    on: {
      anyOf: [
        { flag: "logs.audit", unset: unlogged("Amazon MQ") },
        {
          allOf: [
            { flag: "logs.general", unset: unlogged("Amazon MQ") },
            { word: "engineType", on: ["RabbitMQ", "RABBITMQ"], off: ["ActiveMQ", "ACTIVEMQ"], unset: unlogged("MQ") },
          ],
        },
      ],
    },
    stated: "logs: { general: true, audit: true }",
  }),
  row<sdk.sfn.StateMachineArgs>({
    type: "aws:sfn/stateMachine:StateMachine",
    service: "AWS Step Functions",
    on: {
      word: "loggingConfiguration.level",
      on: ["ALL"],
      off: ["ERROR", "FATAL", "OFF"],
      unset: unlogged("Step Functions"),
    },
    stated: 'loggingConfiguration.level: "ALL"',
  }),
  row<sdk.networkfirewall.FirewallArgs>({
    type: "aws:networkfirewall/firewall:Firewall",
    service: "AWS Network Firewall",
    on: { part: "firewallArn", types: ["aws:networkfirewall/loggingConfiguration:LoggingConfiguration"] },
    stated: "aws.networkfirewall.LoggingConfiguration",
  }),
  row<sdk.verifiedaccess.InstanceArgs>({
    type: "aws:verifiedaccess/instance:Instance",
    service: "AWS Verified Access",
    on: {
      part: "verifiedaccessInstanceId",
      types: ["aws:verifiedaccess/instanceLoggingConfiguration:InstanceLoggingConfiguration"],
    },
    stated: "aws.verifiedaccess.InstanceLoggingConfiguration",
  }),
  row<sdk.workspacesweb.PortalArgs>({
    type: "aws:workspacesweb/portal:Portal",
    service: "Amazon WorkSpaces Secure Browser",
    on: {
      part: "portalArn",
      types: ["aws:workspacesweb/userAccessLoggingSettingsAssociation:UserAccessLoggingSettingsAssociation"],
    },
    stated: "aws.workspacesweb.UserAccessLoggingSettingsAssociation",
  }),
  row<sdk.fsx.WindowsFileSystemArgs>({
    type: "aws:fsx/windowsFileSystem:WindowsFileSystem",
    service: "Amazon FSx",
    on: {
      word: "auditLogConfiguration.fileAccessAuditLogLevel",
      on: ["SUCCESS_ONLY", "SUCCESS_AND_FAILURE"],
      off: ["FAILURE_ONLY", "DISABLED"],
      unset: unlogged("FSx for Windows"),
    },
    stated: 'auditLogConfiguration.fileAccessAuditLogLevel: "SUCCESS_AND_FAILURE"',
  }),
  ...(["vpc:Vpc", "defaultVpc:DefaultVpc"] as const).map((type) =>
    row<sdk.ec2.VpcArgs>({
      type: `aws:ec2/${type}`,
      service: "Amazon Route 53 Resolver",
      stated: "",
      connections: { on: resolverLog, stated: "aws.route53.ResolverQueryLogConfigAssociation" },
    }),
  ),
  row<sdk.globalaccelerator.AcceleratorArgs>({
    type: "aws:globalaccelerator/accelerator:Accelerator",
    service: "AWS Global Accelerator",
    stated: "",
    connections: {
      on: { flag: "attributes.flowLogsEnabled", unset: { on: false, source: aws("Global Accelerator") } },
      stated: "attributes.flowLogsEnabled: true",
    },
  }),
];

/** Resources by which others keep their logs, or have them written. */
export const accessLogParts: readonly string[] = [
  ...delivery.types,
  ...resolverLog.types,
  ...accessLogRows.flatMap(({ on }) => {
    if (on && "part" in on) return on.types;
    return on && "exported" in on ? [on.parameters, on.options].flatMap((link) => link?.groupTypes ?? []) : [];
  }),
];
