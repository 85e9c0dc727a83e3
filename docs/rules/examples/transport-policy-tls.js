"use strict";

const policy = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "sqs:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});

exports.passes = (aws) => {
  new aws.sqs.Queue("orders", { name: "orders", policy });
};

exports.fails = (aws) => {
  new aws.sqs.Queue("orders", { name: "orders" });
};
