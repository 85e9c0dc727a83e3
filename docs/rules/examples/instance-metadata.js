"use strict";

const web = { ami: "ami-0a1b2c3d4e5f60718", instanceType: "t4g.small" };

exports.passes = (aws) => {
  new aws.ec2.Instance("web", { ...web, metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } });
};

exports.fails = (aws) => {
  new aws.ec2.Instance("web", { ...web, metadataOptions: { httpTokens: "optional" } });
};
