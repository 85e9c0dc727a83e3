"use strict";

const database = (aws, from) =>
  new aws.ec2.SecurityGroup("database", {
    vpcId: "vpc-0a1b2c3d",
    ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, ...from }],
  });

exports.passes = (aws) => {
  const application = new aws.ec2.SecurityGroup("application", { vpcId: "vpc-0a1b2c3d" });
  database(aws, { securityGroups: [application.id] });
};

exports.fails = (aws) => {
  database(aws, { cidrBlocks: ["0.0.0.0/0"] });
};
