"use strict";

const roleFor = (aws, resource) => {
  new aws.s3.Bucket("muster", { bucket: "orders-muster", tags: { "tom:client": "muster" } });
  new aws.s3.Bucket("beispiel", { bucket: "orders-beispiel", tags: { "tom:client": "beispiel" } });
  new aws.iam.Policy("muster", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: resource }],
    }),
  });
};

exports.passes = (aws) => roleFor(aws, "arn:aws:s3:::orders-muster/*");

exports.fails = (aws) => roleFor(aws, "arn:aws:s3:::orders-*");
