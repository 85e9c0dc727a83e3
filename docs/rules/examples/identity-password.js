"use strict";

const everySort = {
  requireLowercaseCharacters: true,
  requireUppercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};

exports.passes = (aws) => {
  new aws.iam.AccountPasswordPolicy("strong", { ...everySort, minimumPasswordLength: 14, passwordReusePrevention: 24 });
};

exports.fails = (aws) => {
  new aws.iam.AccountPasswordPolicy("strong", { ...everySort, minimumPasswordLength: 8 });
};
