"use strict";

const web = (aws, check) =>
  new aws.autoscaling.Group("web", {
    minSize: 2,
    maxSize: 6,
    vpcZoneIdentifiers: ["subnet-0a1b2c3d", "subnet-4e5f6071"],
    launchTemplate: { name: "web" },
    targetGroupArns: ["arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"],
    ...check,
  });

exports.passes = (aws) => {
  web(aws, { healthCheckType: "ELB" });
};

exports.fails = (aws) => {
  web(aws, {});
};
