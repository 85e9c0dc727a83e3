"use strict";

const orders = {
  engine: "postgres",
  instanceClass: "db.t4g.medium",
  allocatedStorage: 20,
  username: "orders",
  manageMasterUserPassword: true,
};

exports.passes = (aws) => {
  new aws.rds.Instance("orders", { ...orders, storageEncrypted: true });
};

exports.fails = (aws) => {
  new aws.rds.Instance("orders", orders);
};
