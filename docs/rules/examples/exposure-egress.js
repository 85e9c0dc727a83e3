"use strict";

const workplaces = (aws, egress) =>
  new aws.ec2.SecurityGroup("workplaces", {
    vpcId: "vpc-0a1b2c3d",
    egress: [egress],
    tags: { "tom:network": "isolated" },
  });

exports.passes = (aws) => {
  workplaces(aws, { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] });
};

exports.fails = (aws) => {
  workplaces(aws, { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] });
};
