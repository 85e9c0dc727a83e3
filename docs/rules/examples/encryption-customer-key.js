"use strict";

const orders = { attributes: [{ name: "number", type: "S" }], hashKey: "number", billingMode: "PAY_PER_REQUEST" };

exports.passes = (aws) => {
  const key = new aws.kms.Key("orders");
  new aws.dynamodb.Table("orders", { ...orders, serverSideEncryption: { enabled: true, kmsKeyArn: key.arn } });
};

exports.fails = (aws) => {
  new aws.dynamodb.Table("orders", { ...orders, serverSideEncryption: { enabled: true } });
};
