"use strict";

exports.passes = (aws) => {
  new aws.cognito.UserPool("customers", {
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
  });
};

exports.fails = (aws) => {
  new aws.cognito.UserPool("customers", {
    mfaConfiguration: "OPTIONAL",
    softwareTokenMfaConfiguration: { enabled: true },
  });
};
