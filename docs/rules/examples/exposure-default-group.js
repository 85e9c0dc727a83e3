"use strict";

exports.passes = (aws) => {
  const vpc = new aws.ec2.Vpc("orders", { cidrBlock: "10.0.0.0/16" });
  new aws.ec2.DefaultSecurityGroup("orders", { vpcId: vpc.id });
};

exports.fails = (aws) => {
  new aws.ec2.Vpc("orders", { cidrBlock: "10.0.0.0/16" });
};
