"use strict";

const orders = (aws, publiclyAccessible) =>
  new aws.rds.Instance("orders", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    username: "orders",
    manageMasterUserPassword: true,
    publiclyAccessible,
  });

exports.passes = (aws) => {
  orders(aws, false);
};

exports.fails = (aws) => {
  orders(aws, true);
};
