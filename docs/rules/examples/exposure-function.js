"use strict";

exports.passes = (aws) => {
  new aws.lambda.FunctionUrl("orders", { functionName: "orders", authorizationType: "AWS_IAM" });
};

exports.fails = (aws) => {
  new aws.lambda.FunctionUrl("orders", { functionName: "orders", authorizationType: "NONE" });
};
