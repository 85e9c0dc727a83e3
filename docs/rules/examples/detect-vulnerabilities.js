"use strict";

exports.passes = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  new aws.inspector2.Enabler("scans", { accountIds: ["123456789012"], resourceTypes: ["EC2", "ECR", "LAMBDA"] });
};

exports.fails = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
};
