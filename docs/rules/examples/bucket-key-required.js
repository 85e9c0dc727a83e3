"use strict";

const encrypted = (aws, blocked) => {
  const bucket = new aws.s3.Bucket("invoices");
  new aws.s3.BucketServerSideEncryptionConfiguration("invoices", {
    bucket: bucket.id,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }, ...blocked }],
  });
};

exports.passes = (aws) => encrypted(aws, { blockedEncryptionTypes: ["SSE-C"] });

exports.fails = (aws) => encrypted(aws, {});
