"use strict";

const events = (...names) => `{ ${names.map((name) => `($.eventName = "${name}")`).join(" || ")} }`;

const patterns = {
  "denied-calls": '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  "login-without-mfa": '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
  "root-login": '{ ($.userIdentity.type = "Root") && ($.eventType != "AwsServiceEvent") }',
  "failed-login": '{ ($.eventName = "ConsoleLogin") && ($.errorMessage = "Failed authentication") }',
  "iam-policies": events("*Policy", "*PolicyVersion"),
  trails: events("*Trail", "*Logging"),
  config: events("*ConfigurationRecorder", "*DeliveryChannel"),
  "bucket-policies": events("PutBucket*", "DeleteBucket*"),
  keys: events("DisableKey", "ScheduleKeyDeletion"),
  "security-groups": events("*SecurityGroup", "*SecurityGroupIngress", "*SecurityGroupEgress"),
  "network-acls": events("*NetworkAcl", "*NetworkAclEntry", "*NetworkAclAssociation"),
  gateways: events("*CustomerGateway", "*InternetGateway"),
  routes: events("*Route", "*RouteTable", "*RouteTableAssociation"),
  networks: events("*Vpc", "*VpcAttribute", "*VpcPeeringConnection"),
};

const alarmed = (aws, pulumi) => {
  const group = new aws.cloudwatch.LogGroup("trail", { retentionInDays: 90 });
  new aws.cloudtrail.Trail("account", {
    s3BucketName: "example-trail",
    cloudWatchLogsGroupArn: pulumi.interpolate`${group.arn}:*`,
    cloudWatchLogsRoleArn: "arn:aws:iam::123456789012:role/trail",
  });
  const topic = new aws.sns.Topic("security");
  const namespace = "security";
  for (const [name, pattern] of Object.entries(patterns)) {
    const metricTransformation = { name, namespace, value: "1" };
    new aws.cloudwatch.LogMetricFilter(name, { logGroupName: group.name, pattern, metricTransformation });
    new aws.cloudwatch.MetricAlarm(name, {
      metricName: name,
      namespace,
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      alarmActions: [topic.arn],
    });
  }
  return topic;
};

exports.passes = (aws, pulumi) => {
  const topic = alarmed(aws, pulumi);
  new aws.sns.TopicSubscription("on-call", { topic: topic.arn, protocol: "sms", endpoint: "+491234567890" });
};

exports.fails = (aws, pulumi) => {
  alarmed(aws, pulumi);
};
