"use strict";

const recorder = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  new aws.securityhub.Account("hub", {});
  return new aws.cfg.Recorder("recorder", { name: "main", roleArn: "arn:aws:iam::123456789012:role/config" });
};

exports.passes = (aws) => {
  const { name } = recorder(aws);
  const channel = new aws.cfg.DeliveryChannel("channel", { s3BucketName: "example-config" });
  new aws.cfg.RecorderStatus("on", { name, isEnabled: true }, { dependsOn: [channel] });
};

exports.fails = (aws) => {
  recorder(aws);
};
