"use strict";

exports.promise = { retention: { orders: { keep: "14 days" } } };

const orders = (aws, pointInTimeRecovery) =>
  new aws.dynamodb.Table("orders", {
    attributes: [{ name: "number", type: "S" }],
    hashKey: "number",
    billingMode: "PAY_PER_REQUEST",
    pointInTimeRecovery,
    tags: { "tom:data-class": "orders" },
  });

exports.passes = (aws) => orders(aws, { enabled: true, recoveryPeriodInDays: 14 });

exports.fails = (aws) => orders(aws, { enabled: true });
