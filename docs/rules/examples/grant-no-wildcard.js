"use strict";

const policyFor = (aws, statement) =>
  new aws.iam.Policy("orders", {
    policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] }),
  });

exports.passes = (aws) =>
  policyFor(aws, { Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::example-orders/*" });

exports.fails = (aws) => policyFor(aws, { Action: "s3:*", Resource: "*" });
