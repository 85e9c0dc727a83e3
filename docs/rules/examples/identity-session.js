"use strict";

const instanceArn = "arn:aws:sso:::instance/ssoins-0123456789abcdef";

exports.passes = (aws) => {
  new aws.ssoadmin.PermissionSet("support", { name: "support", instanceArn, sessionDuration: "PT8H" });
};

exports.fails = (aws) => {
  new aws.ssoadmin.PermissionSet("support", { name: "support", instanceArn, sessionDuration: "PT12H" });
};
