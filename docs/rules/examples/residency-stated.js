"use strict";

exports.passes = (aws) => {
  const provider = new aws.Provider("workloads", { region: "eu-central-1", allowedAccountIds: ["123456789012"] });
  new aws.s3.Bucket("orders", {}, { provider });
};

exports.fails = (aws) => {
  const provider = new aws.Provider("workloads", { allowedAccountIds: ["123456789012"] });
  new aws.s3.Bucket("orders", {}, { provider });
};
