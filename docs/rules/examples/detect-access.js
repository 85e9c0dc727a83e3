"use strict";

exports.passes = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  new aws.accessanalyzer.Analyzer("outsiders", { analyzerName: "outsiders", type: "ACCOUNT" });
  new aws.accessanalyzer.Analyzer("unused", { analyzerName: "unused", type: "ACCOUNT_UNUSED_ACCESS" });
};

exports.fails = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  new aws.accessanalyzer.Analyzer("outsiders", { analyzerName: "outsiders", type: "ACCOUNT" });
};
