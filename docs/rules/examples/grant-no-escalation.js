"use strict";

const policyFor = (aws, passable) =>
  new aws.iam.Policy("deploy", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["lambda:CreateFunction", "lambda:InvokeFunction"], Resource: "*" },
        { Effect: "Allow", Action: "iam:PassRole", Resource: passable },
      ],
    }),
  });

exports.passes = (aws) => policyFor(aws, "arn:aws:iam::123456789012:role/invoices");

exports.fails = (aws) => policyFor(aws, "*");
