"use strict";

exports.promise = { retention: { orders: { keep: "90 days" } } };

const orders = (aws, rule) => {
  const bucket = new aws.s3.Bucket("orders", { tags: { "tom:data-class": "orders" } });
  new aws.s3.BucketVersioning("orders", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
  new aws.s3.BucketLifecycleConfiguration("orders", {
    bucket: bucket.id,
    rules: [{ id: "end", status: "Enabled", expiration: { days: 86 }, ...rule }],
  });
};

exports.passes = (aws) =>
  orders(aws, {
    noncurrentVersionExpiration: { noncurrentDays: 1 },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  });

exports.fails = (aws) => orders(aws, {});
