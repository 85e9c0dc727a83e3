"use strict";

exports.promise = { retention: { "order-events": { keep: "90 days" } } };

const log = (aws, retentionInDays) =>
  new aws.cloudwatch.LogGroup("orders", { retentionInDays, tags: { "tom:data-class": "order-events" } });

exports.passes = (aws) => log(aws, 60);

exports.fails = (aws) => log(aws, 90);
