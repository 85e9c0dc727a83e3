"use strict";

exports.passes = (aws) => {
  const bucket = new aws.s3.Bucket("invoices");
  new aws.s3.BucketPublicAccessBlock("invoices", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
};

const everyone = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::example-invoices/*" }],
});

exports.fails = (aws) => {
  const bucket = new aws.s3.Bucket("invoices", { bucket: "example-invoices" });
  new aws.s3.BucketPublicAccessBlock("invoices", { bucket: bucket.id, blockPublicPolicy: false });
  new aws.s3.BucketPolicy("invoices", { bucket: bucket.id, policy: everyone });
};
