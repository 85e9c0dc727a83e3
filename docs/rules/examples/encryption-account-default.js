"use strict";

exports.passes = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  new aws.ebs.EncryptionByDefault("volumes", { enabled: true });
};

exports.fails = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
};
