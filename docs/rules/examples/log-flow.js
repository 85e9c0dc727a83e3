"use strict";

exports.passes = (aws) => {
  const vpc = new aws.ec2.Vpc("orders", { cidrBlock: "10.0.0.0/16" });
  new aws.ec2.FlowLog("orders", {
    vpcId: vpc.id,
    trafficType: "REJECT",
    logDestinationType: "s3",
    logDestination: "arn:aws:s3:::example-flow-logs",
  });
};

exports.fails = (aws) => {
  new aws.ec2.Vpc("orders", { cidrBlock: "10.0.0.0/16" });
};
