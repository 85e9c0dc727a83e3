import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";
import { bucketParts, bucketTypes } from "./s3";

/*
 * What writes logs of administration, access or traffic into a bucket or log group, and the properties that name it.
 * Property names are checked against the types of @pulumi/aws 7.48.0. Logs that services name by a convention of their own
 * (`/aws/eks/…/cluster`, `/aws/rds/…`) are told by the name of the log group.
 */

export interface LogTargetRow<Path extends string = string> {
  types: readonly string[];
  /** Properties, through whatever lists, that name the store by its name, ARN or domain. */
  paths: readonly Path[];
}

function row<Args>(types: string | readonly string[], ...paths: PathOf<Args>[]): LogTargetRow {
  return { types: typeof types === "string" ? [types] : types, paths };
}

export const logTargetRows: readonly LogTargetRow[] = [
  row<sdk.cloudtrail.TrailArgs>("aws:cloudtrail/trail:Trail", "s3BucketName", "cloudWatchLogsGroupArn"),
  row<sdk.ec2.FlowLogArgs>("aws:ec2/flowLog:FlowLog", "logDestination"),
  row<sdk.s3.BucketLoggingArgs>(bucketParts.logging, "targetBucket"),
  row<sdk.s3.BucketArgs>(bucketTypes, "logging.targetBucket"),
  row<sdk.lb.LoadBalancerArgs>(
    ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"],
    "accessLogs.bucket",
    "connectionLogs.bucket",
  ),
  row<sdk.elb.LoadBalancerArgs>("aws:elb/loadBalancer:LoadBalancer", "accessLogs.bucket"),
  row<sdk.cloudfront.DistributionArgs>("aws:cloudfront/distribution:Distribution", "loggingConfig.bucket"),
  row<sdk.wafv2.WebAclLoggingConfigurationArgs>(
    "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    "logDestinationConfigs",
  ),
  row<sdk.apigateway.StageArgs>("aws:apigateway/stage:Stage", "accessLogSettings.destinationArn"),
  row<sdk.apigatewayv2.StageArgs>("aws:apigatewayv2/stage:Stage", "accessLogSettings.destinationArn"),
  row<sdk.redshift.LoggingArgs>("aws:redshift/logging:Logging", "bucketName"),
  row<sdk.route53.ResolverQueryLogConfigArgs>(
    "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig",
    "destinationArn",
  ),
  row<sdk.cloudwatch.LogDeliveryDestinationArgs>(
    "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
    "deliveryDestinationConfiguration.destinationResourceArn",
  ),
  row<sdk.vpclattice.AccessLogSubscriptionArgs>(
    "aws:vpclattice/accessLogSubscription:AccessLogSubscription",
    "destinationArn",
  ),
  row<sdk.ec2.VpnConnectionArgs>(
    "aws:ec2/vpnConnection:VpnConnection",
    "tunnel1LogOptions.cloudwatchLogOptions.logGroupArn",
    "tunnel2LogOptions.cloudwatchLogOptions.logGroupArn",
  ),
  row<sdk.ec2clientvpn.EndpointArgs>("aws:ec2clientvpn/endpoint:Endpoint", "connectionLogOptions.cloudwatchLogGroup"),
  row<sdk.opensearch.DomainArgs>(
    ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
    "logPublishingOptions.cloudwatchLogGroupArn",
  ),
  row<sdk.guardduty.PublishingDestinationArgs>(
    "aws:guardduty/publishingDestination:PublishingDestination",
    "destinationArn",
  ),
  row<sdk.cfg.DeliveryChannelArgs>("aws:cfg/deliveryChannel:DeliveryChannel", "s3BucketName"),
];

/** Names that services give to the log groups of their audit logs. */
export const provingGroupNames =
  /^(aws-waf-logs-|\/aws\/eks\/[^/]+\/cluster$|\/aws\/rds\/.*\/(audit|postgresql)$|\/aws\/docdb\/|\/aws\/neptune\/.*\/audit$|\/aws\/redshift\/cluster\/|\/aws\/transfer\/|\/aws\/vpn)/;
