"use strict";

exports.passes = (aws) => {
  const bucket = new aws.s3.Bucket("orders");
  new aws.s3.BucketLogging("orders", {
    bucket: bucket.id,
    targetBucket: "example-access-logs",
    targetPrefix: "orders/",
  });
};

exports.fails = (aws) => {
  new aws.s3.Bucket("orders");
};
