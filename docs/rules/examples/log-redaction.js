"use strict";

const logged = (aws, dataTraceEnabled) =>
  new aws.apigateway.MethodSettings("orders", {
    restApi: "a1b2c3d4e5",
    stageName: "production",
    methodPath: "*/*",
    settings: { loggingLevel: "ERROR", dataTraceEnabled },
  });

exports.passes = (aws) => logged(aws, false);

exports.fails = (aws) => logged(aws, true);
