"use strict";

exports.passes = (aws) => {
  new aws.ec2.AmiLaunchPermission("web", { imageId: "ami-0a1b2c3d4e5f60718", accountId: "123456789012" });
};

exports.fails = (aws) => {
  new aws.ec2.AmiLaunchPermission("web", { imageId: "ami-0a1b2c3d4e5f60718", group: "all" });
};
