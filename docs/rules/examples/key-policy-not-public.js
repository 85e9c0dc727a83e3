"use strict";

const admitting = (principal) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" }],
  });

exports.passes = (aws) => {
  new aws.kms.Key("invoices", { policy: admitting("arn:aws:iam::123456789012:root") });
};

exports.fails = (aws) => {
  new aws.kms.Key("invoices", { policy: admitting("*") });
};
