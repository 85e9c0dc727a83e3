"use strict";

exports.passes = (aws) => {
  new aws.s3.Bucket("orders", { region: "eu-central-1" });
};

exports.fails = (aws) => {
  new aws.s3.Bucket("orders", { region: "us-east-1" });
};
