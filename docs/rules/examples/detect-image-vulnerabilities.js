"use strict";

exports.passes = (aws) => {
  new aws.ecr.Repository("web", { imageScanningConfiguration: { scanOnPush: true }, imageTagMutability: "IMMUTABLE" });
};

exports.fails = (aws) => {
  new aws.ecr.Repository("web", { imageScanningConfiguration: { scanOnPush: true } });
};
