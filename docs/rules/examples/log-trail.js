"use strict";

exports.passes = (aws) => {
  new aws.cloudtrail.Trail("account", {
    s3BucketName: "example-trail",
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
    eventSelectors: [{ readWriteType: "All", dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }],
  });
};

exports.fails = (aws) => {
  new aws.cloudtrail.Trail("account", { s3BucketName: "example-trail" });
};
