"use strict";

const mailer = (aws, runtime) =>
  new aws.lambda.Function("mailer", {
    runtime,
    handler: "index.handler",
    role: "arn:aws:iam::123456789012:role/mailer",
    s3Bucket: "example-releases",
    s3Key: "mailer-1.4.0.zip",
  });

exports.passes = (aws) => {
  mailer(aws, "nodejs24.x");
};

exports.fails = (aws) => {
  mailer(aws, "nodejs18.x");
};
