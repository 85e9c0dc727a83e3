/** An event of which somebody has to hear at once. */
export interface WatchedEvent {
  /** Ends the name of its filter and alarm. */
  id: string;
  /** What has happened, for whoever is woken by it. */
  what: string;
  /** In CloudWatch's language of filters. */
  pattern: string;
}

/**
 * The events of the CIS AWS Foundations Benchmark, section 4.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const watchedEvents: readonly WatchedEvent[] = [
  {
    id: "unauthorised-calls",
    what: "A call was refused for want of rights",
    pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  },
  {
    id: "sign-in-without-factor",
    what: "Somebody signed in to the console without a second factor",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ' +
      '($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  {
    id: "root-login",
    what: "The root user was used",
    pattern:
      '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }',
  },
  {
    id: "failed-sign-in",
    what: "A sign-in to the console failed",
    pattern: '{ ($.eventName = "ConsoleLogin") && ($.errorMessage = "Failed authentication") }',
  },
  named("iam-policy", "A policy of IAM was changed", "iam.amazonaws.com", [
    "PutRolePolicy", "PutUserPolicy", "PutGroupPolicy", "CreatePolicy", "DeletePolicy", "CreatePolicyVersion",
    "DeletePolicyVersion", "AttachRolePolicy", "DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy",
    "AttachGroupPolicy", "DetachGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "DeleteGroupPolicy",
  ]),
  named("trail", "A trail was changed or stopped", "cloudtrail.amazonaws.com", [
    "CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging", "PutEventSelectors",
  ]),
  named("config", "AWS Config was changed or stopped", "config.amazonaws.com", [
    "StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder",
  ]),
  named("bucket-policy", "The protection of a bucket was changed", "s3.amazonaws.com", [
    "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
    "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
  ]),
  named("key", "A key was disabled, or its deletion scheduled", "kms.amazonaws.com", [
    "DisableKey", "ScheduleKeyDeletion",
  ]),
  named("security-group", "A security group was changed", "ec2.amazonaws.com", [
    "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
    "RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup",
  ]),
  named("network-acl", "A network ACL was changed", "ec2.amazonaws.com", [
    "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
    "ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation",
  ]),
  named("gateway", "A gateway was changed", "ec2.amazonaws.com", [
    "CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway",
    "DeleteInternetGateway", "DetachInternetGateway",
  ]),
  named("route-table", "A route was changed", "ec2.amazonaws.com", [
    "CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable",
    "DeleteRoute", "DisassociateRouteTable",
  ]),
  named("vpc", "A network was changed", "ec2.amazonaws.com", [
    "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection",
    "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
  ]),
]; // prettier-ignore

function named(id: string, what: string, source: string, names: readonly string[]): WatchedEvent {
  const any = names.map((name) => `($.eventName = ${name})`).join(" || ");
  return { id, what, pattern: `{ ($.eventSource = ${source}) && (${any}) }` };
}
