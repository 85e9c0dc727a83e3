"use strict";

exports.promise = {
  processors: [{ name: "Versand GmbH", country: "DE", task: "Ships orders", endpoints: ["versand.example"] }],
};

const connectionArn = "arn:aws:events:eu-central-1:123456789012:connection/orders/0a1b2c3d";

exports.passes = (aws) => {
  const invocationEndpoint = "https://api.versand.example/orders";
  new aws.cloudwatch.EventApiDestination("orders", { connectionArn, invocationEndpoint, httpMethod: "POST" });
};

exports.fails = (aws) => {
  const invocationEndpoint = "https://hooks.chat.example/orders";
  new aws.cloudwatch.EventApiDestination("orders", { connectionArn, invocationEndpoint, httpMethod: "POST" });
};
