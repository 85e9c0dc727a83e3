"use strict";

exports.promise = { retention: { orders: { keep: "90 days" } } };

const database = (aws, end) =>
  new aws.rds.Instance("orders", {
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    engine: "postgres",
    username: "orders",
    manageMasterUserPassword: true,
    tags: { "tom:data-class": "orders" },
    ...end,
  });

exports.passes = (aws) => database(aws, { skipFinalSnapshot: true });

exports.fails = (aws) => database(aws, { finalSnapshotIdentifier: "orders-final" });
