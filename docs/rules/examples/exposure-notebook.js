"use strict";

const notebook = {
  instanceType: "ml.t3.medium",
  roleArn: "arn:aws:iam::123456789012:role/analyst",
  subnetId: "subnet-0a1b2c3d",
  securityGroups: ["sg-0a1b2c3d"],
};

exports.passes = (aws) => {
  new aws.sagemaker.NotebookInstance("orders", { ...notebook, directInternetAccess: "Disabled" });
};

exports.fails = (aws) => {
  new aws.sagemaker.NotebookInstance("orders", notebook);
};
