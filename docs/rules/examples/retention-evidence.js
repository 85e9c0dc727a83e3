"use strict";

exports.promise = { retention: { proofs: { keep: "3 years", because: "§ 195 BGB", "at-least": true } } };

const proofs = (aws, mode) => {
  const bucket = new aws.s3.Bucket("proofs", {
    objectLockEnabled: true,
    tags: { "tom:data-class": "proofs", "tom:purpose": "evidence" },
  });
  new aws.s3.BucketObjectLockConfiguration("proofs", {
    bucket: bucket.id,
    rule: { defaultRetention: { mode, days: 1096 } },
  });
};

exports.passes = (aws) => proofs(aws, "COMPLIANCE");

exports.fails = (aws) => proofs(aws, "GOVERNANCE");
