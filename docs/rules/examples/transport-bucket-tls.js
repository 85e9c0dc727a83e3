"use strict";

const invoices = ["arn:aws:s3:::example-invoices", "arn:aws:s3:::example-invoices/*"];

const deny = (condition) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: invoices,
  Condition: condition,
});

const bucket = (aws, ...statements) => {
  const bucket = new aws.s3.Bucket("invoices", { bucket: "example-invoices" });
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: statements });
  new aws.s3.BucketPolicy("invoices", { bucket: bucket.id, policy });
};

const plainHttp = deny({ Bool: { "aws:SecureTransport": "false" } });

exports.passes = (aws) => bucket(aws, plainHttp, deny({ NumericLessThan: { "s3:TlsVersion": "1.2" } }));

exports.fails = (aws) => bucket(aws, plainHttp);
