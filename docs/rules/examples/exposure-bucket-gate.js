"use strict";

exports.passes = (aws) => {
  new aws.s3.AccountPublicAccessBlock("account", {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
};

exports.fails = (aws) => {
  new aws.s3.AccountPublicAccessBlock("account", { blockPublicAcls: true, ignorePublicAcls: true });
};
