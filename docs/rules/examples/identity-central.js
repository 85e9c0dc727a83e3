"use strict";

exports.passes = (aws) => {
  new aws.iam.AccessKey("deploy", { user: "deploy", status: "Inactive" });
};

exports.fails = (aws) => {
  const user = new aws.iam.User("deploy");
  new aws.iam.AccessKey("deploy", { user: user.name });
};
