"use strict";

const application = { vpcId: "vpc-0a1b2c3d", cidrBlock: "10.0.1.0/24", availabilityZone: "eu-central-1a" };

exports.passes = (aws) => {
  new aws.ec2.Subnet("application", application);
};

exports.fails = (aws) => {
  new aws.ec2.Subnet("application", { ...application, mapPublicIpOnLaunch: true });
};
