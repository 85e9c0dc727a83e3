"use strict";

exports.promise = { retention: { orders: { keep: "90 days" } } };

exports.passes = (aws) => {
  new aws.s3.Bucket("orders", {
    tags: { "tom:data-class": "orders", "tom:client": "muster", "tom:purpose": "fulfilment" },
  });
};

exports.fails = (aws) => {
  new aws.s3.Bucket("orders", { tags: { "tom:data-class": "orders" } });
};
