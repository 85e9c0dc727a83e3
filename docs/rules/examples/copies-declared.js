"use strict";

const orders = {
  attributes: [{ name: "number", type: "S" }],
  hashKey: "number",
  billingMode: "PAY_PER_REQUEST",
  streamEnabled: true,
  streamViewType: "NEW_AND_OLD_IMAGES",
  replicas: [{ regionName: "eu-west-1" }],
};

exports.passes = (aws) => {
  new aws.dynamodb.Table("orders", { ...orders, tags: { "tom:copy-approval": "DPA of 2026-03-01, annex 2" } });
};

exports.fails = (aws) => {
  new aws.dynamodb.Table("orders", orders);
};
