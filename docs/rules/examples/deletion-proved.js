"use strict";

exports.promise = { retention: { "order-files": { keep: "14 days", after: "upload" } } };

// Both programs are the same: what tells them apart is what the account holds some months later.
const orders = (aws) => new aws.s3.Bucket("orders", { tags: { "tom:data-class": "order-files" } });

exports.passes = (aws) => {
  orders(aws);
};

exports.fails = (aws) => {
  orders(aws);
};

// What `tomguard verify` counts there: [age in days, number].
const counted = (what, ...ages) => ({ what, ages });

exports.inside = {
  passes: { parts: [{ groups: [counted("object", [2, 310], [13, 40])] }] },
  fails: { parts: [{ groups: [counted("object", [2, 310]), counted("noncurrent-version", [97, 12])] }] },
};
