"use strict";

exports.promise = { retention: { orders: { keep: "90 days" } } };

const locked = (aws, days) => {
  const bucket = new aws.s3.Bucket("orders", { objectLockEnabled: true, tags: { "tom:data-class": "orders" } });
  new aws.s3.BucketObjectLockConfiguration("orders", {
    bucket: bucket.id,
    rule: { defaultRetention: { mode: "COMPLIANCE", days } },
  });
};

exports.passes = (aws) => locked(aws, 30);

exports.fails = (aws) => locked(aws, 365);
