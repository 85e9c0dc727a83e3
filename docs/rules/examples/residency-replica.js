"use strict";

exports.promise = { residency: { regions: ["eu-central-1", "eu-west-1"] } };

const orders = (aws, regionName) =>
  new aws.dynamodb.Table("orders", {
    attributes: [{ name: "number", type: "S" }],
    hashKey: "number",
    billingMode: "PAY_PER_REQUEST",
    replicas: [{ regionName }],
  });

exports.passes = (aws) => orders(aws, "eu-west-1");

exports.fails = (aws) => orders(aws, "us-east-1");
