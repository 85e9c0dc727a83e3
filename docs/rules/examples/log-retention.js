"use strict";

exports.passes = (aws) => {
  new aws.cloudwatch.LogGroup("orders", { name: "/aws/lambda/orders", retentionInDays: 90 });
};

exports.fails = (aws) => {
  new aws.cloudwatch.LogGroup("orders", { name: "/aws/lambda/orders" });
};
