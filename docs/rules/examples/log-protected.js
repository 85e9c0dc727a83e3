"use strict";

const trail = (aws) => {
  const bucket = new aws.s3.Bucket("trail");
  new aws.cloudtrail.Trail("account", { s3BucketName: bucket.id });
  return bucket;
};

exports.passes = (aws) => {
  const bucket = trail(aws);
  new aws.s3.BucketVersioning("trail", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
};

exports.fails = (aws) => {
  trail(aws);
};
