"use strict";

const shop = (aws, port) =>
  new aws.ec2.SecurityGroup("shop", {
    vpcId: "vpc-0a1b2c3d",
    ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] }],
  });

exports.passes = (aws) => {
  shop(aws, 443);
};

exports.fails = (aws) => {
  shop(aws, 8080);
};
