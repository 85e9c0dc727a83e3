"use strict";

exports.promise = { retention: { invoices: { keep: "10 years", because: "§ 147 AO", "at-least": true } } };

const invoices = (aws, days) => {
  const bucket = new aws.s3.Bucket("invoices", { tags: { "tom:data-class": "invoices" } });
  new aws.s3.BucketLifecycleConfiguration("invoices", {
    bucket: bucket.id,
    rules: [{ id: "end", status: "Enabled", expiration: { days } }],
  });
};

exports.passes = (aws) => invoices(aws, 3653);

exports.fails = (aws) => invoices(aws, 365);
