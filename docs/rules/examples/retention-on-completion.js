"use strict";

exports.promise = { retention: { photos: { keep: "1 day", after: "completion" } } };

const cleaned = (aws) => {
  new aws.s3.Bucket("photos", { bucket: "example-photos", tags: { "tom:data-class": "photos" } });
  const role = new aws.iam.Role("clean-up", {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
  });
  new aws.iam.RolePolicy("clean-up", {
    role: role.id,
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:DeleteObjectVersion", Resource: "arn:aws:s3:::example-photos/*" }],
    }),
  });
  const job = new aws.lambda.Function("clean-up", {
    role: role.arn,
    runtime: "nodejs22.x",
    handler: "index.handler",
    s3Bucket: "example-code",
    s3Key: "clean-up.zip",
  });
  new aws.scheduler.Schedule("hourly", {
    scheduleExpression: "rate(1 hour)",
    flexibleTimeWindow: { mode: "OFF" },
    target: { arn: job.arn, roleArn: "arn:aws:iam::123456789012:role/scheduler" },
  });
  return job;
};

exports.passes = (aws) => {
  const job = cleaned(aws);
  const topic = new aws.sns.Topic("operations");
  new aws.sns.TopicSubscription("on-call", { topic: topic.arn, protocol: "sms", endpoint: "+491234567890" });
  new aws.cloudwatch.MetricAlarm("clean-up", {
    namespace: "AWS/Lambda",
    metricName: "Errors",
    dimensions: { FunctionName: job.name },
    statistic: "Sum",
    period: 3600,
    evaluationPeriods: 1,
    comparisonOperator: "GreaterThanThreshold",
    threshold: 0,
    alarmActions: [topic.arn],
  });
};

exports.fails = (aws) => {
  cleaned(aws);
};
